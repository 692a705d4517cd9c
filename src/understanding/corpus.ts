// The examples from every side, and how alike a text and each of them are in all.
import { characterFeatures, type Features, wordFeatures } from "./features.ts";
import { triangle } from "./matrix.ts";
import { type View, viewFeatures, viewVectors } from "./views.ts";

/** A text with what is known of its meaning: the vector of its sentence, and the gist of its words. */
export type Reading = { readonly text: string; readonly sentence?: Float32Array; readonly gist?: Float32Array };

/**
 * Near falls off quickly with distance, for finding a place among all labels. Straight does not, for telling a few labels
 * apart. Both are 1 for the same text.
 */
export type Alike = { readonly near: Float64Array; readonly straight: Float64Array };

export type Corpus = {
  /** How alike a text and each of the examples are. It must have the meanings that the examples have. */
  compare(reading: Reading): Alike;
  /** How alike the examples of these numbers are: one row after the other, each up to the example itself. */
  compareAmong(numbers: Uint32Array): Alike;
  /** The same examples, seen by the meaning of their sentences too: one vector for each, in their order. */
  withSentences(sentences: readonly Float32Array[]): Corpus;
};

/** What a side counts for, and how steeply what is near falls off with distance (0: not at all). */
type Weight = { readonly near: number; readonly straight: number; readonly steepness: number };
type Name = "words" | "characters" | "gist" | "sentence";
type Views = { readonly words: View<Features>; readonly characters: View<Features> } & Readonly<
  Partial<Record<"gist" | "sentence", View<Float32Array>>>
>;
type Side = View<Reading> & { readonly weight: Weight };

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

/** The meanings are a side only where all examples have them. */
export async function indexExamples(examples: readonly Reading[]): Promise<Corpus> {
  const gists = examples.flatMap(({ gist }) => gist ?? []);
  const sentences = examples.flatMap(({ sentence }) => sentence ?? []);
  const isWhole = (vectors: readonly Float32Array[]) => vectors.length === examples.length;
  const views = {
    words: await viewFeatures(examples, wordsOf),
    characters: await viewFeatures(examples, charactersOf),
    ...(isWhole(gists) && { gist: viewVectors(gists) }),
    ...(isWhole(sentences) && { sentence: viewVectors(sentences) }),
  };
  return corpusOf(views, examples.length);
}

function corpusOf(views: Views, size: number): Corpus {
  const { words, characters, gist, sentence } = views;
  const weights = sentence ? withSentence : withoutSentence;
  const sides = [weigh(weights.words, words, wordsOf), weigh(weights.characters, characters, charactersOf)];
  if (gist) sides.push(weigh(weights.gist, gist, (reading) => needed(reading, "gist")));
  if (sentence) sides.push(weigh(weights.sentence, sentence, (reading) => needed(reading, "sentence")));
  return {
    compare: (reading) => addUp(sides, size, (side) => side.compare(reading)),
    compareAmong: (numbers) => addUp(sides, triangle(numbers.length), (side) => side.compareAmong(numbers)),
    withSentences: (sentences) => corpusOf({ ...views, sentence: viewVectors(sentences) }, size),
  };
}

const wordsOf = ({ text }: Reading) => wordFeatures(text);
const charactersOf = ({ text }: Reading) => characterFeatures(text);

function needed(reading: Reading, name: "gist" | "sentence"): Float32Array {
  const vector = reading[name];
  if (!vector) throw new Error(`the examples have the vectors of their ${name}, so a text needs its own`);
  return vector;
}

function weigh<Text>(weight: Weight, view: View<Text>, see: (reading: Reading) => Text): Side {
  return { ...view, weight, compare: (reading) => view.compare(see(reading)) };
}

function addUp(sides: readonly Side[], length: number, compare: (side: Side) => Float64Array): Alike {
  const [near, straight] = [new Float64Array(length), new Float64Array(length)];
  for (const side of sides) {
    const alike = compare(side);
    const { weight } = side;
    for (let index = 0; index < length; index++) {
      const value = alike[index] as number;
      const fallen = weight.steepness === 0 ? value : Math.exp(weight.steepness * (value - 1));
      near[index] = (near[index] as number) + weight.near * fallen;
      straight[index] = (straight[index] as number) + weight.straight * value;
    }
  }
  return { near, straight };
}
