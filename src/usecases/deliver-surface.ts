// Brings one card up to date: the record as it is now, for its reader, through the platform. Late or doubled runs do no
// harm; they show the same thing.

import { hashOf } from "../domain/catalog/offering.ts";
import type { Card } from "../messages/card.ts";
import type { MessageRef } from "../ports/chat.ts";
import { DeliveryError } from "../ports/chat.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import type { Surface } from "../ports/outgoing.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor, placeFor } from "./reach.ts";
import { surfaceCard } from "./surface-card.ts";

export async function deliverSurface(ports: Ports, { id: jobId, data }: Job): Promise<JobOutcome> {
  const { surfaceId } = data as { surfaceId: string };
  const surface = await ports.store.read.surfaces.find(surfaceId);
  if (!surface) return;
  const card = await surfaceCard(ports, surface);
  if (!card) return;
  const hash = hashOf(card);
  if (hash === surface.shown) return;
  try {
    const shown = await show(ports, surface, card);
    if (!shown) return;
    await ports.store.transaction({ cause: `${jobId}:${hash}` }, (tx) =>
      tx.surfaces.shown(surface.id, shown.message, hash),
    );
    return shown.posted ? { pauseQueue: ports.pace[shown.message.place.platform] } : undefined;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind === "retry-later") return { again: error.retryAfter, pauseQueue: error.retryAfter };
    ports.log.warn("a card can no longer be shown", { surface: surface.id, reason: error.message });
    await ports.store.transaction({ cause: jobId }, (tx) => tx.surfaces.remove(surface.id));
    return;
  }
}

async function show(
  ports: Ports,
  surface: Surface,
  card: Card,
): Promise<{ message: MessageRef; posted: boolean } | null> {
  if (surface.message) {
    await gatewayFor(ports, surface.message.place).update(surface.message, card);
    return { message: surface.message, posted: false };
  }
  const place =
    surface.place ?? (surface.audience.to === "person" ? await placeFor(ports, surface.audience.person) : null);
  if (!place) {
    ports.log.warn("nobody can be reached for a card", { surface: surface.id });
    return null;
  }
  const gateway = gatewayFor(ports, place);
  const delivery = `surface:${surface.id}`;
  // After a crash between posting and noting it down, the first one is looked for instead of posting a second.
  const earlier = await gateway.find(place, delivery);
  if (earlier) await gateway.update(earlier, card);
  return { message: earlier ?? (await gateway.post({ place, card, delivery })), posted: !earlier };
}
