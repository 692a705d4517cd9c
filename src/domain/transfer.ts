// A case that belongs elsewhere: another department or another item, in one record with one history.
import { needsApproval, openNextStage, withdrawAll } from "./approval-flow.ts";
import { type Case, type Change, changed, hasEnded, inTurn, isOpen, move, numberOf } from "./case.ts";
import type { Answers } from "./catalog/field.ts";
import type { Offering } from "./catalog/offering.ts";
import { withoutSaid } from "./handling.ts";
import type { PersonId } from "./person.ts";
import { handlersOf, peopleIn, priorityFor, route, subjectIn, visibilityOf } from "./raise.ts";
import { refuse } from "./refusal.ts";
import { titleOf } from "./title.ts";
import { isPrivateByBirth } from "./visibility.ts";
import { advance, cancelAllTasks, planned } from "./workflow.ts";
import type { World } from "./world.ts";

export type Destination = {
  readonly offering: Offering;
  /** Kept where the new form has the same field; nothing answered once is asked again. */
  readonly answers: Answers;
  /** Everybody whom the old form named, its sensitive answers too: they stay out of what is confidential. */
  readonly concerned: readonly PersonId[];
  /** For another department: its number. */
  readonly number: string | null;
  readonly by: string;
  readonly reason: string;
};

/**
 * One record goes on: history, requester and start stay; notes stay with the department that wrote them. The new
 * item's targets count from the original start; a new department has its own clock from when it received it.
 */
export function reassign(record: Case, to: Destination, world: World): Change {
  const { offering, answers, number, by, reason } = to;
  if (!isOpen(record)) refuse("already-ended");
  if (record.offering.item.id === offering.item.id) refuse("same-department");
  const from = record.offering;
  const moved = from.department.key !== offering.department.key;
  const visibility = stricter(record.visibility, visibilityOf(offering.item.visibility, "channel"));
  const named = [...to.concerned, ...peopleIn(offering.item, answers)];
  const concerned = [...named, record.author, ...(record.subject === null ? [] : [record.subject])];
  const handlers = handlersOf(offering, visibility, concerned, world);
  const stays = !moved && (handlers.length === 0 || handlers.includes(record.assignee ?? ""));
  return inTurn(
    record,
    (so) => withdrawAll(so, world.now),
    (so) => cancelAllTasks(so, "item-changed", world.now),
    (so) => {
      const next: Case = withoutSaid(
        {
          ...so,
          offering,
          answers,
          visibility,
          handlers,
          watchers: visibility === "confidential" ? [] : so.watchers,
          subject: subjectIn(offering.item, answers) ?? (offering.item.subject_sees ? null : so.subject),
          title: titleOf(offering.item, answers, world),
          numbers: number === null ? so.numbers : [...so.numbers, number],
          formerDepartments: moved ? [...so.formerDepartments, from.department.key] : so.formerDepartments,
          assignee: stays ? so.assignee : null,
          // What was approved was something else.
          approvals: so.approvals.map((each) => (each.state === "approved" ? { ...each, state: "withdrawn" } : each)),
          receivedAt: moved ? world.now : so.receivedAt,
          undo: null,
        },
        "",
      );
      const whole = { ...next, priority: priorityFor(next, world), tasks: planned(next, world) };
      const ready = needsApproval(whole, world) ? queued(whole, world.now) : whole;
      return moved
        ? changed(ready, {
            kind: "transferred",
            from: from.department.key,
            to: offering.department.key,
            number: number ?? "",
            reason,
            by,
            at: world.now,
          })
        : changed(ready, { kind: "item-changed", from: from.item.id, to: offering.item.id, by, at: world.now });
    },
    (so) => openNextStage(so, world),
    (so) => route(so, world),
    (so) => advance(so, world),
  );
}

/**
 * What needs an approval waits for it, though somebody had begun: another thing begins anew, in the same record, beside
 * the table of moves.
 */
function queued(record: Case, at: number): Case {
  const { status } = record.state;
  if (status === "new" || status === "awaiting_approval") return record;
  const past = record.intervals.map((interval) => (interval.to === null ? { ...interval, to: at } : interval));
  const intervals = [...past, { from: at, to: null, status: "new" as const, hold: null }];
  return { ...record, state: { status: "new" }, intervals, undo: null };
}

/**
 * This one ends as a duplicate; its people hear of the other one from now on. Refuses not-allowed where that would show
 * them what is not for them.
 */
export function mergeInto(record: Case, into: Case, by: string, at: number): { from: Change; into: Change } {
  if (record.id === into.id) refuse("same-case");
  if (!isOpen(record) || hasEnded(into)) refuse("already-ended");
  const people = [record.requester, record.author, ...record.watchers].filter(
    (person) => ![into.requester, into.author, ...into.watchers].includes(person),
  );
  const joined = [...new Set(people)];
  const shared = into.visibility === "open" || (isPrivateByBirth(into) && isPrivateByBirth(record));
  if (joined.length > 0 && !shared) refuse("not-allowed");
  return {
    from: inTurn(
      record,
      (so) =>
        changed(
          { ...so, links: [...so.links, { kind: "duplicate_of" as const, caseId: into.id, number: numberOf(into) }] },
          { kind: "merged", into: into.id, number: numberOf(into), by, at },
        ),
      (so) => endAsDuplicate(so, at),
    ),
    into: changed(
      {
        ...into,
        watchers: [...into.watchers, ...joined],
        links: [...into.links, { kind: "related_to", caseId: record.id }],
      },
      { kind: "linked", to: record.id, as: "duplicate", by, at },
    ),
  };
}

function endAsDuplicate(record: Case, at: number): Change {
  return cancelAllTasks(move(record, { status: "canceled", reason: "duplicate" }, at), "duplicate", at);
}

function stricter(a: Case["visibility"], b: Case["visibility"]): Case["visibility"] {
  const order: Case["visibility"][] = ["open", "private", "confidential"];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
