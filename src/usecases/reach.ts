// How somebody is reached: the platform they used last, or one that finds them by their e-mail address.

import type { PersonId } from "../domain/person.ts";
import type { Identity, Place } from "../ports/chat.ts";
import type { ChatGateway } from "../ports/gateway.ts";
import type { Ports } from "./ports.ts";

/** Throws for a platform that is not connected: the delivery is tried again when it is. */
export function gatewayFor({ gateways }: Pick<Ports, "gateways">, { platform }: Pick<Place, "platform">): ChatGateway {
  const gateway = gateways.get(platform);
  if (!gateway) throw new Error(`${platform} is not connected`);
  return gateway;
}

/** The person's own conversation; null when no platform reaches them. */
export async function placeFor(ports: Ports, id: PersonId): Promise<Place | null> {
  const known = await ports.store.read.people.identitiesOf(id);
  for (const { identity, dm } of known) {
    if (dm && ports.gateways.has(identity.platform)) return dm;
  }
  const person = (await ports.store.read.people.directory()).get(id);
  if (!person?.active) return null;
  for (const gateway of ports.gateways.values()) {
    const identity = known.find((each) => each.identity.platform === gateway.platform)?.identity ?? null;
    const found = await gateway.directPlace({ identity, email: person.email });
    if (!found) continue;
    await ports.store.transaction({ cause: `reach:${ports.newId()}` }, (tx) =>
      tx.people.link(found.identity, id, found.place, 0),
    );
    return found.place;
  }
  return null;
}

export async function identityOn(
  { store }: Pick<Ports, "store">,
  platform: Place["platform"],
  id: PersonId,
): Promise<Identity | null> {
  const known = await store.read.people.identitiesOf(id);
  return known.find(({ identity }) => identity.platform === platform)?.identity ?? null;
}
