// Says one thing, once, to whoever may still hear it.
import type { Card } from "../messages/card.ts";
import { DeliveryError, type MessageRef, type Place } from "../ports/chat.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import type { OutgoingMessage, Recipient } from "../ports/outgoing.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor, identityOn, placeFor } from "./reach.ts";
import { sayingCard } from "./saying-card.ts";

export async function deliverMessage(ports: Ports, job: Job): Promise<JobOutcome> {
  const { messageId } = job.data as { messageId: string };
  const message = await ports.store.read.messages.find(messageId);
  return message ? send(ports, [message], message, job) : undefined;
}

/** What waited for somebody's working hours goes out as one. */
export async function deliverWaiting(ports: Ports, job: Job): Promise<JobOutcome> {
  const { person } = job.data as { person: string };
  const waiting = await ports.store.read.messages.waitingFor(person);
  const [first] = waiting;
  if (!first) return;
  const notices = waiting.flatMap(({ saying }) =>
    saying.say === "notice" ? [{ caseId: saying.caseId, seq: saying.seq }] : [],
  );
  return send(ports, waiting, waiting.length === 1 ? first : { ...first, saying: { say: "digest", notices } }, job);
}

async function send(
  ports: Ports,
  ledger: readonly OutgoingMessage[],
  message: OutgoingMessage,
  job: Job,
): Promise<JobOutcome> {
  const done = (ref: MessageRef | null) =>
    ports.store.transaction({ cause: job.id }, (tx) =>
      tx.messages.sent(
        ledger.map(({ id }) => id),
        ref,
        ports.clock.now(),
      ),
    );
  const expired = message.expiresAt !== null && message.expiresAt < ports.clock.now();
  const card = expired ? null : await sayingCard(ports, message.recipient, message.saying);
  if (!card) {
    await done(null);
    return;
  }
  try {
    const target = await targetOf(ports, message.recipient);
    if (target === "not yet") return { again: 1_000 };
    const ref = target && (await post(ports, target, card, message));
    if (!ref) ports.log.warn("nobody can be reached for a message", { message: message.id, say: message.saying.say });
    await done(ref);
    return ref ? { pauseQueue: ports.pace[ref.place.platform] } : undefined;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind === "retry-later") return { again: error.retryAfter, pauseQueue: error.retryAfter };
    ports.log.warn("a message has nowhere to go any more", { message: message.id, reason: error.message });
    await done(null);
    return;
  }
}

type Target = { place: Place; onlyFor: string | null };

async function targetOf(ports: Ports, recipient: Recipient): Promise<Target | "not yet" | null> {
  if (recipient.to === "place") return { place: recipient.place, onlyFor: recipient.onlyFor };
  if (recipient.to === "person") {
    const place = await placeFor(ports, recipient.person);
    return place && { place, onlyFor: null };
  }
  const surface = await ports.store.read.surfaces.find(recipient.surface);
  if (!surface) return null;
  if (!surface.message) return "not yet";
  const { place, message } = surface.message;
  const thread = place.kind === "channel" ? (place.thread ?? message) : place.thread;
  return { place: { ...place, thread }, onlyFor: recipient.onlyFor };
}

async function post(
  ports: Ports,
  { place, onlyFor }: Target,
  card: Card,
  { id }: OutgoingMessage,
): Promise<MessageRef> {
  const gateway = gatewayFor(ports, place);
  const delivery = `message:${id}`;
  const identity = onlyFor === null ? null : await identityOn(ports, place.platform, onlyFor);
  const earlier = identity ? null : await gateway.find(place, delivery);
  return earlier ?? gateway.post({ place, card, delivery, ...(identity ? { onlyFor: identity } : {}) });
}
