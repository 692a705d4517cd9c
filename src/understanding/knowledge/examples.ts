// How people ask about a page, as it says itself: a question much like one of its examples is about it, in any language.
import { type Asked, isSilent } from "./question.ts";
import { type Term, termsOf } from "./terms.ts";

export type Example = readonly Term[];

export function exampleOf(text: string): Example {
  const terms = termsOf(text);
  const telling = terms.filter(({ word }) => !isSilent(word));
  return telling.length > 0 ? telling : terms;
}

/** 1 when the question asks for just what an example asks for, 0 when they share nothing. */
export function likeness(asked: readonly Asked[], example: Example, rarityOf: (term: string) => number): number {
  const present = new Set(example.map(({ term }) => term));
  const wanted = new Map<string, number>();
  let all = 0;
  let found = 0;
  for (const { bySynonym, weight } of asked) {
    let best = 0;
    for (const [term, worth] of bySynonym) {
      wanted.set(term, Math.max(wanted.get(term) ?? 0, worth));
      if (present.has(term)) best = Math.max(best, worth);
    }
    all += weight;
    found += weight * best;
  }
  const rarities = [...present].map((term) => [term, rarityOf(term)] as const);
  const said = rarities.reduce((sum, [, rarity]) => sum + rarity, 0);
  const meant = rarities.reduce((sum, [term, rarity]) => sum + rarity * (wanted.get(term) ?? 0), 0);
  return found === 0 || meant === 0 ? 0 : 2 / (all / found + said / meant);
}
