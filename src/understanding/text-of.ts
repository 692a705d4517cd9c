// A message as what reads it needs it: its words, its language, its writer's calendar, and the people it names.
import { localDate } from "../domain/local-date.ts";
import { languagesOf } from "./language.ts";
import { en } from "./lexicon/dates/en.ts";
import type { Lean } from "./slots/date-parts.ts";
import type { Calendar } from "./slots/dates.ts";
import { findPeople, findStranger, type PersonMention } from "./slots/people.ts";
import type { Ground, Said } from "./understander.ts";
import { type Word, wordsOf } from "./words.ts";

export type Text = { readonly text: string; readonly words: readonly Word[]; readonly language: string };

/** Characters. */
const LONGEST = 3_000;
const otherNames = new WeakMap<Ground["content"], Set<string>>();
const calendarNames = [...en.months, ...en.weekdays].flatMap((names) => names.split(/[|/]/));

/** Of a very long message the beginning: what somebody wants they say early. */
export function textOf({ text: whole, person }: Said): Text {
  const text = whole.slice(0, LONGEST);
  return { text, words: wordsOf(text), language: languagesOf(text)[0] ?? person?.languages[0] ?? "en" };
}

export const todayOf = ({ person }: Said, { now }: Ground): string => localDate(now, person?.timeZone ?? "UTC");

/** `lean`: which way a day without a year is looked for. */
export function calendarFor({ language }: Text, said: Said, ground: Ground, lean: Lean): Calendar {
  return { language, today: todayOf(said, ground), lean, monthFirst: said.person?.country === "US" };
}

export function peopleIn({ text, words }: Text, { directory, content }: Ground): PersonMention[] {
  return findPeople(text, words, directory, isOtherName(content));
}

/** The words for somebody it is for whom the directory does not know. */
export function strangerIn({ text, words }: Text, { content }: Ground): string | null {
  return findStranger(text, words, isOtherName(content));
}

function isOtherName(content: Ground["content"]): (word: string) => boolean {
  const others = otherNames.get(content) ?? otherNamesIn(content);
  otherNames.set(content, others);
  return (word) => others.has(word);
}

/** What may stand in capitals beside a person's name: days, months, applications, places. */
function otherNamesIn({ applications, locations }: Ground["content"]): Set<string> {
  const named = [...applications.values(), ...locations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set([...named, ...calendarNames].flatMap((name) => wordsOf(name).map(({ text }) => text)));
}
