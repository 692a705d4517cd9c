// Who something is for, and the phrasings by which it is found.
import type { Audience, Examples } from "../../../domain/catalog/item.ts";
import { type Finding, warning } from "../fault.ts";
import { checkCountry, checkPerson, type Ground } from "./ground.ts";

export function checkAudience({ countries = [], locations = [], people = [] }: Audience, ground: Ground): Finding[] {
  const places = new Set([...ground.locations.values()].flatMap(({ name }) => name.toLowerCase()));
  return [
    ...countries.flatMap((country, index) => checkCountry(country, ["audience", "countries", index])),
    ...people.flatMap((email, index) => checkPerson(email, ["audience", "people", index], ground)),
    ...locations.flatMap((name, index) =>
      places.size === 0 || places.has(name.toLowerCase())
        ? []
        : [warning(["audience", "locations", index], `no location has the name ${name}`)],
    ),
  ];
}

export function checkLanguages(examples: Examples, { organization }: Ground): Finding[] {
  return Object.keys(examples)
    .filter((language) => !organization.languages.includes(language))
    .map((language) => warning(["examples", language], `${language} is none of the organisation's languages`));
}
