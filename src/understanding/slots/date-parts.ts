// Single days and periods that words of a text stand for: "10 July", "next Friday", "end of Q1", "in three weeks".
import { addDays, addMonths } from "../../domain/local-date.ts";
import type { DateUnit } from "../lexicon/dates/date-words.ts";
import type { Word } from "../words.ts";
import type { DateLexicon } from "./date-lexicon.ts";

export type Lean = "ahead" | "back";
export type Reading = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexicon: DateLexicon;
  /** Local dates are "2026-07-10". */
  readonly today: string;
  /** Which way a day without a year is looked for. */
  readonly lean: Lean;
};
/** From its first to its last day, both in it; `length` counts words. `day` is set for a bare day of a month. */
export type Part = { readonly start: string; readonly end: string; readonly length: number };

/** The part that begins here; null when none does. */
export function datePartAt(reading: Reading, at: number): Part | null {
  return (
    edgeAt(reading, at) ??
    calendarDayAt(reading, at) ??
    weekdayAt(reading, at) ??
    nearDayAt(reading, at) ??
    countedAt(reading, at) ??
    quarterAt(reading, at) ??
    periodAt(reading, at) ??
    monthAt(reading, at)
  );
}

/** A whole number in digits, perhaps with the ending of an ordinal; or in words. */
export function numberAt(
  { words, lexicon }: Pick<Reading, "words" | "lexicon">,
  at: number,
): { value: number; length: number } | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th|er|e|o|a)?$/.exec(words[at]?.text ?? "");
  return digits ? { value: Number(digits[1]), length: 1 } : lexicon.number(words, at);
}

/** "end of" a period, or what a language puts after it. */
function edgeAt(reading: Reading, at: number): Part | null {
  const { words, lexicon, today } = reading;
  for (const mark of ["endOf", "startOf"] as const) {
    const before = lexicon.mark(mark, words, at);
    if (before > 0) {
      const from = skipSmall(reading, at + before);
      const period = wholeAt(reading, from) ?? bareUnitAt(reading, from);
      if (period) return edge(period, mark, from - at + period.length);
    }
    const period =
      wholeAt(reading, at) ?? (lexicon.language === "ja" || lexicon.language === "hi" ? bareUnitAt(reading, at) : null);
    const after = period ? lexicon.mark(mark, words, at + period.length) : 0;
    if (period && after > 0) return edge(period, mark, period.length + after);
  }
  const eod = /^eo(d|w|m|q|y)$/.exec(words[at]?.text ?? "");
  const unit = eod && ({ d: "day", w: "week", m: "month", q: "quarter", y: "year" } as const)[eod[1] as "d"];
  return unit ? edge({ ...periodOf(unit, today, 0), length: 1 }, "endOf", 1) : null;
}

function edge({ start, end }: Part, mark: "endOf" | "startOf", length: number): Part {
  const day = mark === "startOf" ? start : workWeekEnd(start, end);
  return { start: day, end: day, length };
}

/** A week ends on its Friday for those who work. */
function workWeekEnd(start: string, end: string): string {
  return addDays(start, 6) === end ? addDays(start, 4) : end;
}

const wholeAt = (reading: Reading, at: number): Part | null =>
  quarterAt(reading, at) ?? periodAt(reading, at) ?? monthAt(reading, at, true);

function bareUnitAt({ words, lexicon, today }: Reading, at: number): Part | null {
  const unit = lexicon.unit(words, at);
  return unit && unit.value !== "night" ? { ...periodOf(unit.value, today, 0), length: unit.length } : null;
}

