// Whether a sentence says what a passage says, as far as rules can tell: it points to words that stand there, has no number
// and no address of its own, and in the passage's language no words and no "not" of its own.

import { languagesOf } from "../language.ts";
import { commonWords } from "../lexicon/common-words.ts";
import { findWords } from "../model/find-words.ts";
import { wordsOf } from "../words.ts";
import { termsOf } from "./terms.ts";

export type Claim = {
  readonly text: string;
  /** The words of the passage that say it. */
  readonly quote: string;
};

const leastQuoted = 3;
/** Of the sentence's telling words; the others join what the passage says into a sentence. */
const leastShared = 0.6;
const not = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]?t)\b/i;
const addresses = /(?:https?:\/\/|www\.)[^\s<>"')\]]+|[^\s@<>"'(]+@[^\s@<>"')]+/gi;
const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/**
 * @param passage the passage with its headings
 * @param asked the language of the question, two letters: only there words may differ from the passage's
 */
export function isSupported({ text, quote }: Claim, passage: string, asked: string): boolean {
  const quoted = findWords(passage, quote);
  if (quoted === null || wordsOf(quoted).length < leastQuoted) return false;
  if (!isPartOf(numbersIn(text), numbersIn(passage))) return false;
  if (!isPartOf(addressesIn(text), addressesIn(passage))) return false;
  const [spoken] = languagesOf(text);
  const [written = "en"] = languagesOf(passage);
  if (spoken === asked && spoken !== written) return true;
  return not.test(text) === not.test(quoted) && sharesWords(text, passage, written);
}

/** Digits however they are grouped, and the small numbers that English writes out. */
function numbersIn(text: string): Set<string> {
  const found = text.normalize("NFKC").matchAll(/\d+(?:[.,'\u00a0 ]\d+)*|\p{L}+/gu);
  const numbers = new Set<string>();
  for (const [written] of found) {
    const spelled = numberWords.indexOf(written.toLowerCase());
    if (spelled > 1) numbers.add(String(spelled));
    if (!/^\d/.test(written)) continue;
    const whole = written.replace(/[.,'\u00a0 ](?=\d{3}(?!\d))/g, "");
    for (const number of whole.split(/['\u00a0 ]/)) numbers.add(number.replace(",", "."));
  }
  return numbers;
}

const addressesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(addresses)].map(([address]) => address.toLowerCase().replace(/[.,;:!?]+$/, "")));

const isPartOf = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((one) => all.has(one));

function sharesWords(text: string, passage: string, language: string): boolean {
  const common = new Set((commonWords[language] ?? "").split(" "));
  const telling = termsOf(text).filter(({ word }) => !common.has(word));
  const written = new Set(termsOf(passage).map(({ term }) => term));
  return telling.filter(({ term }) => written.has(term)).length >= leastShared * telling.length;
}
