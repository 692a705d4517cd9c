// An encoder for content rather than messages: what was encoded before is read from disk, what is new is kept there.
import { join } from "node:path";
import type { Encoder } from "../../ports/encoder.ts";
import { openVectorFile } from "./vector-file.ts";

export type VectorPlaces = {
  /** Where new vectors are kept, in a file named after the encoder. */
  cacheDirectory: string;
  /** Files of vectors that came with the content, read only. */
  shipped?: readonly string[];
};

/** Texts kept at a time, so that an interruption loses a second of work and not minutes. */
const stepSize = 64;

/** Vectors are the rounded ones whether they were kept or are new, so that a run with a cache equals one without. */
export function rememberVectors(encoder: Encoder, { cacheDirectory, shipped = [] }: VectorPlaces): Encoder {
  const cache = openVectorFile(join(cacheDirectory, `${encoder.name}.bin`), encoder);
  const files = [...shipped.map((path) => openVectorFile(path, encoder)), cache];
  const find = (text: string) => files.map((file) => file.get(text)).find((vector) => vector !== undefined);

  return {
    name: encoder.name,
    dimensions: encoder.dimensions,
    async encode(texts) {
      const missing = [...new Set(texts)].filter((text) => find(text) === undefined);
      for (let start = 0; start < missing.length; start += stepSize) {
        const step = missing.slice(start, start + stepSize);
        cache.add(step, await encoder.encode(step));
      }
      return texts.map((text) => find(text) as Float32Array);
    },
  };
}
