// How much each feature counts. Fitted by test/eval/fit-ranking.ts on questions about a public handbook; without the vectors
// the words have to carry more.
import type { Features, LexicalFeature, VectorFeature } from "./features.ts";

type Weights = Readonly<Record<LexicalFeature, number>>;

const withoutVectors: Weights = {
  words: 10.235,
  meaning: 1.842,
  page: 3.117,
  example: 5,
  covered: 1.313,
  headingCovered: -1.975,
  headingMeant: 0.794,
  titleMeant: 2.152,
  aboveCovered: 1.867,
  bestSentence: 1.799,
  drift: 7.19,
  length: -0.451,
  depth: -0.522,
  opening: -2.486,
};

const withVectors: Weights & Readonly<Record<VectorFeature, number>> = {
  words: 9.098,
  meaning: 2.128,
  page: 3.015,
  example: 5,
  covered: 1.734,
  headingCovered: -2.763,
  headingMeant: 0.588,
  titleMeant: 1.615,
  aboveCovered: 2.33,
  bestSentence: 1.054,
  drift: 3.97,
  length: -0.554,
  depth: -0.547,
  opening: -2.466,
  sentenceLike: 5.191,
  wholeLike: 4.218,
  headingLike: 2.774,
  titleLike: 2.014,
};

/** Comparable within one question only, and only where all have vectors or none has. */
export function worthOf(features: Features): number {
  const weights = features.sentenceLike === undefined ? withoutVectors : withVectors;
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (features[name as LexicalFeature] ?? 0),
    0,
  );
}
