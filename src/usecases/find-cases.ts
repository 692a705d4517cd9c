// The cases a person means: by number, or their own whose title fits the words, open ones first.

import type { Case } from "../domain/case.ts";
import { hasEnded, numberOf } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";
import { maySee, scopeOf } from "../domain/visibility.ts";
import { LIST_LIMIT } from "../messages/list-cards.ts";
import type { Ports } from "./ports.ts";

export async function findCases(ports: Ports, person: Person, number: string | null, about: string): Promise<Case[]> {
  const { cases } = ports.store.read;
  const ground = { content: ports.content() };
  if (number !== null) {
    const record = await cases.byNumber(number);
    return record && maySee(person, record, ground) ? [record] : [];
  }
  const all = await ownCases(ports, person);
  const open = all.filter((record) => !hasEnded(record));
  const fitting = open.filter(fits(about));
  if (fitting.length > 0) return fitting.slice(0, LIST_LIMIT);
  return wordsIn(about).length > 0 && open.length === 0
    ? all.filter(fits(about)).slice(0, LIST_LIMIT)
    : open.slice(0, LIST_LIMIT);
}

/** What is wrong again: what is open and fits, else what was closed last, of what fits if anything does. */
export async function findAgain(ports: Ports, person: Person, number: string | null, about: string): Promise<Case[]> {
  const found = await findCases(ports, person, number, about);
  if (number !== null || found.some(({ state }) => state.status === "resolved")) return found;
  const closed = (await ownCases(ports, person))
    .filter(({ state }) => state.status === "closed")
    .sort((a, b) => (b.intervals.at(-1)?.from ?? 0) - (a.intervals.at(-1)?.from ?? 0));
  const last = closed.find(fits(about)) ?? closed[0];
  return last && !found.some(({ id }) => id === last.id) ? [...found, last] : found;
}

/** What waits for the person's decision and is meant by the words or the number; all of it when that tells none. */
export async function findAwaiting(
  ports: Ports,
  person: Person,
  number: string | null,
  about: string,
): Promise<Case[]> {
  const scope = scopeOf(person, { content: ports.content() });
  const awaiting = await ports.store.read.cases.list(scope, { awaits: person.id }, LIST_LIMIT);
  const fitting = awaiting.filter((record) => (number === null ? fits(about)(record) : numberOf(record) === number));
  return fitting.length > 0 ? fitting : awaiting;
}

/** At most fifty for them and fifty that they raised for others, newest first. */
async function ownCases({ store, content }: Ports, person: Person): Promise<Case[]> {
  const { cases } = store.read;
  const scope = scopeOf(person, { content: content() });
  const own = await cases.list(scope, { requester: person.id }, 50);
  const raised = await cases.list(scope, { author: person.id }, 50);
  return [...own, ...raised.filter(({ id }) => !own.some((record) => record.id === id))];
}

const fits =
  (about: string) =>
  ({ title, offering, answers }: Case): boolean => {
    const told = [title, offering.item.name, ...Object.values(answers).map(String)].join(" ").toLowerCase();
    return wordsIn(about).some((word) => told.includes(word));
  };

const wordsIn = (about: string): string[] =>
  about
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
