// Whom something is for, in the reader's words: content knows keys.
import type { Audience } from "../domain/catalog/item.ts";
import { countryName, departmentName, type Reader } from "./reader.ts";

/** Every list has to match; of each, one is enough. */
export function audienceWords(
  { departments, roles, countries, locations, employment, people }: Audience,
  reader: Reader,
) {
  const { audience, or } = reader.words;
  const hired: Readonly<Record<string, string>> = audience.employment;
  const lists = [
    departments?.map((key) => departmentName(key, reader)),
    roles?.map((role) => audience.role[role]),
    countries?.map((code) => countryName(code, reader)),
    locations,
    employment?.map((kind) => hired[kind] ?? kind),
    people?.map((email) => reader.directory.byEmail(email)?.name ?? email),
  ];
  return lists.flatMap((list) => (list ? [or(list)] : [])).join(", ");
}
