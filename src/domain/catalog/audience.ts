// Who an item or article is for.
import type { Person } from "../person.ts";
import type { Article } from "./content.ts";
import type { Audience } from "./item.ts";

export function isFor(audience: Audience, person: Person): boolean {
  const { departments, roles, countries, locations, employment, people } = audience;
  if (people && !people.some((email) => email.toLowerCase() === person.email.toLowerCase())) return false;
  if (departments && !departments.includes(person.department)) return false;
  if (roles && !roles.some((role) => person.roles.includes(role))) return false;
  if (countries && !countries.includes(person.country)) return false;
  if (locations && !locations.some((name) => name.toLowerCase() === person.location.toLowerCase())) return false;
  return !employment || employment.includes(person.employment);
}

/** Said openly it harms nobody: everybody in the company may read it. */
export const isForEverybody = ({ audience, sensitive }: Pick<Article, "audience" | "sensitive">): boolean =>
  !sensitive && Object.keys(audience).length === 0;
