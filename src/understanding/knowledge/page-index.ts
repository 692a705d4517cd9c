// Pages and their sections, found by a question: by words, by their synonyms, by what they mean. What may not be seen is
// left out before anything is scored.
import type { Encoder } from "../../ports/encoder.ts";
import type { WordVectors } from "../../ports/word-vectors.ts";
import { type Example, exampleOf, likeness } from "./examples.ts";
import { type Features, featuresOf, readingOf } from "./features.ts";
import { gistOf } from "./in-english.ts";
import { createLexicalIndex, type LexicalIndex, type Scores } from "./lexical-index.ts";
import { createVectorMaker, type PassageVectors } from "./passage-vectors.ts";
import { type Passage, passageOf } from "./passages.ts";
import { type Asked, conceptsOf, readQuestion } from "./question.ts";
import { worthOf } from "./ranking.ts";
import { headingOf, type Page, type Section } from "./sections.ts";
import { type Term, termsOf } from "./terms.ts";
import { cosine, createVocabulary } from "./vocabulary.ts";

/** Both may be left out: then pages are found by their words alone. */
export type Meaning = {
  readonly wordVectors?: WordVectors;
  /** `questions` answers at once and forgets; `pages` may remember what it has encoded before. */
  readonly encoders?: { readonly questions: Encoder; readonly pages: Encoder };
};

export type IndexedPage = {
  readonly id: string;
  readonly page: Page;
  /** Words to find it by beside its title, as the name of its file. */
  readonly name: string;
  /** How people ask about it, in any language. */
  readonly examples: readonly string[];
};

export type Hit = {
  readonly pageId: string;
  readonly section: Section;
  /** All sections of its page. */
  readonly siblings: readonly Section[];
  readonly heading: string;
  readonly score: number;
  readonly features: Features;
  /** How well each thing asked is answered by a word of the passage or a synonym of it. */
  readonly answers: readonly number[];
};

export type Search = {
  readonly asked: readonly Asked[];
  readonly hits: readonly Hit[];
  /** The weight of a word that no page has. */
  readonly rarest: number;
};

export type PageIndex = {
  put(page: IndexedPage): void;
  drop(id: string): void;
  /** Best first, at most `limit`; of a page that is not allowed nothing counts. */
  search(question: string, isAllowed: (pageId: string) => boolean, limit: number): Promise<Search>;
  /** When the vectors of every page are there. */
  settled(): Promise<void>;
};

type Held = {
  readonly pageDocument: number;
  readonly documents: readonly number[];
  readonly examples: readonly Example[];
};
type Entry = {
  readonly pageId: string;
  readonly pageDocument: number;
  readonly page: Page;
  readonly section: Section;
  readonly passage: Passage;
};

/** Heading, what stands above it, text. */
const sectionFields = [
  { weight: 3, norm: 0.3 },
  { weight: 1.5, norm: 0.3 },
  { weight: 1, norm: 0.6 },
];
/** Title and name, headings and how people ask, text. */
const pageFields = [
  { weight: 3, norm: 0.3 },
  { weight: 2, norm: 0.5 },
  { weight: 1, norm: 0.5 },
];
/** How many of the best by each way of looking are looked at closely. */
const pool = { bySynonym: 40, byMeaning: 40, byVector: 30, byPage: 20, byExample: 5 };
/** What a gist could not put into English counts for little: mostly it is no name but a word that the dictionary lacks. */
const remainsWorth = 0.35;

