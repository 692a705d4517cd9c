// The examples seen from one side (their words, their characters, the meaning of their sentences), and how alike a text and
// each of them are from that side: 1 for the same, about 0 for nothing in common.
import type { Features } from "./features.ts";
import { mapInSlices } from "./in-slices.ts";
import { triangle } from "./matrix.ts";
import { layOut } from "./products.ts";
import { fitTfIdf, type Sparse, toSparse } from "./tf-idf.ts";

export type View<Text> = {
  /** With every example. */
  compare(text: Text): Float64Array;
  /** The examples of these numbers with one another: one row after the other, each up to the example itself. */
  compareAmong(numbers: Uint32Array): Float64Array;
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
  const latest = new Int32Array(tfIdf.weights.length).fill(-1);

  return {
    compare(features) {
      const alike = new Float64Array(rows.length);
      const { indices, values } = toSparse(tfIdf, features);
      for (const [index, feature] of indices.entries()) addUp(places, feature, values[index] as number, alike);
      return alike;
    },
    compareAmong: (numbers) =>
      multiplyAmong(
        Array.from(numbers, (number) => rows[number] as Sparse),
        latest,
      ),
  };
}

/** Vectors are compared as seen from the mean of the examples, for all vectors of one kind lean the same way. */
export function viewVectors(examples: readonly Float32Array[]): View<Float32Array> {
  const width = examples[0]?.length ?? 0;
  const centre = meanOf(examples, width);
  const rows = layOut(examples.length, width, (row) => directionFrom(centre, examples[row] as Float32Array));

  return {
    compare: (vector) => new Float64Array(rows.multiply(directionFrom(centre, vector))),
    compareAmong(numbers) {
      const alike = new Float64Array(triangle(numbers.length));
      for (const [row, number] of numbers.entries()) {
        alike.set(rows.multiply(rows.row(number), numbers.subarray(0, row + 1)), triangle(row));
      }
      return alike;
    },
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

// The loops below take much of the time of understanding. They read typed arrays of one kind each, in place: a shared
// function for reading would cost them ten times as much.

function addUp({ starts, rows, values }: Places, feature: number, factor: number, sums: Float64Array): void {
  const end = starts[feature + 1] as number;
  for (let place = starts[feature] as number; place < end; place++) {
    const row = rows[place] as number;
    sums[row] = (sums[row] as number) + factor * (values[place] as number);
  }
}

/**
 * The products of each with each before it. What has a feature is chained to the one before that has it, so that only
 * features in common cost anything; `latest` holds the last of each chain, -1 everywhere before and after.
 */
function multiplyAmong(rows: readonly Sparse[], latest: Int32Array): Float64Array {
  const products = new Float64Array(triangle(rows.length));
  const size = rows.reduce((total, { indices }) => total + indices.length, 0);
  const owners = new Uint32Array(size);
  const values = new Float32Array(size);
  const before = new Int32Array(size);
  let place = 0;
  for (let row = 0; row < rows.length; row++) {
    const { indices, values: own } = rows[row] as Sparse;
    for (let index = 0; index < indices.length; index++, place++) {
      const feature = indices[index] as number;
      owners[place] = row;
      values[place] = own[index] as number;
      before[place] = latest[feature] as number;
      latest[feature] = place;
      chainUp(place, { owners, values, before }, products, triangle(row));
    }
  }
  for (const { indices } of rows)
    for (let index = 0; index < indices.length; index++) latest[indices[index] as number] = -1;
  return products;
}

type Chains = { readonly owners: Uint32Array; readonly values: Float32Array; readonly before: Int32Array };

function chainUp(end: number, { owners, values, before }: Chains, products: Float64Array, start: number): void {
  const value = values[end] as number;
  for (let place = end; place >= 0; place = before[place] as number) {
    const at = start + (owners[place] as number);
    products[at] = (products[at] as number) + value * (values[place] as number);
  }
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
  const length = Math.sqrt(seen.reduce((sum, value) => sum + value * value, 0)) || 1;
  return seen.map((value) => value / length);
}
