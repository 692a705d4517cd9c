// Reads the shipped word vectors (word-vectors/README.md): one file, mapped to typed arrays, nothing parsed but the word list.
import { readFileSync } from "node:fs";
import type { WordVectors } from "../../ports/word-vectors.ts";

const shipped = new URL("word-vectors/words.bin", import.meta.url);
const headerBytes = 12;

/** Throws when the file is missing or not in the format of word-vectors/README.md. */
export function readWordVectors(file: URL | string = shipped): WordVectors {
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  const { count, dimensions, listBytes } = readHeader(bytes, file);
  const rankByWord = readWordList(new Uint8Array(bytes, headerBytes, listBytes), count);
  const scales = new Float32Array(bytes, headerBytes + listBytes, count);
  const codes = new Int8Array(bytes, headerBytes + listBytes + 4 * count);

  return {
    dimensions,
    rankOf: (word) => rankByWord.get(word),
    vectorOf(word) {
      const rank = rankByWord.get(word);
      if (rank === undefined) return undefined;
      const scale = scales[rank] as number;
      // A plain loop: this is asked thousands of times while a company is learned.
      const vector = new Float32Array(dimensions);
      for (let index = 0; index < dimensions; index++)
        vector[index] = (codes[rank * dimensions + index] as number) * scale;
      return vector;
    },
  };
}

function readHeader(bytes: ArrayBuffer, file: URL | string) {
  const [count = 0, dimensions = 0, listBytes = 0] = new Uint32Array(bytes.slice(0, headerBytes));
  const expected = headerBytes + listBytes + count * (4 + dimensions);
  if (bytes.byteLength !== expected) throw new Error(`${file} is not a word vector file`);
  return { count, dimensions, listBytes };
}

function readWordList(bytes: Uint8Array, count: number): Map<string, number> {
  const words = new TextDecoder().decode(bytes).split("\n", count);
  return new Map(words.map((word, rank) => [word, rank]));
}
