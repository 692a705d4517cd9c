// Words that belong to a case because of where they stand: under its card, or as the answer it waits for.
import { questioned } from "../domain/approval-flow.ts";
import type { Case } from "../domain/case.ts";
import { isFulfillerOf } from "../domain/membership.ts";
import { mayActForRequester, mayComment, mayWorkOn } from "../domain/rights.ts";
import { scopeOf } from "../domain/visibility.ts";
import { attachmentsOf } from "./attachments.ts";
import { addNote } from "./note-on-case.ts";
import { type Ports, worldOf } from "./ports.ts";
import { understood } from "./react-to.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { addWord, wordOrFollowUp } from "./reply-to-case.ts";
import { say } from "./say.ts";

/** Null when they belong to none. */
export async function wordsOnCase(ports: Ports, speaking: Speaking): Promise<Reaction[] | null> {
  return (await underACard(ports, speaking)) ?? (await awaitedAnswer(ports, speaking));
}

/** In a department's channel they are an internal note, under the requester's card a public word. */
async function underACard(
  ports: Ports,
  { event, text, person, place, privately }: Speaking,
): Promise<Reaction[] | null> {
  if (event.kind !== "message" || event.place.thread === null) return null;
  const root = { ...event.place, thread: null };
  const surface = await ports.store.read.surfaces.at({ place: root, message: event.place.thread });
  if (surface?.subject.of !== "case") return null;
  const caseId = surface.subject.id;
  const world = await worldOf(ports, ports.store.read);
  const record = await ports.store.read.cases.find(caseId);
  if (!record) return null;
  if (surface.audience.to === "desk") {
    const inside =
      mayWorkOn(person, record, world) || isFulfillerOf(world.content, surface.audience.department, person);
    if (!inside) return event.addressed ? null : [];
    return [(tx) => addNote(ports, tx, caseId, person.id, text)];
  }
  // Somebody else who talks to Deskbell here means something of their own.
  if (!mayComment(person, record, world)) return event.addressed ? null : [];
  const from = { by: person.id, cause: event.key, place };
  const kept: Reaction = (tx) => wordOrFollowUp(ports, tx, caseId, from, text, attachmentsOf(event));
  const mayReopen = record.state.status === "resolved" && mayActForRequester(person, record);
  return mayReopen ? [kept, (tx) => say(ports, tx, privately, { say: "added", caseId })] : [kept];
}

/** Somebody who was asked something, and now writes, is probably answering; when in doubt they are asked which. */
async function awaitedAnswer(ports: Ports, speaking: Speaking): Promise<Reaction[] | null> {
  const { event, person, text, privately } = speaking;
  if (event.kind !== "message" || event.place.kind !== "dm") return null;
  const world = await worldOf(ports, ports.store.read);
  const own = await ports.store.read.cases.list(
    scopeOf(person, world),
    { requester: person.id, status: ["on_hold", "awaiting_approval", "in_progress"] },
    50,
  );
  const [waiting] = own
    .filter((record) => askedAt(record) !== null)
    .sort((a, b) => Number(askedAt(b)) - Number(askedAt(a)));
  if (!waiting) return null;
  const newer = await ports.store.read.proposals.latestOpen(person.id, null);
  if (newer && newer.touchedAt > Number(askedAt(waiting))) return null;
  const [first] = await understood(ports, speaking);
  const meansAnother =
    first && first.confidence >= 0.6 && ["status", "act", "mine", "person", "ask", "delegate"].includes(first.type);
  if (meansAnother) return null;
  if (first?.type === "raise" && first.confidence >= 0.6) {
    return [(tx) => say(ports, tx, privately, { say: "which_case", caseId: waiting.id, event: event.key })];
  }
  return [
    (tx) => addWord(ports, tx, waiting.id, person.id, text, attachmentsOf(event)),
    (tx) => say(ports, tx, privately, { say: "added", caseId: waiting.id }),
  ];
}

/** When the requester was asked what it waits for (milliseconds), by an approver or by whoever works on it. */
function askedAt(record: Case): number | null {
  const { state, intervals } = record;
  const isHeld = state.status === "on_hold" && state.reason === "requester";
  return questioned(record)?.question.at ?? (isHeld ? (intervals.at(-1)?.from ?? null) : null);
}
