// The words that pages use, as vectors: which of them come near a word that they do not use. A term is taken for the word
// that most often stands for it.
import type { WordVectors } from "../../ports/word-vectors.ts";
import { isSlipOf } from "../spelling.ts";
import type { Term } from "./terms.ts";

export type Neighbour = { readonly term: string /** Cosine. */; readonly likeness: number };

export type Vocabulary = {
  add(terms: readonly Term[]): void;
  /** Of length one; undefined for a word that nothing is known of. */
  vectorOf(term: string, word: string): Float32Array | undefined;
  /** Terms of pages near this word, nearest first; without itself. */
  near(term: string, word: string): readonly Neighbour[];
  /** How much the word says by itself, from near 0 for the most common English words to 1 for one that is rare or a name. */
  tellingnessOf(word: string): number;
  /** Terms of pages that this word may have been meant to be. */
  speltLike(word: string): string[];
};

const leastLikeness = 0.5;
const mostNeighbours = 12;
const mostRemembered = 5_000;

/** From this place by how often it is written on a word is as telling as any. */
const tellingRank = 3_000;

export function createVocabulary(wordVectors: WordVectors | null): Vocabulary {
  const wordByTerm = new Map<string, string>();
  const vectors = new Map<string, Float32Array>();
  const remembered = new Map<string, readonly Neighbour[]>();

  function vectorOf(term: string, word: string): Float32Array | undefined {
    const known = vectors.get(term);
    if (known) return known;
    const vector = wordVectors?.vectorOf(word) ?? wordVectors?.vectorOf(term);
    return vector && unit(vector);
  }

  return {
    vectorOf,
    tellingnessOf: (word) => Math.min(1, Math.log(1 + rank(word)) / Math.log(tellingRank)) ** 2,
    speltLike: (word) => [...wordByTerm].filter(([, meant]) => isSlipOf(word, meant)).map(([term]) => term),
    add(terms) {
      for (const { term, word } of terms) {
        const before = wordByTerm.get(term);
        const isMoreCommon = before === undefined || rank(word) < rank(before);
        if (!isMoreCommon) continue;
        wordByTerm.set(term, word);
        const vector = wordVectors?.vectorOf(word);
        if (vector) vectors.set(term, unit(vector));
        remembered.clear();
      }
    },
    near(term, word) {
      const before = remembered.get(term);
      if (before) return before;
      const vector = vectorOf(term, word);
      const found: Neighbour[] = [];
      if (vector) {
        for (const [other, theirs] of vectors) {
          if (other === term) continue;
          const likeness = cosine(vector, theirs);
          if (likeness >= leastLikeness) found.push({ term: other, likeness });
        }
      }
      const nearest = found.sort((a, b) => b.likeness - a.likeness).slice(0, mostNeighbours);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(term, nearest);
      return nearest;
    },
  };

  function rank(word: string): number {
    return wordVectors?.rankOf(word) ?? Number.POSITIVE_INFINITY;
  }
}

/** Of vectors of length one. A missing one is like nothing. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
