// The durable lane's first half: the event and its job are committed together, then the platform may be told "received".
import { maskSecrets } from "../domain/secrets.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { Ports } from "./ports.ts";

export async function acceptChatEvent(
  ports: Pick<Ports, "store" | "clock" | "newId">,
  event: ChatEvent,
): Promise<void> {
  const kept = "text" in event ? { ...event, ...masked(event.text) } : event;
  // The inbox tells a second copy by the event's key.
  await ports.store.transaction({ cause: `accept:${ports.newId()}` }, async (tx) => {
    if (!(await tx.inbox.add(kept, ports.clock.now()))) return;
    await tx.jobs.schedule({
      name: "receive-chat-event",
      queue: `in:${event.place.platform}:${event.place.conversation}:${event.identity.user}`,
      priority: 0,
      data: { key: event.key },
    });
  });
}

/** Passwords and card numbers are not even stored. */
function masked(said: string): { text: string; secret: boolean } {
  const { text, found } = maskSecrets(said);
  return { text, secret: found };
}
