// Somebody wrote something. Danger comes first; then what the words belong to, if anything; then what they mean.

import type { Person } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { ChatEvent, Place } from "../ports/chat.ts";
import type { Recipient } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import { dangerIn, despairIn } from "../understanding/danger.ts";
import { listAskedFor } from "../understanding/knowledge-lists.ts";
import { continueProposal } from "./continue-proposal.ts";
import { followLanguage } from "./follow-language.ts";
import { type Ports, worldOf } from "./ports.ts";
import { reactTo } from "./react-to.ts";
import { readCommand } from "./read-command.ts";
import { reportDanger } from "./report-danger.ts";
import { say } from "./say.ts";
import { sayAlone } from "./say-alone.ts";
import { wordsOnCase } from "./words-on-case.ts";

export type Words = Extract<ChatEvent, { kind: "message" | "command" }>;

/** What to do about a message, decided beforehand; done in the transaction that consumes it. */
export type Reaction = (tx: Tx, world: World) => Promise<unknown>;

export type Speaking = {
  readonly event: Words;
  readonly text: string;
  readonly person: Person;
  /** Where an answer for everybody goes: the conversation, or the thread of the message. */
  readonly place: Place;
  /** Where an answer for this person alone goes. */
  readonly privately: Recipient;
};

export async function receiveWords(ports: Ports, event: Words, known: Person): Promise<void> {
  const speaking = speakingOf(event, await followLanguage(ports, event, known));
  const reactions = await reactionsTo(ports, speaking);
  if (event.secret) reactions.push((tx) => say(ports, tx, speaking.privately, { say: "small_talk", kind: "masked" }));
  if (reactions.length === 0) return;
  await ports.store.transaction({ cause: event.key }, async (tx) => {
    const world = await worldOf(ports, tx);
    for (const react of reactions) await react(tx, world);
  });
}

async function reactionsTo(ports: Ports, speaking: Speaking): Promise<Reaction[]> {
  const { event, text } = speaking;
  const addressed = event.kind === "command" || event.addressed;
  if (addressed && despairIn(text))
    return [(tx) => say(ports, tx, { to: "person", person: speaking.person.id }, { say: "despair" })];
  const danger = addressed ? dangerIn(text) : null;
  if (danger) return [await reportDanger(ports, speaking, danger)];
  const onCase = await wordsOnCase(ports, speaking);
  if (onCase) return onCase;
  if (!addressed) return [];
  const list = listAskedFor(text, event.kind === "command" && event.command === "kb");
  if (list) return [(tx) => sayAlone(ports, tx, speaking, { say: list })];
  if (event.kind === "command") return readCommand(ports, event, speaking);
  return (await continueProposal(ports, speaking)) ?? reactTo(ports, speaking);
}

function speakingOf(event: Words, person: Person): Speaking {
  const inDm = event.place.kind === "dm";
  const thread = event.place.thread ?? (event.kind === "message" && !inDm ? event.message : null);
  const place = { ...event.place, thread };
  const privately: Recipient = inDm ? { to: "person", person: person.id } : { to: "place", place, onlyFor: person.id };
  return { event, text: event.text.trim(), person, place, privately };
}
