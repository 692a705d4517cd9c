// Something a text names: a value and the words that stand for it.
import type { Word } from "../words.ts";

export type Mention<Value> = {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
  readonly words: string;
};

/** A name as the words it is made of, in folded form. */
export type Named<Value> = { readonly value: Value; readonly name: readonly string[] };

/**
 * The names that stand in the text, longest first where they overlap. A name of one short word has to be written in
 * full; in longer ones slips are forgiven by `same`.
 */
export function findNames<Value>(
  text: string,
  words: readonly Word[],
  names: readonly Named<Value>[],
  same: (written: string, meant: string) => boolean = (written, meant) => written === meant,
): Mention<Value>[] {
  const found: Mention<Value>[] = [];
  const taken = new Set<number>();
  for (const { value, name } of [...names].sort((a, b) => b.name.length - a.name.length)) {
    if (name.length === 0) continue;
    for (let first = 0; first + name.length <= words.length; first++) {
      if (taken.has(first) || !name.every((part, offset) => same(words[first + offset]?.text ?? "", part))) continue;
      const last = first + name.length - 1;
      found.push({ value, first, last, words: text.slice(words[first]?.from, words[last]?.to) });
      for (let at = first; at <= last; at++) taken.add(at);
    }
  }
  return found.sort((a, b) => a.first - b.first);
}
