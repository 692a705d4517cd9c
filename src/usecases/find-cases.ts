// The cases a person means: by number, or their own whose title fits the words, open ones first.

import type { Case } from "../domain/case.ts";
import { hasEnded } from "../domain/case.ts";
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
  const own = await cases.list(scopeOf(person, ground), { requester: person.id }, 50);
  const raised = await cases.list(scopeOf(person, ground), { author: person.id }, 50);
  const all = [...own, ...raised.filter(({ id }) => !own.some((record) => record.id === id))];
  const open = all.filter((record) => !hasEnded(record));
  const words = about
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const fits = ({ title, offering }: Case) =>
    words.some((word) => `${title} ${offering.item.name}`.toLowerCase().includes(word));
  const fitting = open.filter(fits);
  if (fitting.length > 0) return fitting.slice(0, LIST_LIMIT);
  return words.length > 0 && open.length === 0 ? all.filter(fits).slice(0, LIST_LIMIT) : open.slice(0, LIST_LIMIT);
}
