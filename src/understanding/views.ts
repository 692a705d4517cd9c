// The examples seen from one side (their words, their characters, the meaning of their sentences), and how alike a text and
// each of them are from that side: 1 for the same, about 0 for nothing in common.
import type { Features } from "./features.ts";
import { dot } from "./matrix.ts";
import { fitTfIdf, type Sparse, toSparse } from "./tf-idf.ts";

export type View<Text> = {
  /** With the examples of these numbers. */
  compare(text: Text, numbers: Uint32Array): Float64Array;
  compareExample(number: number, numbers: Uint32Array): Float64Array;
};

export function viewFeatures(examples: readonly Features[]): View<Features> {
  const tfIdf = fitTfIdf(examples);
  const rows = examples.map((features) => toSparse(tfIdf, features));
  const spread = new Float32Array(tfIdf.weights.length);

  /** The text is spread out over all features, so that an example's can be looked up, and taken away again. */
  function compareRow({ indices, values }: Sparse, numbers: Uint32Array): Float64Array {
    for (let index = 0; index < indices.length; index++) spread[at(indices, index)] = at(values, index);
    const alike = new Float64Array(numbers.length);
    for (let index = 0; index < numbers.length; index++)
      alike[index] = gather(spread, rows[at(numbers, index)] as Sparse);
    for (let index = 0; index < indices.length; index++) spread[at(indices, index)] = 0;
    return alike;
  }

  return {
    compare: (features, numbers) => compareRow(toSparse(tfIdf, features), numbers),
    compareExample: (number, numbers) => compareRow(rows[number] as Sparse, numbers),
  };
}

/** Vectors are compared as seen from the mean of the examples, for all vectors of one kind lean the same way. */
export function viewVectors(examples: readonly Float32Array[]): View<Float32Array> {
  const width = examples[0]?.length ?? 0;
  const centre = meanOf(examples, width);
  const rows = new Float32Array(examples.length * width);
  for (const [row, vector] of examples.entries()) rows.set(directionFrom(centre, vector), row * width);

  function compareRow(direction: Float32Array, numbers: Uint32Array): Float64Array {
    const alike = new Float64Array(numbers.length);
    for (let index = 0; index < numbers.length; index++) {
      alike[index] = dot(direction, 0, rows, at(numbers, index) * width, width);
    }
    return alike;
  }

  return {
    compare: (vector, numbers) => compareRow(directionFrom(centre, vector), numbers),
    compareExample: (number, numbers) => compareRow(rows.subarray(number * width, (number + 1) * width), numbers),
  };
}

function gather(spread: Float32Array, { indices, values }: Sparse): number {
  let sum = 0;
  for (let index = 0; index < indices.length; index++) sum += at(spread, at(indices, index)) * at(values, index);
  return sum;
}

function meanOf(vectors: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float64Array(width);
  for (const vector of vectors)
    for (let index = 0; index < width; index++) sum[index] = at(sum, index) + at(vector, index);
  return Float32Array.from(sum, (value) => value / vectors.length);
}

/** Of length one; zeros stay zeros, being the vector of a text that has none. */
function directionFrom(centre: Float32Array, vector: Float32Array): Float32Array {
  if (!vector.some((value) => value !== 0)) return vector;
  const seen = vector.map((value, index) => value - at(centre, index));
  const length = Math.sqrt(dot(seen, 0, seen, 0, seen.length)) || 1;
  return seen.map((value) => value / length);
}

/** Reads a place that exists by construction. */
function at(values: Float32Array | Float64Array | Uint32Array, index: number): number {
  return values[index] as number;
}
