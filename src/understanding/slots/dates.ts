// Days and ranges of days that a text names, as local dates: "10 to 21 July", "from Monday for three days", "by Friday".
import { addDays } from "../../domain/local-date.ts";
import type { Word } from "../words.ts";
import { type DateLexicon, dateLexiconOf } from "./date-lexicon.ts";
import {
  addUnits,
  bareDayAt,
  dateOf,
  datePartAt,
  type Lean,
  nearest,
  numberAt,
  type Part,
  type Reading,
  skipSmall,
} from "./date-parts.ts";

/** What is known of the days: from when, until when, or both; the same for a single day, which has the role "on". */
export type DateMention = {
  readonly start: string | null;
  readonly end: string | null;
  readonly role: "on" | "range" | "from" | "until";
  readonly first: number;
  readonly last: number;
  readonly words: string;
};
export type Calendar = {
  readonly language: string;
  /** The person's local date. */
  readonly today: string;
  /** Which way a day without a year is looked for. */
  readonly lean: Lean;
  /** Is "3/4" the 4th of March, as in the United States? */
  readonly monthFirst: boolean;
};

const SHORT_NAME = 5;

type Found = Part & { readonly first: number; readonly last: number };

/** In the order of the text. A range counts once; a length of time ("for three days") ends what begins. */
export function findDates(text: string, said: readonly Word[], calendar: Calendar): DateMention[] {
  const words = said.map(withoutPossessive);
  const own = datesIn(text, words, calendar, dateLexiconOf(calendar.language));
  if (own.length > 0 || calendar.language === "en") return own;
  // Short English names of days are other words elsewhere.
  return datesIn(text, words, calendar, dateLexiconOf("en")).filter((each) => each.words.length > SHORT_NAME);
}

/** "Thursday's workshop" names a day, "on Thursdays" does not: where an apostrophe was, the word is longer as written. */
function withoutPossessive(word: Word): Word {
  const isPossessive = word.text.endsWith("s") && word.to - word.from === word.text.length + 1;
  return isPossessive ? { ...word, text: word.text.slice(0, -1), to: word.to - 2 } : word;
}

function datesIn(
  text: string,
  words: readonly Word[],
  { today, lean, monthFirst }: Calendar,
  lexicon: DateLexicon,
): DateMention[] {
  const reading: Reading = { text, words, lexicon, today, lean };
  const found = partsIn(reading, numericDates(reading, monthFirst));
  const mentions: DateMention[] = [];
  for (let index = 0; index < found.length; index++) {
    const part = found[index] as Found;
    const next = found[index + 1];
    if (next && next.end >= part.start && isJoined(reading, part, next)) {
      mentions.push(
        mentionOf(text, words, { start: part.start, end: next.end, first: part.first, last: next.last }, "range"),
      );
      index += 1;
    } else mentions.push(withRole(reading, part));
  }
  return withLength(reading, mentions);
}

