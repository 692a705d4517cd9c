// What speaks for a section as the answer to a question, as numbers from about 0 to 1. How much each counts: ranking.ts.

import type { PassageVectors } from "./passage-vectors.ts";
import type { Passage } from "./passages.ts";
import { type Asked, isSilent } from "./question.ts";
import type { Term } from "./terms.ts";
import { cosine, type Vocabulary } from "./vocabulary.ts";

export type Features = Readonly<Record<LexicalFeature, number>> & Readonly<Partial<Record<VectorFeature, number>>>;

export type LexicalFeature =
  | "words"
  | "meaning"
  | "page"
  | "example"
  | "covered"
  | "headingCovered"
  | "headingMeant"
  | "titleMeant"
  | "aboveCovered"
  | "bestSentence"
  | "drift"
  | "length"
  | "depth"
  | "opening";
export type VectorFeature = "sentenceLike" | "wholeLike" | "headingLike" | "titleLike";

/** What was found without looking into the section: BM25 of its own words and of its page's, how people ask about the page. */
export type Scores = Readonly<Record<"words" | "meaning" | "page" | "example", number>>;

export type Reading = {
  readonly asked: readonly Asked[];
  readonly total: number;
  /** Which of what is asked a term answers, and how well. */
  readonly answeredBy: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  readonly rarityOf: (term: string) => number;
  readonly vocabulary: Vocabulary;
  readonly direction: Float32Array | null;
  readonly vector: Float32Array | null;
};

export function readingOf(
  asked: readonly Asked[],
  parts: Pick<Reading, "rarityOf" | "vocabulary" | "vector">,
): Reading {
  const answeredBy = new Map<string, [number, number][]>();
  for (const [index, { byMeaning }] of asked.entries()) {
    for (const [term, likeness] of byMeaning) {
      const known = answeredBy.get(term);
      if (known) known.push([index, likeness]);
      else answeredBy.set(term, [[index, likeness]]);
    }
  }
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const direction =
    parts.vocabulary &&
    directionOf(
      asked.map((each) => [each, each.weight]),
      parts.vocabulary,
    );
  return { asked, total, answeredBy, direction, ...parts };
}

export function featuresOf(
  reading: Reading,
  passage: Passage,
  scores: Scores,
  vectors: PassageVectors | undefined,
): { features: Features; answers: readonly number[] } {
  const { depth, isOpening, heading, title, above, body, sentences } = passage;
  const everything = [...heading, ...title, ...body];
  const answers = answersBySynonym(reading, new Set(everything.map(({ term }) => term)));
  const own = {
    ...scores,
    covered: shareOf(reading, answers),
    headingCovered: covered(reading, terms(heading)),
    headingMeant: meant(reading, heading),
    titleMeant: meant(reading, title),
    aboveCovered: covered(reading, terms(above)),
    bestSentence: sentences.reduce((best, sentence) => Math.max(best, covered(reading, sentence)), 0),
    drift: driftOf(reading, everything),
    length: Math.log(1 + body.length),
    depth,
    opening: isOpening ? 1 : 0,
  };
  const { vector } = reading;
  if (!vectors || !vector) return { features: own, answers };
  const features = {
    ...own,
    sentenceLike: vectors.sentences.reduce((best, sentence) => Math.max(best, cosine(vector, sentence)), 0),
    wholeLike: cosine(vector, vectors.whole),
    headingLike: cosine(vector, vectors.heading),
    titleLike: cosine(vector, vectors.title),
  };
  return { features, answers };
}

/** Share of what is asked that these terms answer. */
function covered(reading: Reading, present: Iterable<string>): number {
  const best = reading.asked.map(() => 0);
  for (const term of present) {
    for (const [index, likeness] of reading.answeredBy.get(term) ?? []) {
      best[index] = Math.max(best[index] as number, likeness);
    }
  }
  return shareOf(reading, best);
}

function answersBySynonym({ asked }: Reading, present: ReadonlySet<string>): number[] {
  return asked.map(({ bySynonym }) => {
    let best = 0;
    for (const [term, likeness] of bySynonym) if (likeness > best && present.has(term)) best = likeness;
    return best;
  });
}

const shareOf = ({ asked, total }: Reading, answers: readonly number[]): number =>
  asked.reduce((sum, { weight }, index) => sum + weight * (answers[index] as number), 0) / total;

/** Share of a heading's telling words that the question asks for. */
function meant({ answeredBy, rarityOf }: Reading, heading: readonly Term[]): number {
  let all = 0;
  let asked = 0;
  for (const term of new Set(heading.filter(({ word }) => !isSilent(word)).map(({ term }) => term))) {
    const rarity = rarityOf(term);
    all += rarity;
    asked += rarity * Math.max(0, ...(answeredBy.get(term) ?? []).map(([, likeness]) => likeness));
  }
  return all === 0 ? 0 : asked / all;
}

/** As near as most passages come: where nothing is known of words it speaks neither for nor against. */
const unknownDrift = 0.7;
/** Farther off is only a long section that speaks of much else too. */
const leastDrift = 0.4;

/** How far the words of the section, all together, mean what the words of the question mean. */
function driftOf({ direction, vocabulary, rarityOf }: Reading, everything: readonly Term[]): number {
  if (!direction) return unknownDrift;
  const counts = new Map<Term, number>();
  const first = new Map<string, Term>();
  for (const term of everything) {
    if (isSilent(term.word)) continue;
    const known = first.get(term.term) ?? term;
    first.set(term.term, known);
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const weighted = [...counts].map(([term, count]) => [term, rarityOf(term.term) * Math.sqrt(count)] as const);
  const theirs = directionOf(weighted, vocabulary);
  return theirs ? Math.max(leastDrift, cosine(direction, theirs)) : leastDrift;
}

function directionOf(words: readonly (readonly [Term, number])[], vocabulary: Vocabulary): Float32Array | null {
  let sum: Float32Array | null = null;
  for (const [{ term, word }, weight] of words) {
    const vector = vocabulary.vectorOf(term, word);
    if (!vector) continue;
    sum ??= new Float32Array(vector.length);
    for (let at = 0; at < vector.length; at++) sum[at] = (sum[at] as number) + weight * (vector[at] as number);
  }
  const length = sum && Math.hypot(...sum);
  return sum && length ? sum.map((value) => value / length) : null;
}

const terms = (list: readonly Term[]): string[] => list.map(({ term }) => term);
