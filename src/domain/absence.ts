// Who is away, and who stands in.
import { localDate } from "./local-date.ts";
import type { Person, PersonId } from "./person.ts";
import type { Delegation, World } from "./world.ts";

/** Away on their local date today, as the directory or they themselves say. */
export function isAway(person: Person, { now }: Pick<World, "now">): boolean {
  return person.awayUntil !== null && localDate(now, person.timeZone) <= person.awayUntil;
}

export const isAvailable = (person: Person | undefined, world: Pick<World, "now">): person is Person =>
  person?.active === true && !isAway(person, world);

/** The delegation that holds now; the one made last when several do. */
export function delegationOf(
  person: PersonId,
  { delegations, now }: Pick<World, "delegations" | "now">,
): Delegation | undefined {
  return delegations.findLast(({ from, startsAt, endsAt }) => from === person && startsAt <= now && now < endsAt);
}
