// Kernel ridge regression over a handful of examples, solved anew for each text: what every example says about the text
// once what the examples say about one another is taken into account.
import { createMatrix, type Matrix, solvePositive } from "./matrix.ts";

/** Examples in groups, one group after the other; how alike they are, and how alike the text is to each. */
export type Likeness = { readonly groups: readonly number[]; readonly between: Matrix; readonly toText: Float64Array };

/** How far the text belongs to each group; near 0 for all when it is like nothing. */
export function scoreGroups({ groups, between, toText }: Likeness, ridge: number): number[] {
  return sumGroups(groups, weighExamples(between, toText, ridge));
}

/**
 * How far the text belongs to each group rather than to the others; 1 in all. What all examples have in common is taken
 * off ("centred"), so that it does not drown the word that makes the difference.
 */
export function tellApart({ groups, between, toText }: Likeness, ridge: number): number[] {
  const size = toText.length;
  const means = Float64Array.from(toText, (_, row) => mean(between.data.subarray(row * size, (row + 1) * size)));
  const [overall, own] = [mean(means), mean(toText)];
  const centred = createMatrix(size, size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = (between.data[row * size + column] as number) - (means[row] as number) - (means[column] as number);
      centred.data[row * size + column] = value + overall;
    }
  }
  const weights = weighExamples(
    centred,
    toText.map((value, row) => value - own - (means[row] as number) + overall),
    ridge,
  );
  const left = 1 - sum(weights);
  return sumGroups(groups, weights).map((score, group) => score + (left * (groups[group] as number)) / size);
}

/** These groups alone, in this order. */
export function pickGroups({ groups, between, toText }: Likeness, picked: readonly number[]): Likeness {
  const starts = groups.map((_, group) => groups.slice(0, group).reduce((total, length) => total + length, 0));
  const rows = picked.flatMap((group) =>
    Array.from({ length: groups[group] as number }, (_, index) => (starts[group] as number) + index),
  );
  const size = rows.length;
  const smaller = createMatrix(size, size);
  for (const [to, row] of rows.entries()) {
    for (const [column, from] of rows.entries()) {
      smaller.data[to * size + column] = between.data[row * between.columns + from] as number;
    }
  }
  return {
    groups: picked.map((group) => groups[group] as number),
    between: smaller,
    toText: Float64Array.from(rows, (row) => toText[row] as number),
  };
}

function weighExamples({ rows, columns, data }: Matrix, toText: Float64Array, ridge: number): Float64Array {
  const left = { rows, columns, data: data.slice() };
  for (let row = 0; row < rows; row++) left.data[row * columns + row] = (data[row * columns + row] as number) + ridge;
  const right = { rows: 1, columns, data: toText.slice() };
  solvePositive(left, right);
  return right.data;
}

function sumGroups(groups: readonly number[], weights: Float64Array): number[] {
  let from = 0;
  return groups.map((length) => {
    const start = from;
    from += length;
    return sum(weights.subarray(start, from));
  });
}

function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] as number;
  return total;
}
