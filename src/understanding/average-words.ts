// The gist of a text from the vectors of its words, for before the sentence encoder is there and beside it.
import type { WordVectors } from "../ports/word-vectors.ts";
import { wordsOf } from "./words.ts";

/** Words as common as this count half (smooth inverse frequency, Arora et al. 2017). */
const halfWeight = 1e-3;
/** By Zipf's law the word of rank r makes up about 1 in 12 r of English text. */
const zipf = 12;

/** The sum of the words' directions, common words counting less; zeros when no word is known. */
export function averageWords(text: string, words: WordVectors): Float32Array {
  const sum = new Float32Array(words.dimensions);
  for (const { text: word } of wordsOf(text)) {
    const vector = words.vectorOf(word);
    if (!vector) continue;
    const frequency = 1 / (zipf * ((words.rankOf(word) ?? 0) + 1));
    const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0)) || 1;
    const weight = halfWeight / (halfWeight + frequency) / length;
    for (let index = 0; index < sum.length; index++)
      sum[index] = (sum[index] as number) + weight * (vector[index] as number);
  }
  return sum;
}
