// Sentences as vectors: near in meaning is near in direction. What makes the vectors is an adapter's business.

export interface Encoder {
  /** Names the model and its version: vectors of different names must never be compared. */
  readonly name: string;
  readonly dimensions: number;

  /** One vector of length one per text, in the texts' order. An empty text gives a vector of zeros. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
}
