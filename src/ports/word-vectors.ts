// Words as vectors, for what a sentence encoder is too slow or too coarse for: weighting and widening single words.

export interface WordVectors {
  readonly dimensions: number;

  /** The vector of a lower-case word, not scaled to length one; undefined for a word that is not known. */
  vectorOf(word: string): Float32Array | undefined;

  /** Place of the word by how often it is written, 0 for the most common; undefined for a word that is not known. */
  rankOf(word: string): number | undefined;
}
