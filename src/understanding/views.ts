// The examples seen from one side (their words, their characters, the meaning of their sentences), and how alike a text and
// each of them are from that side: 1 for the same, about 0 for nothing in common.
import type { Features } from "./features.ts";
import { mapInSlices } from "./in-slices.ts";
import { fitTfIdf, type Sparse, toSparse } from "./tf-idf.ts";

export type View<Text> = {
  /** With every example. */
  compare(text: Text): Float64Array;
  /** One example with those of these numbers. */
  compareExample(number: number, numbers: Uint32Array): Float64Array;
};

/** Where the examples of feature f are: from place `starts[f]` up to `starts[f + 1]`. */
type Places = { readonly starts: Uint32Array; readonly rows: Uint32Array; readonly values: Float32Array };

/** Features are counted twice rather than kept: those of thousands of examples at once would fill the memory. */
export async function viewFeatures<Example>(
  examples: readonly Example[],
  featuresOf: (example: Example) => Features,
): Promise<View<Features>> {
  const tfIdf = await fitTfIdf(examples, featuresOf);
  const rows = await mapInSlices(examples, (example) => toSparse(tfIdf, featuresOf(example)));
  const places = transpose(rows, tfIdf.weights.length);
  const spread = new Float32Array(tfIdf.weights.length);

  return {
    compare(features) {
      const alike = new Float64Array(rows.length);
      const { indices, values } = toSparse(tfIdf, features);
      for (const [index, feature] of indices.entries()) addUp(places, feature, values[index] as number, alike);
      return alike;
    },
    /** The example is spread out over all features, so that another's can be looked up, and taken away again. */
    compareExample(number, numbers) {
      const example = rows[number] as Sparse;
      spreadOut(example, spread);
      const alike = new Float64Array(numbers.length);
      for (let index = 0; index < numbers.length; index++) {
        alike[index] = lookUp(rows[numbers[index] as number] as Sparse, spread);
      }
      for (const index of example.indices) spread[index] = 0;
      return alike;
    },
  };
}

/** Vectors are compared as seen from the mean of the examples, for all vectors of one kind lean the same way. */
export function viewVectors(examples: readonly Float32Array[]): View<Float32Array> {
  const width = examples[0]?.length ?? 0;
  const centre = meanOf(examples, width);
  const rows = new Float32Array(examples.length * width);
  for (const [row, vector] of examples.entries()) rows.set(directionFrom(centre, vector), row * width);
  const all = Uint32Array.from(examples.keys());

  function compareRow(direction: Float32Array, numbers: Uint32Array): Float64Array {
    const alike = new Float64Array(numbers.length);
    let index = 0;
    for (; index + 3 < numbers.length; index += 4) multiplyFour(direction, rows, numbers, index, alike);
    for (; index < numbers.length; index++) {
      alike[index] = multiply(direction, rows, (numbers[index] as number) * width);
    }
    return alike;
  }

  return {
    compare: (vector) => compareRow(directionFrom(centre, vector), all),
    compareExample: (number, numbers) => compareRow(rows.subarray(number * width, (number + 1) * width), numbers),
  };
}

/** For each feature the examples that have it, rather than for each example its features. */
function transpose(rows: readonly Sparse[], features: number): Places {
  const starts = new Uint32Array(features + 1);
  for (const { indices } of rows) for (const feature of indices) starts[feature] = (starts[feature] as number) + 1;
  for (let feature = 1; feature <= features; feature++) {
    starts[feature] = (starts[feature] as number) + (starts[feature - 1] as number);
  }
  const size = starts[features] as number;
  const places = { starts, rows: new Uint32Array(size), values: new Float32Array(size) };
  for (const [row, { indices, values }] of rows.entries()) {
    for (const [index, feature] of indices.entries()) {
      const place = (starts[feature] as number) - 1;
      starts[feature] = place;
      places.rows[place] = row;
      places.values[place] = values[index] as number;
    }
  }
  return places;
}

// The loops below take nearly all the time of understanding. They read typed arrays of one kind each, in place: a shared
// function for reading would cost them ten times as much.

function addUp({ starts, rows, values }: Places, feature: number, factor: number, sums: Float64Array): void {
  const end = starts[feature + 1] as number;
  for (let place = starts[feature] as number; place < end; place++) {
    const row = rows[place] as number;
    sums[row] = (sums[row] as number) + factor * (values[place] as number);
  }
}

function spreadOut({ indices, values }: Sparse, spread: Float32Array): void {
  for (let index = 0; index < indices.length; index++) spread[indices[index] as number] = values[index] as number;
}

function lookUp({ indices, values }: Sparse, spread: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < indices.length; index++) {
    sum += (spread[indices[index] as number] as number) * (values[index] as number);
  }
  return sum;
}

/** The product of a vector with the row that begins at `start`. */
function multiply(vector: Float32Array, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++)
    sum += (vector[index] as number) * (rows[start + index] as number);
  return sum;
}

/** The products with four rows at a time, which reads the vector once for all. */
function multiplyFour(
  vector: Float32Array,
  rows: Float32Array,
  numbers: Uint32Array,
  first: number,
  products: Float64Array,
): void {
  const a = (numbers[first] as number) * vector.length;
  const b = (numbers[first + 1] as number) * vector.length;
  const c = (numbers[first + 2] as number) * vector.length;
  const d = (numbers[first + 3] as number) * vector.length;
  let ofA = 0;
  let ofB = 0;
  let ofC = 0;
  let ofD = 0;
  for (let index = 0; index < vector.length; index++) {
    const value = vector[index] as number;
    ofA += value * (rows[a + index] as number);
    ofB += value * (rows[b + index] as number);
    ofC += value * (rows[c + index] as number);
    ofD += value * (rows[d + index] as number);
  }
  products[first] = ofA;
  products[first + 1] = ofB;
  products[first + 2] = ofC;
  products[first + 3] = ofD;
}

function meanOf(vectors: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float64Array(width);
  for (const vector of vectors) {
    for (let index = 0; index < width; index++) sum[index] = (sum[index] as number) + (vector[index] as number);
  }
  return Float32Array.from(sum, (value) => value / vectors.length);
}

/** Of length one; zeros stay zeros, being the vector of a text that has none. */
function directionFrom(centre: Float32Array, vector: Float32Array): Float32Array {
  if (!vector.some((value) => value !== 0)) return vector;
  const seen = vector.map((value, index) => value - (centre[index] as number));
  const length = Math.sqrt(multiply(seen, seen, 0)) || 1;
  return seen.map((value) => value / length);
}
