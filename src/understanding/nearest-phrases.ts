// Finds the labels whose phrasings share the most telling words and letters with a text. It is ready the moment the
// content is, and serves while nothing better has been fitted yet.
import { type Word, wordsOf } from "./words.ts";

export type Phrasing = { readonly text: string; readonly label: string };
export type Scored = { readonly label: string; readonly score: number };

type Weights = ReadonlyMap<string, number>;
export type NearestPhrases = {
  /** Labels by how near their phrasings are, from 1 (the same words) to 0; those with nothing in common are left out. */
  near(text: string): Scored[];
};

export function indexPhrases(phrasings: readonly Phrasing[]): NearestPhrases {
  const counted = phrasings.map(({ text }) => new Set(featuresOf(text)));
  const spread = new Map<string, number>();
  for (const features of counted) for (const each of features) spread.set(each, (spread.get(each) ?? 0) + 1);
  const weightOf = (feature: string) => Math.log((phrasings.length + 1) / ((spread.get(feature) ?? 0) + 0.5));

  const places = new Map<string, { phrasing: number; weight: number }[]>();
  for (const [phrasing, features] of counted.entries()) {
    for (const [feature, weight] of unit(features, weightOf)) {
      const list = places.get(feature);
      if (list) list.push({ phrasing, weight });
      else places.set(feature, [{ phrasing, weight }]);
    }
  }

  return {
    near(text) {
      const nearness = new Float64Array(phrasings.length);
      for (const [feature, weight] of unit(new Set(featuresOf(text)), weightOf)) {
        for (const place of places.get(feature) ?? [])
          nearness[place.phrasing] = (nearness[place.phrasing] as number) + weight * place.weight;
      }
      return byLabel(phrasings, nearness);
    },
  };
}

/** A label is as near as its nearest phrasing, and a little nearer when others of it are near too. */
function byLabel(phrasings: readonly Phrasing[], nearness: Float64Array): Scored[] {
  const found = new Map<string, number[]>();
  for (const [index, { label }] of phrasings.entries()) {
    const near = nearness[index] as number;
    if (near > 0) found.set(label, [...(found.get(label) ?? []), near]);
  }
  const scored = [...found].map(([label, near]) => {
    const [first = 0, second = 0, third = 0] = near.sort((a, b) => b - a);
    return { label, score: 0.7 * first + 0.2 * second + 0.1 * third };
  });
  return scored.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
}

function unit(features: ReadonlySet<string>, weightOf: (feature: string) => number): Weights {
  const weights = [...features].map((feature): [string, number] => [
    feature,
    weightOf(feature) * (feature.startsWith("#") ? 0.3 : 1),
  ]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weights.map(([feature, weight]) => [feature, weight / length]));
}

/** Words, pairs of neighbours in scripts without spaces, and letter groups, which forgive endings and slips. */
function featuresOf(text: string): string[] {
  const words = wordsOf(text).map(({ text: word }: Word) => word);
  return words.flatMap((word, index) => {
    const letters = [...`^${word}$`];
    if (letters.length <= 3) return [word, `${word} ${words[index + 1] ?? ""}`];
    return [word, ...letters.slice(0, -3).map((_, at) => `#${letters.slice(at, at + 4).join("")}`)];
  });
}
