// The people of the directory whom a name may mean.
import type { Person } from "../domain/person.ts";
import type { Reader } from "./reader.ts";

/** Everybody active whose name has all the words, but whoever reads it. */
export function peopleCalled(words: string, { directory, person }: Pick<Reader, "directory" | "person">): Person[] {
  const parts = words
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .filter(Boolean);
  const fits = ({ id, name, active }: Person) => {
    const names = name.toLowerCase().split(/\s+/);
    return active && id !== person?.id && parts.length > 0 && parts.every((part) => names.includes(part));
  };
  return directory.people.filter(fits);
}