export function createPageIndex({ wordVectors, encoders }: Meaning = {}): PageIndex {
  const sections = createLexicalIndex(sectionFields);
  const pages = createLexicalIndex(pageFields);
  const vocabulary = createVocabulary(wordVectors ?? null);
  const vectors = encoders ? createVectorMaker(encoders.pages) : null;
  const entries = new Map<number, Entry>();
  const heldByPage = new Map<string, Held>();
  let next = 0;

  function drop(id: string): void {
    const held = heldByPage.get(id);
    if (!held) return;
    pages.remove(held.pageDocument);
    for (const document of held.documents) {
      sections.remove(document);
      vectors?.drop(document);
      entries.delete(document);
    }
    heldByPage.delete(id);
  }

  function put({ id, page, name, examples: asked }: IndexedPage): void {
    drop(id);
    const pageDocument = next++;
    const passages = page.sections.map((section) => ({ section, passage: passageOf(page, section) }));
    const documents = passages.map(({ section, passage }) => {
      const document = next++;
      const { heading, title, above, body, texts } = passage;
      sections.add(document, [keys(heading), [...keys(title), ...keys(above)], keys(body)]);
      vocabulary.add([...heading, ...title, ...body]);
      vectors?.want(document, texts);
      entries.set(document, { pageId: id, pageDocument, page, section, passage });
      return document;
    });
    const headings = passages.flatMap(({ passage }) => keys(passage.heading));
    const bodies = passages.flatMap(({ passage }) => keys(passage.body));
    const examples = asked.map(exampleOf);
    const also = [...termsOf(name), ...examples.flat()];
    pages.add(pageDocument, [keys(termsOf(page.title)), [...headings, ...keys(also)], bodies]);
    heldByPage.set(id, { pageDocument, documents, examples });
  }

  async function search(question: string, isAllowed: (id: string) => boolean, limit: number): Promise<Search> {
    const gist = gistOf(question) ?? question;
    // The gist is no sentence, so its vector would say little.
    const vector = gist === question ? ((await encoders?.questions.encode([question]))?.[0] ?? null) : null;
    const read = readQuestion(gist, sections, vocabulary);
    const asked = gist === question ? read : withoutRemains(read, sections);
    const asWritten = readQuestion(question, pages, vocabulary);
    const reading = readingOf(asked, { rarityOf: sections.rarityOf, vocabulary, vector });
    const allowed = [...heldByPage].filter(([id]) => isAllowed(id)).map(([, held]) => held);
    const documents = allowed.flatMap((held) => held.documents);

    const scored = {
      words: scoresIn(sections, asked, "bySynonym"),
      meaning: scoresIn(sections, asked, "byMeaning"),
      page: scoresIn(pages, asked, "byMeaning"),
    };
    const looked = new Set([
      ...best(documents, scored.words, pool.bySynonym),
      ...best(documents, scored.meaning, pool.byMeaning),
    ]);
    const known = vector && vectors && documents.every((document) => vectors.get(document)) ? vectors : null;
    if (vector && known) {
      const likeness = new Float64Array(next);
      for (const each of documents) likeness[each] = cosine(vector, (known.get(each) as PassageVectors).whole);
      for (const document of best(documents, likeness, pool.byVector)) looked.add(document);
    }
    const likePages = examplesLike(gist === question ? [asWritten] : [asked, asWritten], allowed);
    for (const held of likePages.keys()) for (const document of held.documents) looked.add(document);

    const hits = [...looked].map((document): Hit & { document: number } => {
      const { pageId, pageDocument, page, section, passage } = entries.get(document) as Entry;
      const scores = {
        words: scored.words[document] ?? 0,
        meaning: scored.meaning[document] ?? 0,
        page: scored.page[pageDocument] ?? 0,
        example: likePages.get(heldByPage.get(pageId) as Held) ?? 0,
      };
      const { features, answers } = featuresOf(reading, passage, scores, known?.get(document));
      const heading = headingOf(page, section);
      return {
        document,
        pageId,
        section,
        siblings: page.sections,
        heading,
        score: worthOf(features),
        features,
        answers,
      };
    });
    hits.sort((a, b) => b.score - a.score || a.document - b.document);
    return { asked, hits: hits.slice(0, limit), rarest: sections.rarityOf("") };
  }

  /** The pages whose examples are most like the question, in its own words or in those of its gist. */
  function examplesLike(readings: readonly (readonly Asked[])[], allowed: readonly Held[]): Map<Held, number> {
    const heldBy = new Map(
      allowed.filter(({ examples }) => examples.length > 0).map((held) => [held.pageDocument, held]),
    );
    const near = readings.flatMap((asked) =>
      best([...heldBy.keys()], scoresIn(pages, asked, "bySynonym"), pool.byPage),
    );
    const found = [...new Set(near)].map((document): [Held, number] => {
      const held = heldBy.get(document) as Held;
      const like = held.examples.flatMap((each) => readings.map((asked) => likeness(asked, each, pages.rarityOf)));
      return [held, Math.max(0, ...like)];
    });
    return new Map(
      found
        .filter(([, like]) => like > 0)
        .sort(([, a], [, b]) => b - a)
        .slice(0, pool.byExample),
    );
  }

  return { put, drop, search, settled: async () => vectors?.settled() };
}

function withoutRemains(asked: readonly Asked[], index: LexicalIndex): Asked[] {
  const isKnown = ({ bySynonym }: Asked) => [...bySynonym.keys()].some((term) => index.has(term));
  return asked.map((each) => (isKnown(each) ? each : { ...each, weight: remainsWorth * each.weight }));
}

function scoresIn(index: LexicalIndex, asked: readonly Asked[], by: "bySynonym" | "byMeaning"): Scores {
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scores = index.scoresOf(conceptsOf(asked, by));
  for (let document = 0; document < scores.length; document++) scores[document] = (scores[document] as number) / total;
  return scores;
}

/** Those that score at all, best first; of equals the earlier one. */
function best(documents: readonly number[], scores: Scores, count: number): number[] {
  const found: number[] = [];
  const scoreAt = (place: number) => scores[found[place] as number] as number;
  for (const document of documents) {
    const score = scores[document] ?? 0;
    if (score <= 0 || (found.length === count && score <= scoreAt(count - 1))) continue;
    let place = found.length;
    while (place > 0 && scoreAt(place - 1) < score) place -= 1;
    found.splice(place, 0, document);
    if (found.length > count) found.pop();
  }
  return found;
}

const keys = (terms: readonly Term[]): string[] => terms.map(({ term }) => term);
