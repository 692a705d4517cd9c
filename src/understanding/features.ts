// What of a text is counted when texts are compared letter by letter: words and pairs of words, and runs of characters,
// which see through endings, slips and scripts without spaces.
import { wordsOf } from "./words.ts";

/** How often each feature is in a text. */
export type Features = Map<string, number>;

const edge = "\n";
const shortestRun = 2;
const longestRun = 5;

export function wordFeatures(text: string): Features {
  const words = wordsOf(text).map((word) => word.text);
  const features: Features = new Map();
  for (const word of words) count(features, word);
  const bounded = [edge, ...words, edge];
  for (let index = 1; index < bounded.length; index++) count(features, `${bounded[index - 1]} ${bounded[index]}`);
  if (words.length === 0) features.clear();
  return features;
}

/** Runs go over the ends of words, where a space stands if there was something between the words. */
export function characterFeatures(text: string): Features {
  const features: Features = new Map();
  const joined = joinWords(text);
  for (let length = shortestRun; length <= longestRun; length++) {
    for (let start = 0; start + length <= joined.length; start++) count(features, joined.slice(start, start + length));
  }
  return features;
}

function joinWords(text: string): string {
  let joined = "";
  let end = -1;
  for (const word of wordsOf(text)) {
    joined += word.from === end ? word.text : ` ${word.text}`;
    end = word.to;
  }
  return joined === "" ? "" : `${joined} `;
}

function count(features: Features, feature: string): void {
  features.set(feature, (features.get(feature) ?? 0) + 1);
}
