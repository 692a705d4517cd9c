// Items and articles by how much of what a text says they have: a coarse look that keeps a thousand items from a prompt.
// It has to have the right one among the first twenty, not first.
import { commonWords } from "../lexicon/common-words.ts";
import { wordsOf } from "../words.ts";

/** Labels from the nearest on, as far as they have anything in common with the text. */
export type Ranking = (text: string) => string[];

/** Words of this length and longer also count by their beginning, which forgives endings and many slips. */
const LONG = 6;
const BEGINNING = 5;
const SATURATION = 1.5;

const common = new Set(Object.values(commonWords).flatMap((words) => words.split(" ")));

export function rankLabels(texts: ReadonlyMap<string, readonly string[]>): Ranking {
  const labels = [...texts.keys()];
  const places = new Map<string, Map<number, number>>();
  for (const [label, phrases] of [...texts.values()].entries()) {
    for (const part of phrases.flatMap(partsOf)) {
      const counts = places.get(part) ?? new Map<number, number>();
      counts.set(label, (counts.get(label) ?? 0) + 1);
      places.set(part, counts);
    }
  }

  return (text) => {
    const scores = new Float64Array(labels.length);
    for (const part of new Set(partsOf(text))) {
      const counts = places.get(part);
      if (!counts) continue;
      const rarity = Math.log((labels.length + 1) / counts.size);
      for (const [label, count] of counts)
        scores[label] = (scores[label] as number) + (rarity * count) / (count + SATURATION);
    }
    return [...scores.keys()]
      .filter((label) => (scores[label] as number) > 0)
      .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .map((label) => labels[label] as string);
  };
}

/** Scripts without spaces have a word a character: there two neighbours are a part. */
function partsOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => !common.has(word.text));
  return words.flatMap(({ text: word, to }, index) => {
    const next = words[index + 1];
    const pair = next?.from === to ? [word + next.text] : [];
    return word.length >= LONG ? [word, `${word.slice(0, BEGINNING)}*`, ...pair] : [word, ...pair];
  });
}