function partsIn(reading: Reading, numeric: readonly Found[]): Found[] {
  const found: Found[] = [...numeric];
  const taken = new Set(numeric.flatMap(({ first, last }) => range(first, last)));
  for (let at = 0; at < reading.words.length; at++) {
    if (taken.has(at)) continue;
    const span = spanAt(reading, at);
    const parts =
      span ??
      [datePartAt(reading, at) ?? bareDayAt(reading, at)].flatMap((part) =>
        part ? [{ ...part, first: at, last: at + part.length - 1 }] : [],
      );
    for (const part of parts) {
      found.push(part);
      at = Math.max(at, part.last);
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

/** "10 to 21 July", "du 12 au 16 mai", "July 10-21", "10.-12. März": one month for both days. */
function spanAt(reading: Reading, at: number): Found[] | null {
  const { words } = reading;
  const first = numberAt(reading, at);
  if (first && /^\d{1,2}/.test(words[at]?.text ?? "")) {
    const to = joinAt(reading, at + 1);
    const second = to === null ? null : datePartAt(reading, to);
    if (to !== null && second && /^\d/.test(words[to]?.text ?? "")) {
      const start = dateOf(Number(second.start.slice(0, 4)), Number(second.start.slice(5, 7)), first.value);
      if (start && start <= second.start)
        return [
          { start, end: start, length: 1, first: at, last: at },
          { ...second, first: to, last: to + second.length - 1 },
        ];
    }
    // Days without a month: "dal 12 al 16".
    const bare = to === null ? null : bareDayAt(reading, at);
    const other = bare && to !== null ? numberAt(reading, to) : null;
    const end =
      bare && other ? dateOf(Number(bare.start.slice(0, 4)), Number(bare.start.slice(5, 7)), other.value) : null;
    if (bare && end && to !== null && end > bare.start)
      return [
        { ...bare, first: at, last: at },
        { start: end, end, length: 1, first: to, last: to },
      ];
  }
  const part = datePartAt(reading, at);
  const to = part && reading.lexicon.month(words, at) ? joinAt(reading, at + part.length) : null;
  const day = to === null ? null : numberAt(reading, to);
  if (!part || to === null || !day || datePartAt(reading, to) || part.start !== part.end) return null;
  const end = dateOf(Number(part.start.slice(0, 4)), Number(part.start.slice(5, 7)), day.value);
  if (!end || end <= part.start) return null;
  return [
    { ...part, first: at, last: at + part.length - 1 },
    { start: end, end, length: 1, first: to, last: to },
  ];
}

/** Where the second end of a range begins, when a word or a dash joins it to what ends here. */
function joinAt(reading: Reading, at: number): number | null {
  const { text, words, lexicon } = reading;
  if (at >= words.length) return null;
  const length = lexicon.mark("to", words, at);
  if (length > 0) return skipSmall(reading, at + length);
  return /^[.\s]*[-–—~〜～]\s*$/u.test(text.slice(words[at - 1]?.to, words[at]?.from)) ? at : null;
}

function isJoined(reading: Reading, one: Found, other: Found): boolean {
  const { words, lexicon } = reading;
  const at = joinAt(reading, one.last + 1);
  if (at === null || at > other.first || other.first - at > 1) return false;
  // "and" joins ends only after a word like "between" or "from".
  const joiner = words[one.last + 1]?.text ?? "";
  const isAnd = ["and", "und", "y", "et", "e", "और", "aur", "と"].includes(joiner);
  return (
    !isAnd ||
    ["between", "zwischen", "entre", "tra", "fra"].includes(words[one.first - 1]?.text ?? "") ||
    lexicon.markBefore("from", words, one.first) > 0
  );
}

function withRole(reading: Reading, part: Found): DateMention {
  const { text, words, lexicon } = reading;
  // Small words between a mark and its date belong to either.
  const isSmallBefore = lexicon.mark("small", words, part.first - 1) === 1;
  const beginnings = [part.first, skipSmall(reading, part.first), ...(isSmallBefore ? [part.first - 1] : [])];
  const has = (mark: "from" | "until") =>
    lexicon.language === "ja" || lexicon.language === "hi"
      ? lexicon.mark(mark, words, part.last + 1) > 0
      : beginnings.some((at) => lexicon.markBefore(mark, words, at) > 0);
  if (has("until")) return mentionOf(text, words, { ...part, start: null }, "until");
  if (has("from")) return mentionOf(text, words, { ...part, end: null }, "from");
  return mentionOf(text, words, part, part.start === part.end ? "on" : "range");
}

/** "for three days", "20 weeks": where one day is named and no end, the time tells it. */
function withLength(reading: Reading, mentions: readonly DateMention[]): DateMention[] {
  const [only, ...more] = mentions;
  if (!only?.start || more.length > 0 || only.role === "range") return [...mentions];
  for (let at = 0; at < reading.words.length; at++) {
    if (at >= only.first && at <= only.last) continue;
    const number = numberAt(reading, at);
    const unit = number && reading.lexicon.unit(reading.words, at + number.length);
    if (!number || !unit || number.value > 400) continue;
    const last = at + number.length + unit.length - 1;
    if (last >= only.first && at <= only.last) continue;
    const after = addUnits(only.start, number.value, unit.value);
    const end = unit.value === "night" ? after : addDays(after, -1);
    const [first, end_] = [Math.min(at, only.first), Math.max(last, only.last)];
    return [mentionOf(reading.text, reading.words, { start: only.start, end, first, last: end_ }, "range")];
  }
  return [...mentions];
}

/** Dates in digits: 2026-07-10, 10.7.2026, 10/7/2026, 12.-16.7. */
function numericDates({ text, words, today, lean }: Reading, monthFirst: boolean): Found[] {
  const found: Found[] = [];
  const add = (index: number, length: number, date: string | null, until: string | null = date) => {
    const first = words.findIndex(({ from }) => from >= index);
    const last = words.findLastIndex(({ to }) => to <= index + length);
    const isFree = found.every((other) => other.last < first || other.first > last);
    if (date && until && first >= 0 && last >= first && isFree)
      found.push({ start: date, end: until, length: last - first + 1, first, last });
  };
  const dated = (year: string | undefined, month: number, day: number) =>
    year
      ? dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
      : nearest({ today, lean }, month, day);
  for (const { 0: all, 1: year, 2: month, 3: day, index } of text.matchAll(
    /(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
  )) {
    add(index, all.length, dated(year, Number(month), Number(day)));
  }
  for (const { 0: all, 1: from, 2: day, 3: month, 4: year, index } of text.matchAll(
    /(?<![\d.])(\d{1,2})\.?\s?[-–]\s?(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/g,
  )) {
    add(index, all.length, dated(year, Number(month), Number(from)), dated(year, Number(month), Number(day)));
  }
  for (const { 0: all, 1: day, 2: month, 3: year, index } of text.matchAll(
    /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?!\d))?(?!\d)/g,
  )) {
    add(index, all.length, dated(year, Number(month), Number(day)));
  }
  for (const { 0: all, 1: one, 2: two, 3: year, index } of text.matchAll(
    /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d/-])/g,
  )) {
    const [a, b] = [Number(one), Number(two)];
    add(index, all.length, (monthFirst && a <= 12) || b > 12 ? dated(year, a, b) : dated(year, b, a));
  }
  return found;
}

function mentionOf(
  text: string,
  words: readonly Word[],
  part: { start: string | null; end: string | null; first: number; last: number },
  role: DateMention["role"],
): DateMention {
  const { start, end, first, last } = part;
  return { start, end, role, first, last, words: text.slice(words[first]?.from, words[last]?.to) };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
