// Builds the reader of a card: a person with their language and zone, or a channel with its department's.
import { languagesFor, type PersonId } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { Reader } from "../messages/reader.ts";
import { wordsFor } from "../messages/wording/words.ts";
import type { Audience } from "../ports/outgoing.ts";

/** Null for a person who is no longer there. */
export function readerFor(audience: Audience, world: World): Reader | null {
  const { content, directory, now } = world;
  const common = { content, directory, now };
  if (audience.to === "person") return personalReader(audience.person, world);
  const department = audience.to === "desk" ? content.departments.get(audience.department) : undefined;
  const hours = department && content.workingHours.get(department.calendar);
  return {
    ...common,
    ...wordsFor(content.organization.languages),
    person: null,
    desk: department?.key ?? null,
    timeZone: hours?.schedule.timezone ?? content.organization.time_zone,
  };
}

export function personalReader(id: PersonId, { content, directory, now }: World): Reader | null {
  const person = directory.get(id);
  if (!person?.active) return null;
  return { content, directory, now, ...wordsFor(languagesFor(person)), person, desk: null, timeZone: person.timeZone };
}
