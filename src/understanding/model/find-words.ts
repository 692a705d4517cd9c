// Where words stand in a text, however they were copied: case, accents, spaces and marks do not count.
import { type Word, wordsBetween, wordsOf } from "../words.ts";

/** The words as the text has them; null when it has not all of them, one after the other. */
export function findWords(text: string, wanted: string | null | undefined): string | null {
  const parts = wordsOf(wanted ?? "").map((word) => word.text);
  if (parts.length === 0) return null;
  const words = wordsOf(text);
  for (let first = 0; first + parts.length <= words.length; first++) {
    if (!parts.every((part, offset) => words[first + offset]?.text === part)) continue;
    return wordsBetween(text, words[first] as Word, words[first + parts.length - 1] as Word);
  }
  return null;
}