/** "10 July 2026", "July 10th", "7月10日", "the 3rd of May"; a short name of a month counts beside its day. */
function calendarDayAt(reading: Reading, at: number): Part | null {
  const { words, lexicon } = reading;
  const monthFirst = lexicon.month(words, at);
  if (monthFirst) {
    const day = dayNumberAt(reading, at + monthFirst.length);
    if (!day) return null;
    const length = monthFirst.length + 1 + (words[at + monthFirst.length + 1]?.text === "日" ? 1 : 0);
    return dayPart(reading, day, monthFirst.value.number, at, length);
  }
  const day = dayNumberAt(reading, at);
  if (!day) return null;
  const next = skipSmall(reading, at + 1);
  const period = next > at + 1 ? periodAt(reading, next) : null;
  const inPeriod = period && addMonths(period.start, 1) === addDays(period.end, 1) && addDays(period.start, day - 1);
  if (period && inPeriod && inPeriod <= period.end) {
    return { start: inPeriod, end: inPeriod, length: next - at + period.length };
  }
  const month = lexicon.month(words, next);
  return month && next - at <= 3 ? dayPart(reading, day, month.value.number, at, next - at + month.length) : null;
}

function dayPart(reading: Reading, day: number, month: number, at: number, length: number): Part | null {
  const next = skipSmall(reading, at + length);
  const year = yearIn(reading.words[next]?.text);
  const [before, mark] = [reading.words[at - 2]?.text, reading.words[at - 1]?.text];
  const known = year ?? (mark === "年" ? yearIn(before) : null);
  const date = known ? dateOf(known, month, day) : nearest(reading, month, day);
  return date ? { start: date, end: date, length: year ? next - at + 1 : length } : null;
}

/** The 12th of this month or the next; only where a mark before it says that it is a day. */
export function bareDayAt(reading: Reading, at: number): Part | null {
  const day = dayNumberAt(reading, at);
  if (!day || !isMarkedDay(reading, at)) return null;
  const [year, month] = reading.today.split("-").map(Number) as [number, number];
  for (const step of reading.lean === "back" ? [0, -1, -2] : [0, 1, 2]) {
    const first = addMonths(dateOf(year, month, 1) as string, step);
    const date = dateOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day);
    if (date && (reading.lean === "back" ? date <= reading.today : date >= reading.today))
      return { start: date, end: date, length: 1 };
  }
  return null;
}

function isMarkedDay({ text, words, lexicon }: Reading, at: number): boolean {
  const word = words[at] as Word;
  const following = words[at + 1]?.text ?? "";
  if (lexicon.language === "ja") return following === "日" && words[at + 2]?.text !== "間";
  if (lexicon.language === "hi") return ["तारीख", "tareekh", "tarikh"].includes(following);
  if (lexicon.markBefore("dayMark", words, at) === 0) return false;
  if (lexicon.language === "en") return /\d(st|nd|rd|th)$/.test(word.text);
  if (lexicon.language === "de") return text[word.to] === "." && !/\d/.test(text[word.to + 1] ?? "");
  return lexicon.unit(words, at + 1) === null && !/^\s?[%€$£]/.test(text.slice(word.to));
}

/** "next Friday", "vendredi prochain", "Freitag nächster Woche", "来週の金曜日". */
function weekdayAt(reading: Reading, at: number): Part | null {
  const { words, lexicon, today } = reading;
  const lead = leadAt(reading, at);
  const from = skipSmall(reading, at + lead.length);
  const weekday = lexicon.weekday(words, from);
  if (!weekday) {
    const week = lead.length > 0 ? weekAt(reading, at) : null;
    const inside = week && lexicon.weekday(words, skipSmall(reading, at + week.length));
    if (!week || !inside) return null;
    const date = addDays(week.start, inside.value.number);
    return { start: date, end: date, length: skipSmall(reading, at + week.length) - at + inside.length };
  }
  if (!weekday.value.sure && lead.length === 0 && lexicon.markBefore("on", words, at) === 0) return null;
  let length = from - at + weekday.length;
  const exact = calendarDayAt(reading, skipSmall(reading, at + length));
  if (exact) return { ...exact, length: skipSmall(reading, at + length) - at + exact.length };
  const afterwards = skipSmall(reading, at + length);
  const week = weekAt(reading, afterwards);
  if (week) {
    const date = addDays(week.start, weekday.value.number);
    return { start: date, end: date, length: afterwards - at + week.length };
  }
  const behind = lead.length > 0 ? lead : leadAt(reading, at + length);
  if (lead.length === 0) length += behind.length;
  const date = weekdayDate(reading, weekday.value.number, behind.mark, today);
  return { start: date, end: date, length };
}

