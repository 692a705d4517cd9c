// The examples seen from one side (their words, their characters, the meaning of their sentences), and how similar another
// text is to each of them from that side: 1 for the same, about 0 for nothing in common.
import type { Features } from "./features.ts";
import { dot } from "./matrix.ts";
import { fitTfIdf, type Sparse, type TfIdf, toSparse } from "./tf-idf.ts";

/** Plain data: what was learned, and the examples one after the other. */
export type SparseView = { readonly tfIdf: TfIdf; readonly starts: Uint32Array; readonly examples: Sparse };
export type DenseView = { readonly centre: Float32Array; readonly examples: Float32Array };

/** Similarities of a text, or of an example, to the examples of these numbers. */
export type Side<Text> = {
  compare(text: Text, numbers: Uint32Array): Float64Array;
  compareExample(number: number, numbers: Uint32Array): Float64Array;
};

export function fitSparseView(texts: readonly Features[]): SparseView {
  const tfIdf = fitTfIdf(texts);
  const rows = texts.map((features) => toSparse(tfIdf, features));
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, { indices }] of rows.entries()) starts[row + 1] = at(starts, row) + indices.length;

  const size = at(starts, rows.length);
  const examples = { indices: new Uint32Array(size), values: new Float32Array(size) };
  for (const [row, { indices, values }] of rows.entries()) {
    examples.indices.set(indices, at(starts, row));
    examples.values.set(values, at(starts, row));
  }
  return { tfIdf, starts, examples };
}

/** Vectors are compared as seen from the mean of the examples, for all vectors of one kind lean the same way. */
export function fitDenseView(vectors: readonly Float32Array[]): DenseView {
  const width = vectors[0]?.length ?? 0;
  const centre = new Float32Array(width);
  for (const vector of vectors) {
    for (let index = 0; index < width; index++) centre[index] = at(centre, index) + at(vector, index) / vectors.length;
  }
  const examples = new Float32Array(vectors.length * width);
  for (const [row, vector] of vectors.entries()) examples.set(directionFrom(centre, vector), row * width);
  return { centre, examples };
}

export function openSparseView({ tfIdf, starts, examples }: SparseView): Side<Features> {
  const spread = new Float32Array(tfIdf.weights.length);

  function compareSparse({ indices, values }: Sparse, numbers: Uint32Array): Float64Array {
    for (let index = 0; index < indices.length; index++) spread[at(indices, index)] = at(values, index);
    const similarities = new Float64Array(numbers.length);
    for (let index = 0; index < numbers.length; index++) {
      const number = at(numbers, index);
      similarities[index] = gather(spread, examples, at(starts, number), at(starts, number + 1));
    }
    for (let index = 0; index < indices.length; index++) spread[at(indices, index)] = 0;
    return similarities;
  }

  return {
    compare: (features, numbers) => compareSparse(toSparse(tfIdf, features), numbers),
    compareExample(number, numbers) {
      const [from, to] = [at(starts, number), at(starts, number + 1)];
      const { indices, values } = examples;
      return compareSparse({ indices: indices.subarray(from, to), values: values.subarray(from, to) }, numbers);
    },
  };
}

export function openDenseView({ centre, examples }: DenseView): Side<Float32Array> {
  const width = centre.length;

  function compareDirection(direction: Float32Array, numbers: Uint32Array): Float64Array {
    const similarities = new Float64Array(numbers.length);
    for (let index = 0; index < numbers.length; index++) {
      similarities[index] = dot(direction, 0, examples, at(numbers, index) * width, width);
    }
    return similarities;
  }

  return {
    compare: (vector, numbers) => compareDirection(directionFrom(centre, vector), numbers),
    compareExample: (number, numbers) =>
      compareDirection(examples.subarray(number * width, (number + 1) * width), numbers),
  };
}

function gather(spread: Float32Array, { indices, values }: Sparse, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += at(spread, at(indices, index)) * at(values, index);
  return sum;
}

/** Of length one; zeros stay zeros, being the vector of a text that has none. */
function directionFrom(centre: Float32Array, vector: Float32Array): Float32Array {
  if (!vector.some((value) => value !== 0)) return vector;
  const seen = vector.map((value, index) => value - at(centre, index));
  const length = Math.sqrt(dot(seen, 0, seen, 0, seen.length)) || 1;
  return seen.map((value) => value / length);
}

/** Reads a place that exists by construction. */
function at(values: Float32Array | Uint32Array, index: number): number {
  return values[index] as number;
}
