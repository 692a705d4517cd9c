// The requester's side corrects what was asked for. What is material is asked about anew; steps that have not begun are
// planned anew; for whom it is, the title, the priority and the clocks follow.
import { restart } from "./approval-flow.ts";
import { type Case, type Change, changed, inTurn, isOpen } from "./case.ts";
import type { Answers } from "./catalog/field.ts";
import { handlersOf, peopleIn, priorityFor, requesterIn, subjectIn } from "./raise.ts";
import { refuse } from "./refusal.ts";
import { titleOf } from "./title.ts";
import { replan } from "./workflow.ts";
import type { World } from "./world.ts";

/** `answers` are all that are not sensitive, `before` and `after` all that are. */
export type Amended = { readonly answers: Answers; readonly before: Answers; readonly after: Answers };

/** Refuses: already-ended; not-in-this-state for what would need approval while somebody works on it. */
export function amend(record: Case, { answers, before, after }: Amended, by: string, world: World): Change {
  if (!isOpen(record)) refuse("already-ended");
  const fields = [...differing(record.answers, answers), ...differing(before, after)];
  if (fields.length === 0) return changed(record);
  const { item } = record.offering;
  const all = { ...answers, ...after };
  const isChanged = (field: string | undefined) => field !== undefined && fields.includes(field);
  const handlers =
    record.visibility === "confidential"
      ? handlersOf(record.offering, record.visibility, [...peopleIn(item, all), record.author], world)
      : record.handlers;
  const next = {
    ...record,
    answers,
    handlers,
    requester: isChanged(item.requester) ? (requesterIn(item, all) ?? record.author) : record.requester,
    subject: isChanged(item.subject) ? subjectIn(item, all) : record.subject,
    title: titleOf(item, answers, world),
  };
  const material = fields.some(
    (id) => item.material?.includes(id) ?? !item.form.find((field) => field.id === id)?.sensitive,
  );
  return inTurn(
    { ...next, priority: record.priority === null ? null : priorityFor(next, world) },
    (so) => changed(so, { kind: "answers-changed", fields, by, at: world.now }),
    (so) => (material ? restart(so, world) : changed(so)),
    (so) => replan(so, world),
  );
}

/** What was approved stands once somebody works on it: then a change is something to talk about. */
export function isAmendable(record: Case): boolean {
  const begun = ["in_progress", "on_hold"].includes(record.state.status);
  return (
    isOpen(record) && !(begun && record.approvals.some(({ taskId, state }) => taskId === null && state === "approved"))
  );
}

function differing(before: Answers, after: Answers): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
}
