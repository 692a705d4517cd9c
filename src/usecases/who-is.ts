// Whom an identity belongs to. Only full members of the home workspace or tenant are matched, by e-mail; guests, people of
// shared channels and federated users get a polite no.
import type { Person } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { Identity } from "../ports/chat.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor } from "./reach.ts";

/** Refuses: outsider, unknown-person, inactive-person. Reads only. */
export async function whoIs(ports: Ports, identity: Identity): Promise<Person> {
  const { people } = ports.store.read;
  const directory = await people.directory();
  const known = await people.personOf(identity);
  const person = known === null ? await byAddress() : directory.get(known);
  if (!person) return refuse("unknown-person");
  return person.active ? person : refuse("inactive-person");

  async function byAddress(): Promise<Person | undefined> {
    const profile = await gatewayFor(ports, identity).profileOf(identity);
    if (!identity.member || profile?.member !== true) refuse("outsider");
    return profile?.email ? directory.byEmail(profile.email) : undefined;
  }
}
