// Working on a case: taking it, answering, pausing, and taking a press back.
import {
  type Attachment,
  type Case,
  type Change,
  changed,
  type HoldReason,
  hasEnded,
  inTurn,
  move,
  type Undo,
} from "./case.ts";
import type { Actor } from "./case-event.ts";
import type { Priority } from "./catalog/organization.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";

/** How long a wrong press can be taken back (milliseconds). */
export const UNDO_WINDOW = 60_000;

export function take(record: Case, by: PersonId, at: number): Change {
  if (hasEnded(record)) refuse("already-ended");
  if (record.assignee === by && record.state.status !== "new") refuse("already-on-it");
  if (record.assignee !== null && record.assignee !== by && record.state.status !== "new") refuse("already-taken");
  const undo = undoable(record, "take", by, at);
  const begun = record.state.status === "new" ? move(record, { status: "in_progress" }, at) : record;
  if (!["in_progress", "on_hold"].includes(begun.state.status)) refuse("not-in-this-state");
  return changed({ ...begun, assignee: by, undo }, { kind: "taken", by, at });
}

/** Somebody else shall do it; they find it in progress as soon as they take it. */
export function assign(record: Case, to: PersonId, by: Actor, at: number): Change {
  if (hasEnded(record)) refuse("already-ended");
  if (record.assignee === to) refuse("already-on-it");
  return changed({ ...record, assignee: to, undo: null }, { kind: "assigned", to, by, at });
}

/** Back to the queue: the assignee is away, has left, or gives it back. Its state and clocks stay as they are. */
export function release(record: Case, because: "away" | "left" | "by-hand", by: Actor, at: number): Change {
  const from = record.assignee ?? refuse("not-taken-yet");
  return changed({ ...record, assignee: null, undo: null }, { kind: "released", from, because, by, at });
}

/** `until` is the next date on which somebody looks at it again (milliseconds). Refuses: date-passed. */
export function hold(
  record: Case,
  { reason, until, text }: { reason: HoldReason; until: number; text: string | null },
  by: PersonId,
  at: number,
): Change {
  if (until <= at) refuse("date-passed");
  const held = move(record, { status: "on_hold", reason, until }, at);
  const said = withoutSaid(held, "hold:");
  // What is asked of the requester is a public word: it counts as the response.
  return changed(text === null ? said : responded(said, by, at), { kind: "held", reason, until, text, by, at });
}

export function resume(record: Case, by: Actor, at: number): Change {
  if (record.state.status !== "on_hold") refuse("not-in-this-state");
  return changed(move(record, { status: "in_progress" }, at), { kind: "resumed", by, at });
}

/** A person's public answer to the requester: the first one is the response. */
export function reply(record: Case, text: string, by: PersonId, at: number): Change {
  if (hasEnded(record)) refuse("already-ended");
  return changed(responded(record, by, at), { kind: "replied", text, by, at });
}

/**
 * Somebody who does not work on it says something. The requester's side resumes a case that is on hold for them; on a
 * resolved one it is only a comment; after the end it is refused (the use case starts a linked follow-up).
 */
export function comment(
  record: Case,
  { text, attachments = [] }: { text: string; attachments?: readonly Attachment[] },
  by: PersonId,
  at: number,
): Change {
  if (hasEnded(record)) refuse("already-ended");
  const kept = { ...record, attachments: [...record.attachments, ...attachments] };
  const said = changed(kept, { kind: "commented", text, attachments, by, at });
  const theirs = by === record.requester || by === record.author;
  const waitedForThem = theirs && record.state.status === "on_hold" && record.state.reason === "requester";
  return waitedForThem
    ? inTurn(
        record,
        () => said,
        (so) => resume(so, "deskbell", at),
      )
    : said;
}

export function note(record: Case, department: string, text: string, by: PersonId, at: number): Change {
  return changed(record, { kind: "noted", department, text, by, at });
}

/** Clocks are read anew from the original start: the target of the new priority holds from the beginning. */
export function changePriority(record: Case, to: Priority, by: PersonId, at: number): Change {
  if (hasEnded(record)) refuse("already-ended");
  const from = record.priority;
  const said = withoutSaid(withoutSaid(record, "resolution:"), "response:");
  return changed({ ...said, priority: to }, { kind: "priority-changed", from, to, by, at });
}

/** Takes the last press back, within its minute, as if it had not happened for the clocks; the timeline keeps both. */
export function undo(record: Case, by: PersonId, at: number): Change {
  const last = record.undo;
  if (!last || last.by !== by || at >= last.until) refuse("undo-too-late");
  const { state, assignee } = last;
  // Resolving was the answer itself; a reply written since Take it has been read.
  const respondedAt = last.what === "resolve" ? last.respondedAt : record.respondedAt;
  const back = { ...record, state, assignee, respondedAt, intervals: intervalsBefore(record, last), undo: null };
  return changed(back, { kind: "undone", what: last.what, by, at });
}

export function undoable({ state, assignee, respondedAt }: Case, what: Undo["what"], by: PersonId, at: number): Undo {
  return { what, by, until: at + UNDO_WINDOW, state, assignee, respondedAt };
}

/** Every other move forgets the undo, so the last interval is the one the press began. */
function intervalsBefore({ intervals, state }: Case, last: Undo): Case["intervals"] {
  if (state.status === last.state.status) return intervals;
  return intervals
    .slice(0, -1)
    .map((interval, index, all) => (index === all.length - 1 ? { ...interval, to: null } : interval));
}

/** Counts a person's public words as the response, and as a word to the requester. */
export function responded(record: Case, by: PersonId, at: number): Case {
  const own = by === record.requester || by === record.author;
  return { ...record, respondedAt: record.respondedAt ?? (own ? null : at), lastWordAt: at };
}

export function withoutSaid(record: Case, prefix: string): Case {
  const said = Object.fromEntries(Object.entries(record.said).filter(([key]) => !key.startsWith(prefix)));
  return { ...record, said };
}

/** Tells everybody who has the same trouble what is known, and when there will be more. Refuses: date-passed. */
export function declareKnown(
  record: Case,
  { text, nextUpdate }: { text: string; nextUpdate: number },
  by: PersonId,
  at: number,
): Change {
  if (hasEnded(record)) refuse("already-ended");
  if (nextUpdate <= at) refuse("date-passed");
  const known = withoutSaid({ ...record, known: { text, nextUpdate, at } }, "known:");
  return changed(responded(known, by, at), { kind: "known-issue", text, nextUpdate, by, at });
}
