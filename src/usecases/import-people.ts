// Brings a list of people into the directory: once for each version of the list.
import { hashOf } from "../domain/catalog/offering.ts";
import type { Person } from "../domain/person.ts";
import type { Ports } from "./ports.ts";

export async function importPeople(
  { store }: Pick<Ports, "store">,
  people: readonly Omit<Person, "id">[],
): Promise<void> {
  if (people.length === 0) return;
  await store.transaction({ cause: `people:${hashOf(people)}` }, (tx) => tx.people.save(people));
}