function weekdayDate({ lexicon, lean }: Reading, weekday: number, mark: LeadMark | null, today: string): string {
  const monday = addDays(today, -weekdayOf(today));
  const coming = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  if (mark === "last") return addDays(coming, -7);
  if (mark === "next")
    return lexicon.nextSkips ? addDays(monday, 7 + weekday) : coming === today ? addDays(today, 7) : coming;
  if (mark === "this") return addDays(monday, weekday);
  return lean === "back" && coming !== today ? addDays(coming, -7) : coming;
}

function nearDayAt({ words, lexicon, today }: Reading, at: number): Part | null {
  for (const [mark, days] of [
    ["dayAfter", 2],
    ["tomorrow", 1],
    ["yesterday", -1],
    ["today", 0],
  ] as const) {
    const length = lexicon.mark(mark, words, at);
    if (length > 0) return { start: addDays(today, days), end: addDays(today, days), length };
  }
  return null;
}

/** "in three weeks", "2 days ago", "3日後". */
function countedAt(reading: Reading, at: number): Part | null {
  const { words, lexicon, today } = reading;
  const ahead = lexicon.mark("ahead", words, at);
  const ago = lexicon.mark("ago", words, at);
  const before = Math.max(ahead, ago);
  const number = numberAt(reading, at + before);
  const unit = number && lexicon.unit(words, at + before + number.length);
  if (!number || !unit || number.value > 400) return null;
  const length = before + number.length + unit.length;
  const after =
    before > 0 ? 0 : Math.max(lexicon.mark("ahead", words, at + length), lexicon.mark("ago", words, at + length));
  if (before === 0 && after === 0) return null;
  const isAgo = before > 0 ? ago > 0 : lexicon.mark("ago", words, at + length) > 0;
  const date = addUnits(today, isAgo ? -number.value : number.value, unit.value);
  return { start: date, end: date, length: length + after };
}

/** "Q1", "Q1 2027", "first quarter" only as Q. */
function quarterAt({ words, today }: Reading, at: number): Part | null {
  const quarter = /^q([1-4])$/.exec(words[at]?.text ?? "");
  if (!quarter) return null;
  const year = yearIn(words[at + 1]?.text);
  const first = Number(quarter[1]) * 3 - 2;
  const start = dateOf(year ?? Number(today.slice(0, 4)), first, 1) as string;
  const end = addDays(addMonths(start, 3), -1);
  const isOver = year === null && end < today;
  const moved = isOver ? addMonths(start, 12) : start;
  return { start: moved, end: addDays(addMonths(moved, 3), -1), length: year ? 2 : 1 };
}

/** "next week", "la semaine prochaine", "this month". */
function periodAt(reading: Reading, at: number): Part | null {
  const { words, lexicon, today } = reading;
  const lead = leadAt(reading, at);
  const from = lead.length > 0 ? skipSmall(reading, at + lead.length) : at;
  const unit = lexicon.unit(words, from);
  if (!unit || unit.value === "night" || unit.value === "day") return null;
  const behind = lead.length > 0 ? { mark: null, length: 0 } : leadAt(reading, from + unit.length);
  const mark = lead.mark ?? behind.mark;
  if (mark === null) return null;
  const step = mark === "next" ? 1 : mark === "last" ? -1 : 0;
  return { ...periodOf(unit.value, today, step), length: from - at + unit.length + behind.length };
}

function weekAt(reading: Reading, at: number): Part | null {
  const period = periodAt(reading, at);
  return period && addDays(period.start, 6) === period.end ? period : null;
}

