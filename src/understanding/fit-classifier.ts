// Learning labels from a few examples each: kernel ridge regression, one right-hand side per label. Seconds for a few
// thousand examples, so it has a file of its own to be run on a thread.
import { type Corpus, fitCorpus, openCorpus, type Reading } from "./corpus.ts";
import { createMatrix, solvePositive } from "./matrix.ts";

export type LabelledReading = Reading & { readonly label: string };

/** Plain data, to be handed between threads and kept on disk. */
export type FittedClassifier = {
  readonly labels: readonly string[];
  /** The place of each example's label in `labels`. */
  readonly labelOf: Uint32Array;
  readonly corpus: Corpus;
  /** A row for each label: what likeness to each example says for it. */
  readonly coefficients: Float32Array;
};

/** What keeps an example from being trusted to the letter. */
const ridge = 0.1;

/** The same for the same examples, in whatever order they come. */
export function fitClassifier(examples: readonly LabelledReading[]): FittedClassifier {
  if (examples.length === 0) throw new Error("there are no examples to learn from");
  const sorted = withoutDoubles(examples);
  const labels = [...new Set(sorted.map(({ label }) => label))];
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const labelOf = Uint32Array.from(sorted, ({ label }) => placeOf.get(label) as number);
  const corpus = fitCorpus(sorted);
  return { labels, labelOf, corpus, coefficients: solve(corpus, labels.length, labelOf) };
}

function withoutDoubles(examples: readonly LabelledReading[]): LabelledReading[] {
  const byContent = new Map(examples.map((example) => [`${example.label}\n${example.text}`, example]));
  return [...byContent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example);
}

function solve(corpus: Corpus, labelCount: number, labelOf: Uint32Array): Float32Array {
  const { compareExample } = openCorpus(corpus);
  const numbers = Uint32Array.from({ length: corpus.size }, (_, number) => number);
  const similarities = createMatrix(corpus.size, corpus.size);
  const targets = createMatrix(labelCount, corpus.size);
  for (const number of numbers) {
    const row = compareExample(number, numbers.subarray(0, number + 1), "near");
    row[number] = (row[number] as number) + ridge;
    similarities.data.set(row, number * corpus.size);
    targets.data[(labelOf[number] as number) * corpus.size + number] = 1;
  }
  solvePositive(similarities, targets);
  return Float32Array.from(targets.data);
}
