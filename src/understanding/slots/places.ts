// The company's locations that a text names: by name, alias, or a city that has only one of them.
import type { Content, Location } from "../../domain/catalog/content.ts";
import { isSlipOf } from "../spelling.ts";
import { type Word, wordsOf } from "../words.ts";
import { findNames, type Mention, type Named } from "./mention.ts";

const namesByContent = new WeakMap<Content["locations"], Named<string>[]>();

export function findPlaces(
  text: string,
  words: readonly Word[],
  { locations }: Pick<Content, "locations">,
): Mention<string>[] {
  const names = namesByContent.get(locations) ?? listNames([...locations.values()]);
  namesByContent.set(locations, names);
  return findNames(
    text,
    words,
    names,
    (written, meant) => written === meant || (meant.length > 5 && isSlipOf(written, meant)),
  );
}

function listNames(locations: readonly Location[]): Named<string>[] {
  const own = locations.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each) => ({ value: id, name: partsOf(each) })),
  );
  const offices = locations.filter(({ kind }) => kind === "office");
  const cities = locations.map(({ city }) => city);
  const byCity = [...new Set(cities)].flatMap((city) => {
    const there = locations.filter((location) => location.city === city);
    const [only] = there.length === 1 ? there : there.filter((location) => offices.includes(location));
    return only ? [{ value: only.id, name: partsOf(city) }] : [];
  });
  return [...own, ...byCity];
}

const partsOf = (name: string): string[] => wordsOf(name).map(({ text }) => text);
