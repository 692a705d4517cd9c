// Brings a list of people into the directory: once for each version of the list. What waits for people who are away now,
// or have left, moves on.
import { hashOf } from "../domain/catalog/offering.ts";
import type { Person } from "../domain/person.ts";
import { followPerson } from "./delegate.ts";
import type { Ports } from "./ports.ts";

export async function importPeople(
  { store, clock }: Pick<Ports, "store" | "clock">,
  people: readonly Omit<Person, "id">[],
): Promise<void> {
  if (people.length === 0) return;
  await store.transaction({ cause: `people:${hashOf(people)}` }, async (tx) => {
    const before = await tx.people.directory();
    await tx.people.save(people);
    for (const { email, active, awayUntil, managerEmail } of people) {
      const known = before.byEmail(email);
      const same = known?.active === active && known.awayUntil === awayUntil && known.managerEmail === managerEmail;
      if (known && !same) await followPerson(tx, known.id, clock.now());
    }
  });
}
