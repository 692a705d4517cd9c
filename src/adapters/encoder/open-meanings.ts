// What gives words and sentences their meaning: the encoder for messages, the same one remembering the content's vectors,
// and the vectors of single words.
import type { Encoder } from "../../ports/encoder.ts";
import type { WordVectors } from "../../ports/word-vectors.ts";
import { rememberVectors } from "./remember-vectors.ts";
import { createSentenceEncoder } from "./sentence-encoder.ts";
import { shippedVectors } from "./vector-file.ts";
import { readWordVectors } from "./word-vectors.ts";

type Meanings = {
  readonly encoder: Encoder;
  readonly phrasingEncoder: Encoder;
  readonly words: WordVectors;
  /** Ends the encoder's thread. */
  stop(): Promise<void>;
};

/** Vectors that the content came with are read from its folder, new ones are kept in the other. */
export function openMeanings(contentDirectory: string, cacheDirectory: string): Meanings {
  const encoder = createSentenceEncoder();
  const shipped = [shippedVectors(contentDirectory)];
  return {
    encoder,
    phrasingEncoder: rememberVectors(encoder, { cacheDirectory, shipped }),
    words: readWordVectors(),
    stop: () => encoder.stop(),
  };
}