/** A month alone is a whole one: by its full name, and where the name is another word too, in capitals or after a mark. */
function monthAt(reading: Reading, at: number, isMarked = false): Part | null {
  const { text, words, lexicon, today, lean } = reading;
  const month = lexicon.month(words, at);
  if (!month?.value.sure || lexicon.language === "ja")
    return lexicon.language === "ja" && month ? wholeMonth(reading, month.value.number, month.length) : null;
  const word = words[at] as Word;
  const isCapital = /\p{Lu}/u.test(text[word.from] ?? "");
  const isWord = lexicon.language === "en" && ["may", "march", "august"].includes(word.text);
  if (
    isWord &&
    !isMarked &&
    !(isCapital && at > 0) &&
    lexicon.markBefore("on", words, at) + lexicon.markBefore("until", words, at) === 0
  )
    return null;
  const year = yearIn(words[at + month.length]?.text);
  if (year) {
    const start = dateOf(year, month.value.number, 1) as string;
    return { start, end: addDays(addMonths(start, 1), -1), length: month.length + 1 };
  }
  return wholeMonth({ today, lean }, month.value.number, month.length);
}

function wholeMonth({ today, lean }: Pick<Reading, "today" | "lean">, month: number, length: number): Part {
  const start = dateOf(Number(today.slice(0, 4)), month, 1) as string;
  const end = addDays(addMonths(start, 1), -1);
  const moved =
    lean === "ahead" && end < today
      ? addMonths(start, 12)
      : lean === "back" && start > today
        ? addMonths(start, -12)
        : start;
  return { start: moved, end: addDays(addMonths(moved, 1), -1), length };
}

type LeadMark = "next" | "this" | "last";

function leadAt({ words, lexicon }: Reading, at: number): { mark: LeadMark | null; length: number } {
  for (const mark of ["next", "this", "last"] as const) {
    const length = lexicon.mark(mark, words, at);
    if (length > 0) return { mark, length };
  }
  return { mark: null, length: 0 };
}

export function skipSmall({ words, lexicon }: Reading, at: number): number {
  let next = at;
  for (let skipped = 0; skipped < 2; skipped++) next += lexicon.mark("small", words, next);
  return next;
}

function dayNumberAt({ words }: Reading, at: number): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th|er|o|a)?$/.exec(words[at]?.text ?? "");
  const day = Number(found?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

function yearIn(word: string | undefined): number | null {
  return word && /^20\d\d$/.test(word) ? Number(word) : null;
}

/** The year in which the day lies nearest in the direction that is leant to. */
export function nearest({ today, lean }: Pick<Reading, "today" | "lean">, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const years = lean === "back" ? [year, year - 1] : [year, year + 1];
  const dates = years.map((each) => dateOf(each, month, day)).filter((date) => date !== null);
  return dates.find((date) => (lean === "back" ? date <= today : date >= today)) ?? dates[0] ?? null;
}

/** Null for a day that the month does not have. */
export function dateOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

export function addUnits(date: string, count: number, unit: DateUnit): string {
  switch (unit) {
    case "day":
    case "night":
      return addDays(date, count);
    case "week":
    case "weekend":
      return addDays(date, 7 * count);
    case "month":
      return addMonths(date, count);
    case "quarter":
      return addMonths(date, 3 * count);
    case "year":
      return addMonths(date, 12 * count);
  }
}

/** The period of this kind that today is in, or so many later. Weeks begin on Monday. */
function periodOf(unit: DateUnit, today: string, step: number): Pick<Part, "start" | "end"> {
  const monday = addDays(today, -weekdayOf(today));
  const first = `${today.slice(0, 7)}-01`;
  const month = Number(today.slice(5, 7));
  switch (unit) {
    case "day":
    case "night":
      return { start: addDays(today, step), end: addDays(today, step) };
    case "week":
      return { start: addDays(monday, 7 * step), end: addDays(monday, 7 * step + 6) };
    case "weekend":
      return { start: addDays(monday, 7 * step + 5), end: addDays(monday, 7 * step + 6) };
    case "month":
      return { start: addMonths(first, step), end: addDays(addMonths(first, step + 1), -1) };
    case "quarter": {
      const start = addMonths(first, -((month - 1) % 3) + 3 * step);
      return { start, end: addDays(addMonths(start, 3), -1) };
    }
    case "year": {
      const start = addMonths(`${today.slice(0, 4)}-01-01`, 12 * step);
      return { start, end: addDays(addMonths(start, 12), -1) };
    }
  }
}

/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
