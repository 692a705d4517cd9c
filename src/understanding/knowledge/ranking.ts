// How much each feature counts. Fitted by test/eval/fit-ranking.ts on questions about a public handbook and about our own
// articles; without the vectors the words have to carry more.
import type { Features, LexicalFeature, VectorFeature } from "./features.ts";

type Weights = Readonly<Record<LexicalFeature, number>>;

const withoutVectors: Weights = {
  words: 9.3,
  meaning: 2.1,
  page: 3.6,
  example: 7,
  covered: 1.6,
  headingCovered: -2.1,
  headingMeant: 1.1,
  titleMeant: 2.5,
  aboveCovered: 1.3,
  bestSentence: 1.9,
  drift: 7,
  length: -0.4,
  depth: -0.4,
  opening: -3.1,
};

const withVectors: Weights & Readonly<Record<VectorFeature, number>> = {
  words: 8.2,
  meaning: 2.4,
  page: 3.5,
  example: 3,
  covered: 1.8,
  headingCovered: -3,
  headingMeant: 0.7,
  titleMeant: 1.9,
  aboveCovered: 1.5,
  bestSentence: 1.1,
  drift: 2.9,
  length: -0.5,
  depth: -0.4,
  opening: -3,
  sentenceLike: 6,
  wholeLike: 4.1,
  headingLike: 2.7,
  titleLike: 2.8,
};

/** Comparable within one question only, and only where all have vectors or none has. */
export function worthOf(features: Features): number {
  const weights = features.sentenceLike === undefined ? withoutVectors : withVectors;
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (features[name as LexicalFeature] ?? 0),
    0,
  );
}
