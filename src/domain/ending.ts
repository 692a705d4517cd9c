// How a case ends: resolved, confirmed, reopened, closed, canceled.
import { type Case, type CaseId, type Change, changed, hasEnded, inTurn, move, type Outcome } from "./case.ts";
import type { Actor } from "./case-event.ts";
import { responded, undoable, withoutSaid } from "./handling.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";
import { taskEnded } from "./task.ts";
import { cancelAllTasks, reopenTask } from "./workflow.ts";

/** Needs an outcome and one public sentence. A case with steps or children that are still open refuses. */
export function resolve(
  record: Case,
  { outcome, sentence }: { outcome: Outcome; sentence: string },
  openChildren: readonly CaseId[],
  by: Actor,
  at: number,
): Change {
  if (openChildren.length > 0) refuse("children-open");
  if (record.tasks.some((task) => !taskEnded(task))) refuse("tasks-open");
  // What waits for a step begins when it is resolved, and cannot be taken back.
  const undo = by === "deskbell" || record.parent !== null ? null : undoable(record, "resolve", by, at);
  const resolved = move(record, { status: "resolved", outcome, sentence }, at);
  const told = by === "deskbell" ? resolved : responded(resolved, by, at);
  const assignee = record.assignee ?? (by === "deskbell" ? null : by);
  return changed({ ...told, assignee, undo }, { kind: "resolved", outcome, sentence, by, at });
}

/** The requester says it is done. */
export function confirm(record: Case, by: PersonId, at: number): Change {
  return close(record, "confirmed", by, at);
}

export function close(record: Case, how: "confirmed" | "grace" | "merged", by: Actor, at: number): Change {
  if (record.state.status !== "resolved") refuse(hasEnded(record) ? "already-ended" : "not-in-this-state");
  return changed(move(record, { status: "closed", outcome: record.state.outcome }, at), {
    kind: "closed",
    how,
    by,
    at,
  });
}

/** Still broken, or something is missing: the same clock goes on, without the resolved time. */
export function reopen(record: Case, text: string | null, by: PersonId, at: number): Change {
  if (record.state.status !== "resolved") refuse(hasEnded(record) ? "already-ended" : "not-in-this-state");
  const back = withoutSaid(move(record, { status: "in_progress" }, at), "close:");
  return changed(back, { kind: "reopened", text, by, at });
}

/**
 * A step that is a case of its own goes on with it, and with it a case that was resolved meanwhile; what waited for the
 * step may have begun and goes on too. Once the whole has ended, the child goes on alone.
 */
export function reopenStep(record: Case, child: CaseId, by: PersonId, at: number): Change {
  const step = record.tasks.find(({ childCase, state }) => childCase === child && state === "done");
  if (hasEnded(record) || !step) return changed(record);
  return inTurn(
    record,
    (so) => (so.state.status === "resolved" ? reopen(so, null, by, at) : changed(so)),
    (so) => reopenTask(so, step.id, at),
  );
}

/** Before anybody works on it the requester cancels; once work has begun it is a request to the fulfiller. */
export function cancelByRequester(record: Case, reason: string, by: PersonId, at: number): Change {
  if (hasEnded(record)) refuse("already-ended");
  const begun =
    ["in_progress", "on_hold"].includes(record.state.status) ||
    record.tasks.some(({ state }) => state === "in_progress" || state === "done");
  if (begun) return changed(record, { kind: "cancel-asked", text: reason || null, by, at });
  return cancel(record, reason, by, at);
}

/** Ends it with everything that hangs from it: its steps and open approvals; the use case does the same to children. */
export function cancel(record: Case, reason: string, by: Actor, at: number): Change {
  return inTurn(
    record,
    (so) => changed(move(so, { status: "canceled", reason }, at), { kind: "canceled", reason, by, at }),
    (so) => cancelAllTasks(so, "the request was canceled", at),
  );
}
