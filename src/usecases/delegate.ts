// Somebody decides for me while I am away; whoever waits for my decision asks them at once.
import { addDays, localDate, startOfDate } from "../domain/local-date.ts";
import type { PersonId } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { Tx } from "../ports/store.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { say } from "./say.ts";

/** From the beginning of the first day to the end of the last, in the person's own zone. */
export async function delegate(ports: Ports, { cause, by, action }: Press<"delegate">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const person = world.directory.get(by) ?? refuse("unknown-person");
    const to = world.directory.get(action.to);
    if (!to?.active || to.id === by) return refuse("delegate-not-possible");
    const today = localDate(world.now, person.timeZone);
    if (action.until < today) refuse("date-passed");
    const startsAt = action.from && action.from > today ? startOfDate(action.from, person.timeZone) : world.now;
    const endsAt = startOfDate(addDays(action.until, 1), person.timeZone);
    await tx.people.addDelegation({ id: ports.newId(), from: by, to: to.id, startsAt, endsAt });
    await followPerson(tx, by, startsAt);
    await followPerson(tx, to.id, endsAt);
    await say(ports, tx, { to: "person", person: by }, { say: "delegated", to: to.id, until: endsAt - 1 });
  });
}

export async function stopDelegation(ports: Ports, { cause, by }: Press<"stop_delegation">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const own = world.delegations.filter(({ from, endsAt }) => from === by && endsAt > world.now);
    for (const { id, to } of own) {
      await tx.people.removeDelegation(id);
      await followPerson(tx, to, world.now);
    }
    await say(ports, tx, { to: "person", person: by }, { say: "undelegated" });
  });
}

/** Looks anew at everything that waits for somebody. */
export async function followPerson(tx: Tx, person: PersonId, runAt: number): Promise<void> {
  await tx.jobs.schedule({ name: "follow-person", key: `follow:${person}:${runAt}`, runAt, data: { person } });
}
