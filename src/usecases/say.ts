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
    queue: await queueFor(tx, recipient),
    priority: 2,
    data: { messageId: id },
  });
}

/** A message under a card goes out after the card, so both share a queue. */
async function queueFor(tx: Tx, recipient: Recipient): Promise<string> {
  if (recipient.to === "person") return queueOf(null, recipient.person);
  if (recipient.to === "place") return queueOf(recipient.place, null);
  const surface = await tx.surfaces.find(recipient.surface);
  return queueOf(surface?.place ?? null, surface?.audience.to === "person" ? surface.audience.person : null);
}
