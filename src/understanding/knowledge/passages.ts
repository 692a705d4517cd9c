// A section made ready for searching: its terms by where they stand, and the texts that are made into vectors.
import type { Page, Section } from "./sections.ts";
import { type Term, termsOf } from "./terms.ts";

export type Passage = {
  /** How many headings it stands under, its page's title not counted. */
  readonly depth: number;
  /** It comes before the first heading of a page that goes on. */
  readonly isOpening: boolean;
  readonly heading: readonly Term[];
  readonly title: readonly Term[];
  /** The headings above its own. */
  readonly above: readonly Term[];
  readonly body: readonly Term[];
  readonly sentences: readonly ReadonlySet<string>[];
  readonly texts: PassageTexts;
};

export type PassageTexts = { readonly title: string; readonly heading: string; readonly sentences: readonly string[] };

/** What says nothing on its own. */
const leastCharacters = 9;
/** A long sentence is mostly a table or a list that nobody parted; its beginning tells what it is about. */
const mostCharacters = 300;
/** Enough to tell a section by; the rest of a very long one is found by its words. */
const mostSentences = 60;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

export function passageOf({ title, sections }: Page, { path, blocks }: Section): Passage {
  const heading = path.at(-1) ?? title;
  const written = sentencesOf(blocks);
  return {
    depth: path.length,
    isOpening: path.length === 0 && sections.length > 1,
    heading: termsOf(heading),
    title: termsOf(title),
    above: path.slice(0, -1).flatMap(termsOf),
    body: termsOf(blocks.join("\n")),
    sentences: written.map((sentence) => new Set(termsOf(sentence).map(({ term }) => term))),
    texts: { title, heading, sentences: written.slice(0, mostSentences) },
  };
}

export function sentencesOf(blocks: readonly string[]): string[] {
  return blocks
    .flatMap((block) => [...sentences.segment(block)].map(({ segment }) => segment.trim().slice(0, mostCharacters)))
    .filter(({ length }) => length >= leastCharacters);
}
