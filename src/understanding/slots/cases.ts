// Cases that a text speaks of: by number, or by the words that say which.
import type { Content } from "../../domain/catalog/content.ts";
import { commonWords } from "../lexicon/common-words.ts";
import type { Speech } from "../speech.ts";
import type { Word } from "../words.ts";

const common = new Set(Object.values(commonWords).flatMap((words) => words.split(" ")));

/** The first case number, with the prefix of one of the departments: "IT-1042", also written "it 1042" or "IT1042". */
export function caseNumberIn(text: string, departments: Content["departments"]): string | null {
  return numbersIn(text, departments)[0]?.number ?? null;
}

/** Where the case numbers stand among the words. */
export function caseNumberPlaces(
  text: string,
  words: readonly Word[],
  departments: Content["departments"],
): { first: number; last: number }[] {
  return numbersIn(text, departments).map(({ from, to }) => ({
    first: words.findIndex((word) => word.from >= from),
    last: words.findLastIndex((word) => word.to <= to),
  }));
}

function numbersIn(text: string, departments: Content["departments"]) {
  const prefixes = new Set([...departments.values()].map(({ prefix }) => prefix.toUpperCase()));
  const written = text.matchAll(/(?<![\p{L}\p{N}])(\p{L}{2,6})(?:[-–#](\d{1,9})|\s?(\d{3,9}))(?![\p{L}\p{N}])/gu);
  return [...written].flatMap(({ 0: all, 1: prefix = "", 2: joined, 3: number = joined, index }) =>
    prefixes.has(prefix.toUpperCase())
      ? [{ number: `${prefix.toUpperCase()}-${number}`, from: index, to: index + all.length }]
      : [],
  );
}

/** What is left of the words once the common ones and those that say what is done are taken away. */
export function subjectOf(words: readonly Word[], speech: Speech): string {
  const spoken = new Set(
    (["status", "cancel", "approve", "decline", "comment", "reopen", "confirm"] as const)
      .flatMap((act) => speech.find(act))
      .flatMap(({ first, last }) => [words[first]?.text, words[last]?.text]),
  );
  return words
    .map(({ text }) => text)
    .filter((word) => !common.has(word) && !spoken.has(word) && !/^[^\p{L}]/u.test(word))
    .join(" ");
}
