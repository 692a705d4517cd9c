// Which of some labels a text belongs to, learned from a few examples of each, on any labels. Learning is no more than
// indexing: what tells labels apart is worked out anew for each text, among the few labels that are near it at all.
import type { WordVectors } from "../ports/word-vectors.ts";
import { averageWords } from "./average-words.ts";
import { type Alike, type Corpus, indexExamples, type Reading } from "./corpus.ts";
import { mapInSlices } from "./in-slices.ts";
import { unfold } from "./matrix.ts";
import { type Likeness, pickGroups, scoreGroups, tellApart } from "./ridge.ts";

/** `vector` is the sentence's, of one encoder for all. */
export type Example = { readonly text: string; readonly label: string; readonly vector?: Float32Array };

type Classification = {
  readonly label: string;
  /** 0 to 1, low for a text that is like no example. The best label is given all the same: refusing is the caller's. */
  readonly confidence: number;
  /** The nearest labels, best first, eight at most. Scores are comparable within one text only. */
  readonly ranked: readonly Scored[];
};
type Scored = { readonly label: string; readonly score: number };

export type Classifier = {
  /** `vector` is needed where all examples had one. */
  classify(text: string, vector?: Float32Array): Classification;
};
export type WordClassifier = Classifier & {
  /** With fewer examples weighed: less sure, in a third of the time. */
  glance(text: string): Classification;
  /** What was learned already, and what the sentences mean: one vector for each text of the examples. */
  withSentences(vectorOf: (text: string) => Float32Array): Classifier;
};

type Ranked = Scored & { readonly group: number };
type Group = { readonly label: string; readonly numbers: Uint32Array };

/** How many of the nearest labels are looked at, and how many of their nearest examples are weighed. */
type Care = { readonly labels: number; readonly examples: number };
const thorough: Care = { labels: 8, examples: 16 };
const quick: Care = { labels: 4, examples: 8 };
/** By how many of their nearest examples the labels are chosen. */
const chosenBy = 3;
const firstRidge = 0.1;
/** How many of the best labels get a second look, and what that counts for beside the first. */
const closeLabels = 3;
const secondRidge = 0.03;
const secondLook = 0.7;
/** What likeness to a single example counts for in the confidence, beside the score of the label. */
const nearestCounts = 0.5;

/**
 * The same for the same examples in whatever order they come. Sentence vectors count only if every example has one.
 * Takes about a second for four thousand examples, in slices; a text takes milliseconds. Rejects when there is no example.
 */
export async function trainClassifier(examples: readonly Example[], words?: WordVectors): Promise<WordClassifier> {
  if (examples.length === 0) throw new Error("there are no examples to learn from");
  const sorted = withoutDoubles(examples);
  const corpus = await indexExamples(await mapInSlices(sorted, ({ text, vector }) => readingOf(text, vector, words)));
  const numbers = Uint32Array.from(sorted.keys());
  const labels = [...new Set(sorted.map(({ label }) => label))];
  const groups = labels.map((label) => ({
    label,
    numbers: numbers.filter((number) => sorted[number]?.label === label),
  }));

  const classifierOn = (known: Corpus): WordClassifier => {
    function classify(reading: Reading, care: Care): Classification {
      const alike = known.compare(reading);
      const candidates = nearestGroups(groups, alike.near, care);
      const likeness = likenessOf(known, alike, candidates);

      const scores = scoreGroups(likeness.near, firstRidge);
      const first = candidates
        .map(({ label }, group) => ({ label, group, score: scores[group] as number }))
        .sort(byScore);
      const certainty = (first[0] as Ranked).score + nearestCounts * largest(alike.near);
      const ranked = lookAgain(first, likeness.straight).sort(byScore);
      return {
        label: (ranked[0] as Ranked).label,
        confidence: Math.min(1, Math.max(0, certainty / (1 + nearestCounts))),
        ranked: ranked.map(({ label, score }) => ({ label, score })),
      };
    }
    return {
      classify: (text, vector) => classify(readingOf(text, vector, words), thorough),
      glance: (text) => classify(readingOf(text, undefined, words), quick),
      withSentences: (vectorOf) => classifierOn(known.withSentences(sorted.map(({ text }) => vectorOf(text)))),
    };
  };
  return classifierOn(corpus);
}

function withoutDoubles(examples: readonly Example[]): Example[] {
  const byContent = new Map(examples.map((example) => [`${example.label}\n${example.text}`, example]));
  return [...byContent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example);
}

function readingOf(text: string, sentence?: Float32Array, words?: WordVectors): Reading {
  return { text, ...(sentence && { sentence }), ...(words && { gist: averageWords(text, words) }) };
}

/** The nearest labels with their nearest examples. */
function nearestGroups(groups: readonly Group[], near: Float64Array, care: Care): Group[] {
  const nearness = (number: number) => near[number] as number;
  const scored = groups.map((group) => ({ ...group, score: meanOfBest(group.numbers, near) }));
  const nearest = scored.sort(byScore).slice(0, care.labels);
  return nearest.map(({ label, numbers }) => {
    const sorted = numbers.toSorted((a, b) => nearness(b) - nearness(a) || a - b);
    return { label, numbers: sorted.slice(0, care.examples) };
  });
}

/** Of the few nearest; sorting all of all groups would take longer than anything else here. */
function meanOfBest(numbers: Uint32Array, near: Float64Array): number {
  const best = new Float64Array(Math.min(chosenBy, numbers.length)).fill(Number.NEGATIVE_INFINITY);
  for (let index = 0; index < numbers.length; index++) {
    let value = near[numbers[index] as number] as number;
    for (let place = 0; place < best.length && value !== Number.NEGATIVE_INFINITY; place++) {
      const held = best[place] as number;
      if (value <= held) continue;
      best[place] = value;
      value = held;
    }
  }
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}

function likenessOf(corpus: Corpus, toText: Alike, groups: readonly Group[]): { near: Likeness; straight: Likeness } {
  const numbers = Uint32Array.from(groups.flatMap((group) => [...group.numbers]));
  const among = corpus.compareAmong(numbers);
  const [near, straight] = [unfold(among.near, numbers.length), unfold(among.straight, numbers.length)];
  const lengths = groups.map((group) => group.numbers.length);
  const pick = (values: Float64Array) => Float64Array.from(numbers, (number) => values[number] as number);
  return {
    near: { groups: lengths, between: near, toText: pick(toText.near) },
    straight: { groups: lengths, between: straight, toText: pick(toText.straight) },
  };
}

/** The best few are moved among themselves by what tells them apart. */
function lookAgain(first: readonly Ranked[], likeness: Likeness): Ranked[] {
  const close = first.slice(0, closeLabels);
  const again = tellApart(
    pickGroups(
      likeness,
      close.map(({ group }) => group),
    ),
    secondRidge,
  );
  return first.map((each, place) => {
    const shift = place < close.length ? (again[place] as number) - 1 / close.length : 0;
    return { ...each, score: each.score + secondLook * shift };
  });
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.label < b.label ? -1 : 1);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
