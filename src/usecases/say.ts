// Puts a message into the outbox. It is worded when it is delivered.
import type { Saying } from "../messages/saying.ts";
import type { Recipient } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import type { Ports } from "./ports.ts";
import { queueOf } from "./show-case.ts";

export async function say(
  { newId }: Pick<Ports, "newId">,
  tx: Tx,
  recipient: Recipient,
  saying: Saying,
  expiresAt: number | null = null,
): Promise<void> {
  const id = newId();
  await tx.messages.add({ id, recipient, saying, waits: false, expiresAt });
  await tx.jobs.schedule({
    name: "deliver-message",
    ...(await turnOf(tx, recipient)),
    data: { messageId: id },
  });
}

/** A message under a card goes out after the card: both share a queue, in which new cards have priority 3 at most. */
async function turnOf(tx: Tx, recipient: Recipient): Promise<{ queue: string; priority: number }> {
  if (recipient.to === "person") return { queue: queueOf(null, recipient.person), priority: 2 };
  if (recipient.to === "place") return { queue: queueOf(recipient.place, null), priority: 2 };
  const surface = await tx.surfaces.find(recipient.surface);
  const reader = surface?.audience.to === "person" ? surface.audience.person : null;
  return { queue: queueOf(surface?.place ?? null, reader), priority: surface?.message === null ? 4 : 2 };
}
