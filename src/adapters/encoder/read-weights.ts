// The weights of the sentence encoder, as the package of the model brings them: a list of tensors, and their numbers in a
// row over several files.
import { readFile } from "node:fs/promises";

export type Tensor = { readonly shape: readonly number[]; readonly values: Float32Array };
/** By the part of its name that tells it from the others. Throws for a name that the model does not have. */
export type Weights = (name: string) => Tensor;

type Manifest = {
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly { readonly name: string; readonly shape: readonly number[] }[];
  }[];
};

/** Of the names, what all have in common or what says no more than where the training kept it. */
const noise =
  /module(_apply_default)?\/|Encoder_en\/|KonaTransformer\/|Encode\/|TransformerStack\/|TransformerLayer\/|layer_prepostprocess\/layer_norm\/|\/ConcatPartitions\/concat|\/part_0|\/Tensordot\/Reshape_1/gu;
const bytes = 4;

export async function readWeights(folder: URL): Promise<Weights> {
  const { weightsManifest } = JSON.parse(await readFile(new URL("model.json", folder), "utf8")) as Manifest;
  const tensors = new Map<string, Tensor>();
  for (const { paths, weights } of weightsManifest) {
    const all = Buffer.concat(await Promise.all(paths.map((path) => readFile(new URL(path, folder)))));
    let from = 0;
    for (const { name, shape } of weights) {
      const to = from + shape.reduce((size, length) => size * length, bytes);
      tensors.set(name.replace(noise, ""), {
        shape,
        values: new Float32Array(all.buffer.slice(all.byteOffset + from, all.byteOffset + to)),
      });
      from = to;
    }
  }
  return (name) => {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`the sentence encoder's model has no weights "${name}"`);
    return tensor;
  };
}
