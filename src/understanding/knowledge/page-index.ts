// Pages and their sections, found by a question: by words, by their synonyms, by what they mean. What may not be seen is
// left out before anything is scored.
import type { Encoder } from "../../ports/encoder.ts";
import type { WordVectors } from "../../ports/word-vectors.ts";
import { type Features, featuresOf, readingOf } from "./features.ts";
import { createLexicalIndex, type LexicalIndex } from "./lexical-index.ts";
import { createVectorMaker } from "./passage-vectors.ts";
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
  /** Further words to find it by: how people ask about it, the name of its file. */
  readonly alsoFoundBy: readonly string[];
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
  readonly hits: readonly Hit[] /** The weight of a word that no page has. */;
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

type Entry = {
  readonly pageId: string;
  readonly pageDocument: number;
  readonly page: Page;
  readonly section: Section;
  readonly passage: Passage;
};
type Scored = ReadonlyMap<number, number>;

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
const pool = { bySynonym: 40, byMeaning: 40, byWhole: 20, byHeading: 10 };

export function createPageIndex({ wordVectors, encoders }: Meaning = {}): PageIndex {
  const sections = createLexicalIndex(sectionFields);
  const pages = createLexicalIndex(pageFields);
  const vocabulary = createVocabulary(wordVectors ?? null);
  const vectors = encoders ? createVectorMaker(encoders.pages) : null;
  const entries = new Map<number, Entry>();
  const documentsByPage = new Map<string, { pageDocument: number; documents: number[] }>();
  let next = 0;

  function drop(id: string): void {
    const held = documentsByPage.get(id);
    if (!held) return;
    pages.remove(held.pageDocument);
    for (const document of held.documents) {
      sections.remove(document);
      vectors?.drop(document);
      entries.delete(document);
    }
    documentsByPage.delete(id);
  }

  function put({ id, page, alsoFoundBy }: IndexedPage): void {
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
    const also = alsoFoundBy.flatMap((text) => keys(termsOf(text)));
    pages.add(pageDocument, [keys(termsOf(page.title)), [...headings, ...also], bodies]);
    documentsByPage.set(id, { pageDocument, documents });
  }

  async function search(question: string, isAllowed: (id: string) => boolean, limit: number): Promise<Search> {
    const vector = (await encoders?.questions.encode([question]))?.[0] ?? null;
    const asked = readQuestion(question, sections, vocabulary);
    const reading = readingOf(asked, { rarityOf: sections.rarityOf, vocabulary, vector });
    const allowed = new Map([...entries].filter(([, { pageId }]) => isAllowed(pageId)));

    const words = scoresIn(sections, asked, "bySynonym", reading.total);
    const meaning = scoresIn(sections, asked, "byMeaning", reading.total);
    const aroundIt = scoresIn(pages, asked, "byMeaning", reading.total);
    const looked = new Set([...best(words, allowed, pool.bySynonym), ...best(meaning, allowed, pool.byMeaning)]);
    const isWhole = vector !== null && [...allowed.keys()].every((document) => vectors?.get(document));
    if (vector && vectors && isWhole) {
      const whole = new Map<number, number>();
      const heading = new Map<number, number>();
      for (const document of allowed.keys()) {
        const theirs = vectors.get(document);
        if (!theirs) continue;
        whole.set(document, cosine(vector, theirs.whole));
        heading.set(document, cosine(vector, theirs.heading));
      }
      for (const document of best(whole, allowed, pool.byWhole)) looked.add(document);
      for (const document of best(heading, allowed, pool.byHeading)) looked.add(document);
    }

    const hits = [...looked].map((document): Hit & { document: number } => {
      const { pageId, pageDocument, page, section, passage } = allowed.get(document) as Entry;
      const scores = {
        words: words.get(document) ?? 0,
        meaning: meaning.get(document) ?? 0,
        page: aroundIt.get(pageDocument) ?? 0,
      };
      const theirs = isWhole ? vectors?.get(document) : undefined;
      const { features, answers } = featuresOf(reading, passage, section.path.length, scores, theirs);
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

  return { put, drop, search, settled: async () => vectors?.settled() };
}

function scoresIn(index: LexicalIndex, asked: readonly Asked[], by: "bySynonym" | "byMeaning", total: number): Scored {
  const sums = new Map<number, number>();
  for (const concept of conceptsOf(asked, by)) {
    for (const [document, score] of index.scoresOf(concept))
      sums.set(document, (sums.get(document) ?? 0) + score / total);
  }
  return sums;
}

function best(scores: Scored, allowed: ReadonlyMap<number, Entry>, count: number): number[] {
  return [...scores]
    .filter(([document]) => allowed.has(document))
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, count)
    .map(([document]) => document);
}

const keys = (terms: readonly Term[]): string[] => terms.map(({ term }) => term);
