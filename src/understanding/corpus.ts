// The examples from every side, and how similar a text is to each of them in all.
import { characterFeatures, wordFeatures } from "./features.ts";
import {
  type DenseView,
  fitDenseView,
  fitSparseView,
  openDenseView,
  openSparseView,
  type Side,
  type SparseView,
} from "./views.ts";

/** A text with what is known of its meaning: the vector of its sentence, and the gist of its words. */
export type Reading = { readonly text: string; readonly sentence?: Float32Array; readonly gist?: Float32Array };

/** Plain data. The meanings are a side only where all examples have them. */
export type Corpus = {
  readonly size: number;
  readonly words: SparseView;
  readonly characters: SparseView;
  readonly gist?: DenseView;
  readonly sentence?: DenseView;
};

/** Near: falls off quickly, for a place among all labels. Straight: for telling a few labels apart. Both at most 1. */
type Similarity = "near" | "straight";

export type OpenCorpus = {
  compare(reading: Reading, numbers: Uint32Array, similarity: Similarity): Float64Array;
  compareExample(number: number, numbers: Uint32Array, similarity: Similarity): Float64Array;
};

/** What a side counts for, and how steeply its near similarity falls with distance (0: it does not fall). */
type Weight = Readonly<Record<Similarity, number>> & { readonly steepness: number };
type Name = "words" | "characters" | "gist" | "sentence";
type WeightedSide = Side<Reading> & { readonly weight: Weight };

// Chosen by cross-validation on intents that are not the desk's own.
const withSentence: Readonly<Record<Name, Weight>> = {
  words: { near: 0.15, straight: 0.3, steepness: 0 },
  characters: { near: 0.15, straight: 0.2, steepness: 0 },
  gist: { near: 0.1, straight: 0.1, steepness: 2 },
  sentence: { near: 0.6, straight: 0.4, steepness: 4 },
};
const withoutSentence: Readonly<Record<Name, Weight>> = {
  words: { near: 0.3, straight: 0.5, steepness: 0 },
  characters: { near: 0.4, straight: 0.4, steepness: 0 },
  gist: { near: 0.3, straight: 0.1, steepness: 2 },
  sentence: { near: 0, straight: 0, steepness: 0 },
};

export function fitCorpus(readings: readonly Reading[]): Corpus {
  const gists = readings.flatMap(({ gist }) => gist ?? []);
  const sentences = readings.flatMap(({ sentence }) => sentence ?? []);
  return {
    size: readings.length,
    words: fitSparseView(readings.map(({ text }) => wordFeatures(text))),
    characters: fitSparseView(readings.map(({ text }) => characterFeatures(text))),
    ...(gists.length === readings.length && { gist: fitDenseView(gists) }),
    ...(sentences.length === readings.length && { sentence: fitDenseView(sentences) }),
  };
}

/** A reading that is compared must have the meanings that the corpus has. */
export function openCorpus({ words, characters, gist, sentence }: Corpus): OpenCorpus {
  const weights = sentence ? withSentence : withoutSentence;
  const sides: WeightedSide[] = [
    weigh(weights.words, openSparseView(words), ({ text }) => wordFeatures(text)),
    weigh(weights.characters, openSparseView(characters), ({ text }) => characterFeatures(text)),
  ];
  if (gist) sides.push(weigh(weights.gist, openDenseView(gist), (reading) => present(reading.gist, "gist")));
  if (sentence)
    sides.push(weigh(weights.sentence, openDenseView(sentence), (reading) => present(reading.sentence, "sentence")));

  const sumUp = (numbers: Uint32Array, similarity: Similarity, compare: (side: WeightedSide) => Float64Array) => {
    const total = new Float64Array(numbers.length);
    for (const side of sides) addWeighted(total, compare(side), side.weight, similarity);
    return total;
  };
  return {
    compare: (reading, numbers, similarity) => sumUp(numbers, similarity, (side) => side.compare(reading, numbers)),
    compareExample: (number, numbers, similarity) =>
      sumUp(numbers, similarity, (side) => side.compareExample(number, numbers)),
  };
}

function weigh<Text>(weight: Weight, side: Side<Text>, read: (reading: Reading) => Text): WeightedSide {
  return { ...side, weight, compare: (reading, numbers) => side.compare(read(reading), numbers) };
}

function addWeighted(total: Float64Array, similarities: Float64Array, weight: Weight, similarity: Similarity): void {
  const share = weight[similarity];
  const steepness = similarity === "near" ? weight.steepness : 0;
  for (let index = 0; index < total.length; index++) {
    const value = similarities[index] as number;
    const fallen = steepness === 0 ? value : Math.exp(steepness * (value - 1));
    total[index] = (total[index] as number) + share * fallen;
  }
}

function present(vector: Float32Array | undefined, name: Name): Float32Array {
  if (!vector) throw new Error(`the examples were learned with the vectors of each ${name}, so a text needs its own`);
  return vector;
}
