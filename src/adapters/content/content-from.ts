// Makes content of files: an immutable snapshot of all that is sound, and what is wrong with the rest.
import { type HolidaysOf, hoursAt, workingHoursOf } from "../../domain/catalog/business-calendar.ts";
import type { Content, Location, WorkingHours } from "../../domain/catalog/content.ts";
import { hashOf } from "../../domain/catalog/offering.ts";
import type { ContentFault } from "./fault.ts";
import { type Part, partsIn } from "./parts.ts";
import type { Files } from "./read-files.ts";
import type { Listed } from "./read-people.ts";
import { type Settled, settle } from "./settle.ts";

export type Loaded = {
  /** Null when there is no sound organization.yaml: then there is nothing to start with. */
  readonly content: Content | null;
  /** The directory that ships with the content; empty when it comes from elsewhere. */
  readonly people: readonly Listed[];
  /** By file and line. */
  readonly faults: readonly ContentFault[];
};

/** `holidaysOf` gives the dates of the years that calendars shall know. */
export function contentFrom(files: Files, holidaysOf: HolidaysOf): Loaded {
  const faults: ContentFault[] = [];
  const settled = settle(
    partsIn(files, (fault) => faults.push(fault)),
    holidaysOf,
    (fault) => faults.push(fault),
  );
  faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return {
    content: settled && snapshotOf(settled, holidaysOf),
    people: settled ? [...settled.people.entries.values()] : [],
    faults,
  };
}

function snapshotOf(parts: Settled, holidaysOf: HolidaysOf): Content {
  const organization = parts.organization.value;
  const items = values(parts.items);
  for (const [id, item] of items)
    items.set(id, { ...item, see_also: item.see_also.filter((other) => items.has(other)) });
  const places = {
    departments: values(parts.departments),
    items,
    articles: values(parts.articles),
    workingHours: workingHoursIn(parts, holidaysOf),
    locations: new Map([...parts.locations.entries].map(([id, place]) => [id, withHours(place, parts)])),
    applications: parts.applications.entries,
  };
  const hash = hashOf([organization, ...Object.values(places).map((part) => [...part])]);
  return { hash, organization, ...places };
}

/** Every calendar by its id, and, by calendar and place, those that departments and people follow where they are. */
function workingHoursIn(parts: Settled, holidaysOf: HolidaysOf): Map<string, WorkingHours> {
  const { calendars, departments, locations, organization } = parts;
  const places = [...locations.entries.values()];
  const local = new Set([
    organization.value.working_hours,
    ...[...departments.values()].map(({ value }) => value.calendar),
    ...places.flatMap(({ calendar }) => calendar ?? []),
  ]);
  const all = [...calendars].flatMap(([id, { value }]) => [
    workingHoursOf(id, value, holidaysOf),
    ...(local.has(id) ? places.map((place) => workingHoursOf(id, value, holidaysOf, place)) : []),
  ]);
  return new Map(all.map((hours) => [hours.key, hours]));
}

/** A place's own calendar is a pattern like any other: what counts is how it reads on that place's clock. */
function withHours(place: Location, { calendars }: Settled): Location {
  const calendar = place.calendar !== null && calendars.has(place.calendar) ? hoursAt(place.calendar, place) : null;
  return { ...place, calendar };
}

function values<Value>(parts: ReadonlyMap<string, Part<Value>>): Map<string, Value> {
  return new Map([...parts].map(([id, { value }]) => [id, value]));
}
