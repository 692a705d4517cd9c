// The durable lane's second half: who is it, may they, and what do they want. Runs in order per conversation; a second
// run of the same event has no second effect.

import type { Person } from "../domain/person.ts";
import { Refusal, refuse } from "../domain/refusal.ts";
import { decodeAction } from "../messages/action.ts";
import { type ChatEvent, DeliveryError } from "../ports/chat.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import type { Recipient } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import { actOn } from "./act-on.ts";
import { identifyPerson, isOverheard } from "./identify-person.ts";
import { keepSearch } from "./keep-search.ts";
import { linkTriage } from "./link-triage.ts";
import type { Ports } from "./ports.ts";
import { receiveWords } from "./receive-words.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";
import { warnStranger } from "./warn-stranger.ts";

/** A fault of our own does not mend itself. */
const TRIES = 3;

export async function receiveChatEvent(ports: Ports, job: Job): Promise<JobOutcome> {
  const { id, data } = job;
  const { key } = data as { key: string };
  const event = await ports.store.read.inbox.find(key);
  if (!event) return;
  // Deskbell was added to a channel: perhaps the one that a department's content names.
  if (event.kind === "opened" && event.place.kind === "channel") {
    await linkTriage(ports);
    return;
  }
  let person: Person | null = null;
  try {
    person = await identifyPerson(ports, event);
    await (person ? handle(ports, event, person) : undefined);
  } catch (error) {
    if (!person) await warnStranger(ports, event);
    if (error instanceof Refusal) return answerNo(ports, id, event, person, error);
    if (error instanceof DeliveryError && error.kind === "retry-later") return { again: error.retryAfter };
    // The last try apologises instead of falling silent; before that, the job is tried again.
    if (mayYetWork(event, person, job)) throw error;
    ports.log.error("an event could not be handled", {
      event: key,
      reason: error instanceof Error ? error.message : "unknown",
    });
    if (!person && isOverheard(event)) return;
    await answer(ports, id, event, (tx) =>
      say(ports, tx, backTo(event, person), { say: "trouble", reference: key.slice(-8) }),
    );
  }
  return;
}

/**
 * While the platform does not tell who it is, the words wait for the end of its outage, as posts do. A press does not:
 * the person can press again, and what they would be surprised by hours later is better not done.
 */
function mayYetWork({ kind }: ChatEvent, person: Person | null, { attempt, last }: Job): boolean {
  return person || kind === "press" ? attempt < TRIES : !last;
}

async function handle(ports: Ports, event: ChatEvent, person: Person): Promise<void> {
  const { key: cause, place } = event;
  switch (event.kind) {
    case "message":
    case "command":
      return receiveWords(ports, event, person);
    case "searched":
      return keepSearch(ports, event, person);
    case "opened":
      await ports.store.transaction({ cause }, (tx) =>
        say(ports, tx, { to: "person", person: person.id }, { say: "hello" }),
      );
      return;
    case "press":
    case "form": {
      const action = decodeAction(event.action) ?? refuse("outdated-button");
      const surface =
        event.kind === "press" && event.message ? await ports.store.read.surfaces.at(event.message) : null;
      const values = event.kind === "form" ? event.values : {};
      return actOn(ports, { cause, by: person.id, action, values, place, surface: surface?.id ?? null });
    }
  }
}

/** Said to this person only, with the card they pressed brought up to date. */
async function answerNo(
  ports: Ports,
  job: string,
  event: ChatEvent,
  person: Person | null,
  { code }: Refusal,
): Promise<undefined> {
  ports.log.info("refused", { event: event.key, code });
  await answer(ports, job, event, async (tx) => {
    await say(ports, tx, backTo(event, person), { say: "refusal", code });
    const surface = event.kind === "press" && event.message ? await tx.surfaces.at(event.message) : null;
    if (surface) await refresh(tx, [surface]);
  });
}

/**
 * What had no effect is over with its answer. A press may come again under the same key, since its card is as it was: it
 * is forgotten, so that it is answered again, or done once it may be. Everything else is consumed.
 */
async function answer(
  { store }: Ports,
  job: string,
  { kind, key }: ChatEvent,
  work: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  await store.transaction({ cause: kind === "press" ? job : key }, async (tx) => {
    if (kind === "press") await tx.inbox.forget(key);
    await work(tx);
  });
}

function backTo({ place }: ChatEvent, person: Person | null): Recipient {
  if (person === null) return { to: "place", place, onlyFor: null };
  return place.kind === "dm" ? { to: "person", person: person.id } : { to: "place", place, onlyFor: person.id };
}
