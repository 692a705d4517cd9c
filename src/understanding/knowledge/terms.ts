// Text as terms that can be looked up: English words by their stem, unspaced scripts by pairs of characters.
import { stemmer } from "stemmer";
import { wordsOf } from "../words.ts";

/** A word of a text: what it is looked up by, and how it stands there (folded). */
export type Term = { readonly term: string; readonly word: string };

const isWord = /^[\p{L}\p{N}]/u;
const isUnspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const isEnglish = /^[a-z]{3,}$/;
const stems = new Map<string, string>();
const mostStems = 100_000;

export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const words = wordsOf(text).filter((word) => isWord.test(word.text));
  for (const [index, { text: word, to }] of words.entries()) {
    const next = words[index + 1];
    if (!isUnspaced.test(word)) terms.push({ term: stemOf(word), word });
    else if (next?.from === to && isUnspaced.test(next.text))
      terms.push({ term: word + next.text, word: word + next.text });
    else if (words[index - 1]?.to !== words[index]?.from) terms.push({ term: word, word });
  }
  return terms;
}

export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isEnglish.test(word) ? stemmer(word) : word;
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
}
