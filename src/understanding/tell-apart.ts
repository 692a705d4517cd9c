// The second look: a few labels that are close for one text are told apart by a ridge regression on their examples alone.
// What they all have in common is taken off ("centred"), so that it no longer drowns the word that makes the difference.
import type { OpenCorpus, Reading } from "./corpus.ts";
import { createMatrix, type Matrix, solvePositive } from "./matrix.ts";

const ridge = 0.03;
/** Of each label, so that the look stays quick. */
const mostExamples = 30;

/** For each group of examples, given by their numbers, how far the text belongs to it; about 1 in all. */
export function tellApart(corpus: OpenCorpus, reading: Reading, groups: readonly Uint32Array[]): number[] {
  const nearest = groups.map((numbers) => nearestOf(numbers, corpus.compare(reading, numbers, "straight")));
  const numbers = Uint32Array.from(nearest.flatMap((group) => [...group]));
  const weights = weighExamples(
    centre(numbers, (number) => corpus.compareExample(number, numbers, "straight")),
    corpus.compare(reading, numbers, "straight"),
  );
  const total = sum(weights);
  let from = 0;
  return nearest.map(({ length }) => {
    const own = sum(weights.subarray(from, from + length));
    from += length;
    return own + (1 - total) * (length / numbers.length);
  });
}

function nearestOf(numbers: Uint32Array, similarities: Float64Array): Uint32Array {
  const order = [...numbers.keys()].sort((a, b) => (similarities[b] as number) - (similarities[a] as number) || a - b);
  return Uint32Array.from(order.slice(0, mostExamples), (index) => numbers[index] as number);
}

type Centred = { readonly left: Matrix; readonly means: Float64Array; readonly mean: number };

function centre(numbers: Uint32Array, similaritiesOf: (number: number) => Float64Array): Centred {
  const size = numbers.length;
  const left = createMatrix(size, size);
  for (const [row, number] of numbers.entries()) left.data.set(similaritiesOf(number), row * size);
  const means = Float64Array.from(numbers, (_, row) => sum(left.data.subarray(row * size, (row + 1) * size)) / size);
  const mean = sum(means) / size;
  for (const [cell, value] of left.data.entries()) {
    const [row, column] = [Math.floor(cell / size), cell % size];
    left.data[cell] = value - (means[row] as number) - (means[column] as number) + mean + (row === column ? ridge : 0);
  }
  return { left, means, mean };
}

/** How much each example says about the text: the solution for the text's own similarities. */
function weighExamples({ left, means, mean }: Centred, similarities: Float64Array): Float64Array {
  const own = sum(similarities) / similarities.length;
  const right = createMatrix(1, similarities.length);
  right.data.set(similarities.map((value, row) => value - own - (means[row] as number) + mean));
  solvePositive(left, right);
  return right.data;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
