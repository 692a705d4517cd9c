// The answer lane: options for what is typed into a lookup field, from what this person may know of.
import { hasEnded, numberOf } from "../domain/case.ts";
import { isFulfillerOf } from "../domain/membership.ts";
import type { Person } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { mayWorkOn } from "../domain/rights.ts";
import { scopeOf } from "../domain/visibility.ts";
import type { World } from "../domain/world.ts";
import type { LookupSource, Option } from "../messages/form-view.ts";
import type { Identity } from "../ports/chat.ts";
import { readerOf } from "./open-form.ts";
import { type Ports, worldOf } from "./ports.ts";

const MOST = 20;

export async function suggest(
  ports: Ports,
  { identity, source, text }: { identity: Identity; source: LookupSource; text: string },
): Promise<Option[]> {
  const world = await worldOf(ports, ports.store.read);
  try {
    const { person } = await readerOf(ports, identity, world);
    const options = source === "cases" ? await casesFor(ports, person, text, world) : optionsOf(source, person, world);
    return matching(options, text).slice(0, MOST);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

type Known = Option & { readonly more: string };

function optionsOf(source: Exclude<LookupSource, "cases">, person: Person, { content, directory }: World): Known[] {
  switch (source) {
    case "people":
      return directory.people
        .filter(({ active }) => active)
        .map(({ id, name, title, email }) => ({ id, label: title ? `${name}, ${title}` : name, more: email }));
    case "colleagues": {
      const departments = [...content.departments.keys()].filter((key) => isFulfillerOf(content, key, person));
      const own = directory.people.filter((other) => departments.some((key) => isFulfillerOf(content, key, other)));
      return own.map(({ id, name, title }) => ({ id, label: title ? `${name}, ${title}` : name, more: "" }));
    }
    case "locations":
      return [...content.locations.values()].map(({ id, name, aliases, city }) => ({
        id,
        label: name,
        more: [...aliases, city].join(" "),
      }));
    case "applications":
      return [...content.applications.values()].map(({ id, name, aliases }) => ({
        id,
        label: name,
        more: aliases.join(" "),
      }));
    case "departments":
      return [...content.departments.values()].map(({ key, name, summary }) => ({
        id: key,
        label: name,
        more: summary,
      }));
    case "items":
      return [...content.items.values()].map(({ id, name, department, summary }) => ({
        id,
        label: `${content.departments.get(department)?.name ?? department}: ${name}`.slice(0, 75),
        more: summary,
      }));
  }
}

async function casesFor({ store }: Ports, person: Person, text: string, world: World): Promise<Known[]> {
  const records = await store.read.cases.list(scopeOf(person, world), text ? { text } : {}, MOST * 2);
  return records
    .filter((record) => !hasEnded(record) && mayWorkOn(person, record, world))
    .map((record) => ({ id: record.id, label: `${numberOf(record)} ${record.title}`.slice(0, 75), more: "" }));
}

/** Every word typed must begin a word of the option; names that begin with the text come first. */
function matching(options: readonly Known[], text: string): Option[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter(Boolean);
  const fits = ({ label, more }: Known) => {
    const parts = `${label} ${more}`.toLowerCase().split(/[^\p{L}\p{N}@.]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const first = ({ label }: Known) => (label.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
  return options
    .filter(fits)
    .sort((a, b) => first(a) - first(b) || a.label.localeCompare(b.label))
    .map(({ id, label }) => ({ id, label }));
}
