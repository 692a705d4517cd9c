// Who is it? Full members of the home workspace or tenant are matched by e-mail, once; others may only what the
// organisation allows.
import type { Person } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor } from "./reach.ts";

/** Refuses: outsider, unknown-person, inactive-person. Null for a channel's talk that is not addressed to Deskbell. */
export async function identifyPerson(ports: Ports, event: ChatEvent): Promise<Person | null> {
  const { identity, place } = event;
  const unaddressed = event.kind === "message" && !event.addressed;
  const { people } = ports.store.read;
  const known = await people.personOf(identity);
  const directory = await people.directory();
  let person = known === null ? undefined : directory.get(known);
  if (!person) {
    const profile = await gatewayFor(ports, identity).profileOf(identity);
    const member = identity.member && profile?.member === true;
    person = member && profile?.email ? directory.byEmail(profile.email) : undefined;
    if (!person) return unaddressed ? null : refuse(member ? "unknown-person" : "outsider");
  }
  if (!person.active) return unaddressed ? null : refuse("inactive-person");
  const { id } = person;
  const dm = place.kind === "dm" ? place : null;
  await ports.store.transaction({ cause: `seen:${event.key}` }, (tx) =>
    tx.people.link(identity, id, dm, ports.clock.now()),
  );
  return person;
}
