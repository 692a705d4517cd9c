// Brings a list of people into the directory. What waits for people who are away now, or have left, moves on.
import type { Person } from "../domain/person.ts";
import { followPerson } from "./delegate.ts";
import type { Ports } from "./ports.ts";

type Listed = Omit<Person, "id">;
export type Imported = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Active in the directory and not on the list. */
  readonly missing: number;
};

/**
 * Whoever is not on the list stays as they are, as lists are often of one office only; a `complete` list says that they
 * have left.
 */
export async function importPeople(
  { store, clock, newId }: Pick<Ports, "store" | "clock" | "newId">,
  people: readonly Listed[],
  { complete = false } = {},
): Promise<Imported> {
  const listed = new Set(people.map(({ email }) => email.toLowerCase()));
  const imported = await store.transaction({ cause: `people:${newId()}` }, async (tx) => {
    const before = await tx.people.directory();
    const missing = before.people.filter(({ email, active }) => active && !listed.has(email.toLowerCase()));
    const news = people.filter((person) => !isAsKnown(person, before.byEmail(person.email)));
    const changes = [...news, ...(complete ? missing.map((person) => ({ ...person, active: false })) : [])];
    await tx.people.save(changes);
    for (const { email, active, awayUntil, managerEmail } of changes) {
      const known = before.byEmail(email);
      const same = known?.active === active && known.awayUntil === awayUntil && known.managerEmail === managerEmail;
      if (known && !same) await followPerson(tx, known.id, clock.now());
    }
    const added = news.filter(({ email }) => !before.byEmail(email)).length;
    return { added, changed: news.length - added, same: people.length - news.length, missing: missing.length };
  });
  return imported ?? { added: 0, changed: 0, same: people.length, missing: 0 };
}

function isAsKnown(listed: Listed, known: Person | undefined): boolean {
  if (!known) return false;
  return (Object.keys(listed) as (keyof Listed)[]).every((key) => String(listed[key]) === String(known[key]));
}
