// Who decides for somebody, and when: "I am away until Friday, Liam approves for me".
import { findDates } from "./slots/dates.ts";
import { calendarFor, peopleIn, textOf } from "./text-of.ts";
import type { Ground, Said } from "./understander.ts";

/** `to` is a person's id, or the words of a name that is nobody's or several people's; dates are local ones. */
export function readDelegation(
  said: Said,
  ground: Ground,
): { to: string | null; from: string | null; until: string | null } {
  const text = textOf(said);
  const others = peopleIn(text, ground).filter(({ value }) => !value.includes(said.person?.id ?? ""));
  const [named] = others;
  const dates = findDates(text.text, text.words, calendarFor(text, said, ground, "ahead"));
  const from = dates.find(({ start }) => start !== null)?.start ?? null;
  const until = dates.find(({ end, role }) => end !== null && (role !== "on" || dates.length === 1))?.end ?? null;
  return { to: named ? (named.sure && named.value[0]) || named.words : null, from, until };
}
