// An article may say different things for different countries. What was found is turned into what holds for the asker.
import { type Scope, scopeOf } from "./countries.ts";
import type { Section } from "./sections.ts";

/**
 * The section that says for the asker's country what `found` says: `found` itself where it holds for them, their own
 * country's section where `found` is another country's, null where the article has nothing for them.
 */
export function variantFor(country: string, found: Section, sections: readonly Section[]): Section | null {
  const own = sections.filter(({ path }) => speaksFor(scopeOf(path), country));
  const scope = scopeOf(found.path);
  if (scope.for === "everybody" || (scope.for === "countries" && scope.countries.includes(country))) return found;
  if (own.length === 0) return scope.for === "others" ? found : (sections.find(isForOthers) ?? null);
  const depth = found.path.findIndex((_, index) => scopeOf(found.path.slice(0, index + 1)).for !== "everybody");
  const below = found.path.slice(depth + 1).join("\n");
  return own.find(({ path }) => path.slice(depth + 1).join("\n") === below) ?? (own[0] as Section);
}

const speaksFor = (scope: Scope, country: string): boolean =>
  scope.for === "countries" && scope.countries.includes(country);

const isForOthers = ({ path }: Section): boolean => scopeOf(path).for === "others";
