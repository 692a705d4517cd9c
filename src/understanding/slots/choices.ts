// Which of a field's choices a text speaks of, by their labels and other words for them.
import type { Choice } from "../../domain/catalog/field.ts";
import { isSlipOf } from "../spelling.ts";
import { type Word, wordsOf } from "../words.ts";
import { findNames, type Mention } from "./mention.ts";

/** Choices in the order in which the text speaks of them, each once. */
export function findChoices(text: string, words: readonly Word[], choices: readonly Choice[]): Mention<string>[] {
  const names = choices.flatMap(({ id, label, synonyms }) =>
    [label, label.split(/[:,(]/)[0] as string, ...synonyms].map((each) => ({
      value: id,
      name: wordsOf(each).map((word) => word.text),
    })),
  );
  const mentions = findNames(text, words, names, isSameWord);
  return mentions.filter(({ value }, index) => mentions.findIndex((other) => other.value === value) === index);
}

/** Endings of number and time, and slips, make no other word. */
function isSameWord(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (meant.length < 4) return false;
  return (
    isSlipOf(written, meant) ||
    [`${meant}s`, `${meant}es`, `${meant}ed`, `${meant}d`].includes(written) ||
    `${written}s` === meant
  );
}
