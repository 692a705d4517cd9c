// Says one thing, once, to whoever may still hear it.
import type { Card } from "../messages/card.ts";
import { DeliveryError, type MessageRef, type Place } from "../ports/chat.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import type { OutgoingMessage } from "../ports/outgoing.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor, identityOn, placeFor } from "./reach.ts";
import { sayingCard } from "./saying-card.ts";

/** A card that was not posted by then, minutes later, may never be: nobody waits for the words any longer. */
const TRIES_BELOW_A_CARD = 5;

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
  const expired = message.expiresAt !== null && message.expiresAt < ports.clock.now();
  const card = expired ? null : await sayingCard(ports, message.recipient, message.saying);
  if (!card) return expired ? done(null) : otherwise();
  try {
    const target = await targetOf(ports, message, job);
    const ref = target && (await post(ports, target, card, message));
    if (!ref) return otherwise("nobody can be reached");
    await done(ref);
    return { pauseQueue: ports.pace[ref.place.platform] };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind === "retry-later") return { again: error.retryAfter, pauseQueue: error.retryAfter };
    return otherwise(error.message);
  }

  async function done(ref: MessageRef | null): Promise<undefined> {
    await ports.store.transaction({ cause: job.id }, (tx) =>
      tx.messages.sent(
        ledger.map(({ id }) => id),
        ref,
        ports.clock.now(),
      ),
    );
  }

  /** It cannot be said there any more: to whom it matters alone, if anybody. */
  async function otherwise(reason?: string): Promise<JobOutcome> {
    const { id, recipient, saying } = message;
    if (recipient.to === "thread" && recipient.orElse !== undefined)
      return send(ports, ledger, { ...message, recipient: { to: "person", person: recipient.orElse } }, job);
    if (reason) ports.log.warn("a message has nowhere to go any more", { message: id, say: saying.say, reason });
    return done(null);
  }
}

type Target = { place: Place; onlyFor: string | null };

/** Throws while the card it belongs under may still be posted: it is tried again, later and later. */
async function targetOf(ports: Ports, { id, recipient }: OutgoingMessage, job: Job): Promise<Target | null> {
  if (recipient.to === "place") return { place: recipient.place, onlyFor: recipient.onlyFor };
  if (recipient.to === "person") {
    const place = await placeFor(ports, recipient.person);
    return place && { place, onlyFor: null };
  }
  const surface = await ports.store.read.surfaces.find(recipient.surface);
  if (!surface) return null;
  if (!surface.message) {
    if (job.attempt < TRIES_BELOW_A_CARD) throw new Error("the card above a message is not posted yet");
    ports.log.warn("a message goes out without its card", { message: id, surface: surface.id });
    return surface.place && { place: surface.place, onlyFor: recipient.onlyFor };
  }
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
