// Features of texts as numbers: the rarer a feature among the examples, the more it says.
import type { Features } from "./features.ts";
import { mapInSlices } from "./in-slices.ts";

export type TfIdf = {
  readonly indexByFeature: Map<string, number>;
  readonly weights: Float32Array;
  readonly unknown: number;
};

/** The features of one text that the examples know; shorter than one by what they do not know. */
export type Sparse = { readonly indices: Uint32Array; readonly values: Float32Array };

export async function fitTfIdf<Text>(texts: readonly Text[], featuresOf: (text: Text) => Features): Promise<TfIdf> {
  const documents = new Map<string, number>();
  await mapInSlices(texts, (text) => {
    for (const feature of featuresOf(text).keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  });
  const weigh = (count: number) => 1 + Math.log((1 + texts.length) / (1 + count));
  return {
    indexByFeature: new Map([...documents.keys()].map((feature, index) => [feature, index])),
    weights: Float32Array.from(documents.values(), weigh),
    unknown: weigh(0),
  };
}

/** Unknown features count in the length: a text of mostly unknown words is far from everything. */
export function toSparse({ indexByFeature, weights, unknown }: TfIdf, features: Features): Sparse {
  const indices: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const [feature, count] of features) {
    const index = indexByFeature.get(feature);
    const value = (1 + Math.log(count)) * (index === undefined ? unknown : (weights[index] as number));
    squares += value * value;
    if (index === undefined) continue;
    indices.push(index);
    values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  return { indices: new Uint32Array(indices), values: new Float32Array(values.map((value) => value / length)) };
}
