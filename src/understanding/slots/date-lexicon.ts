// The date words of a language, ready to be looked up where a text has them. English is listened for beside every language.
import type { DateUnit, DateWords } from "../lexicon/dates/date-words.ts";
import { de } from "../lexicon/dates/de.ts";
import { en } from "../lexicon/dates/en.ts";
import { es } from "../lexicon/dates/es.ts";
import { fr } from "../lexicon/dates/fr.ts";
import { hi } from "../lexicon/dates/hi.ts";
import { it } from "../lexicon/dates/it.ts";
import { ja } from "../lexicon/dates/ja.ts";
import { pt } from "../lexicon/dates/pt.ts";
import { type Word, wordsOf } from "../words.ts";

/** A word of a text that stands for something, and how many words it is. */
export type Match<Value> = { readonly value: Value; readonly length: number };
type List<Value> = ReadonlyMap<string, readonly { readonly form: readonly string[]; readonly value: Value }[]>;
type Mark =
  | ("today" | "tomorrow" | "dayAfter" | "yesterday" | "next" | "this" | "last" | "ahead" | "ago" | "endOf" | "startOf")
  | ("from" | "until" | "since" | "on" | "to" | "small" | "dayMark");

export type DateLexicon = {
  readonly language: string;
  readonly nextSkips: boolean;
  /** `sure` is false for short forms. */
  month(words: readonly Word[], at: number): Match<{ number: number; sure: boolean }> | null;
  weekday(words: readonly Word[], at: number): Match<{ number: number; sure: boolean }> | null;
  unit(words: readonly Word[], at: number): Match<DateUnit> | null;
  /** Of a number written as a word. */
  number(words: readonly Word[], at: number): Match<number> | null;
  /** How many words the mark is here; 0 when it is not. */
  mark(mark: Mark, words: readonly Word[], at: number): number;
  /** The same, for one that ends before this place. */
  markBefore(mark: Mark, words: readonly Word[], at: number): number;
};

const all: Readonly<Record<string, DateWords>> = { en, es, fr, de, pt, it, hi, ja };
const marks: readonly Mark[] = [
  ...([
    "today",
    "tomorrow",
    "dayAfter",
    "yesterday",
    "next",
    "this",
    "last",
    "ahead",
    "ago",
    "endOf",
    "startOf",
  ] as const),
  ...(["from", "until", "since", "on", "to", "small", "dayMark"] as const),
];
/** One to twelve, then these. */
const furtherNumbers = [15, 20, 30];
const compiled = new Map<string, DateLexicon>();

export function dateLexiconOf(language: string): DateLexicon {
  const known = compiled.get(language) ?? compile(language);
  compiled.set(language, known);
  return known;
}

function compile(language: string): DateLexicon {
  const words = all[language] ?? en;
  const months = listOf(words.months.flatMap((each, index) => namesOf(each, index + 1)));
  const weekdays = listOf(words.weekdays.flatMap((each, index) => namesOf(each, index)));
  const units = listOf(Object.entries(words.units).flatMap(([unit, forms]) => valued(forms, unit as DateUnit)));
  const numbers = listOf(
    words.numbers.flatMap((forms, index) =>
      valued(forms, index < 12 ? index + 1 : (furtherNumbers[index - 12] as number)),
    ),
  );
  const byMark = new Map(marks.map((mark) => [mark, listOf(valued(words[mark], true))]));
  const mark = (which: Mark, text: readonly Word[], at: number) => look(byMark.get(which), text, at)?.length ?? 0;
  return {
    language,
    nextSkips: words.nextSkips,
    month: (text, at) => look(months, text, at),
    weekday: (text, at) => look(weekdays, text, at),
    unit: (text, at) => look(units, text, at),
    number: (text, at) => look(numbers, text, at),
    mark,
    markBefore: (which, text, at) =>
      [4, 3, 2, 1].find((length) => at >= length && look(byMark.get(which), text, at - length, length)) ?? 0,
  };
}

function namesOf(written: string, number: number) {
  const [full = "", short = ""] = written.split("/");
  return [...valued(full, { number, sure: true }), ...valued(short, { number, sure: false })];
}

function valued<Value>(forms: string, value: Value): { form: string[]; value: Value }[] {
  return forms
    .split("|")
    .map((form) => ({ form: wordsOf(form).map(({ text }) => text), value }))
    .filter(({ form }) => form.length > 0);
}

function listOf<Value>(entries: readonly { form: string[]; value: Value }[]): List<Value> {
  const list = new Map<string, { form: string[]; value: Value }[]>();
  for (const entry of [...entries].sort((a, b) => b.form.length - a.form.length)) {
    const first = entry.form[0] as string;
    list.set(first, [...(list.get(first) ?? []), entry]);
  }
  return list;
}

/** The longest form that stands here, or the one of this length. */
function look<Value>(
  list: List<Value> | undefined,
  words: readonly Word[],
  at: number,
  length?: number,
): Match<Value> | null {
  const found = list
    ?.get(words[at]?.text ?? "")
    ?.filter(({ form }) => length === undefined || form.length === length)
    .find(({ form }) => form.every((part, offset) => words[at + offset]?.text === part));
  return found ? { value: found.value, length: found.form.length } : null;
}
