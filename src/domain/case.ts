// The record of one request: its states, the moves between them, and the form every change of it takes.

import type { Approval } from "./approval.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Answers } from "./catalog/field.ts";
import type { Offering } from "./catalog/offering.ts";
import type { Priority } from "./catalog/organization.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";
import type { Task } from "./task.ts";

export type CaseId = string;
export type HoldReason = "requester" | "provider" | "change" | "scheduled";
export type Outcome = "done" | "workaround" | "duplicate" | "no_answer" | "withdrawn" | "cannot_do";
export type Visibility = "open" | "private" | "confidential";

export type CaseState =
  | { readonly status: "new" }
  | { readonly status: "awaiting_approval" }
  | { readonly status: "in_progress" }
  | { readonly status: "on_hold"; readonly reason: HoldReason; readonly until: number }
  | { readonly status: "resolved"; readonly outcome: Outcome; readonly sentence: string }
  | { readonly status: "closed"; readonly outcome: Outcome }
  | { readonly status: "declined"; readonly reason: string }
  | { readonly status: "canceled"; readonly reason: string };
export type Status = CaseState["status"];

/** One stretch of time in one state; half-open, `to` is null while it lasts. Clocks are computed from these alone. */
export type StateInterval = {
  readonly from: number;
  readonly to: number | null;
  readonly status: Status;
  readonly hold: HoldReason | null;
};

export type Link =
  | { readonly kind: "follow_up_of" | "related_to"; readonly caseId: CaseId }
  /** `number` is the one the other had then; it stays an alias. */
  | { readonly kind: "duplicate_of"; readonly caseId: CaseId; readonly number: string };

/**
 * When the requester can expect it (milliseconds). `clock`: as the targets say, moving with them. Else a person gave it,
 * or Deskbell had to move it, for the reason given.
 */
export type Promised = {
  readonly until: number;
  readonly reason: string | null;
  readonly from: "clock" | "person" | "delay";
};

/** The last press that can still be taken back, by whom and until when. */
export type Undo = {
  readonly what: "take" | "resolve";
  readonly by: PersonId;
  readonly until: number;
  readonly state: CaseState;
  readonly assignee: PersonId | null;
  readonly respondedAt: number | null;
};

/** Something attached in chat; it stays with the platform. */
export type Attachment = { readonly name: string; readonly url: string };

/** The department knows of a trouble that many have: what it says, and when it says more (milliseconds). */
export type KnownIssue = { readonly text: string; readonly nextUpdate: number; readonly at: number };

export type Case = {
  readonly id: CaseId;
  /** Aliases, oldest first; a transfer adds one. The last is the current number. */
  readonly numbers: readonly string[];
  readonly version: number;
  readonly offering: Offering;
  /** Departments it was with before, oldest first. */
  readonly formerDepartments: readonly string[];
  readonly title: string;
  /** Never holds a sensitive answer; those are kept apart and read only where they are worked on. */
  readonly answers: Answers;
  readonly author: PersonId;
  readonly requester: PersonId;
  readonly subject: PersonId | null;
  /** Nobody but the author is told who raised it. */
  readonly anonymous: boolean;
  readonly visibility: Visibility;
  /** Who works on it when it is private or confidential; empty means the department's fulfillers. */
  readonly handlers: readonly PersonId[];
  readonly watchers: readonly PersonId[];
  readonly priority: Priority | null;
  readonly state: CaseState;
  readonly intervals: readonly StateInterval[];
  readonly assignee: PersonId | null;
  readonly approvals: readonly Approval[];
  readonly tasks: readonly Task[];
  readonly parent: { readonly caseId: CaseId; readonly taskId: string } | null;
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
  readonly known: KnownIssue | null;
  readonly createdAt: number;
  /** When the department that has it now got it. */
  readonly receivedAt: number;
  /** First public reply by a person. */
  readonly respondedAt: number | null;
  readonly promised: Promised | null;
  /** Last time the requester heard anything about it. */
  readonly lastWordAt: number;
  /** What the clocks have said already, and when: `resolution:90`, `hold:1`. */
  readonly said: Readonly<Record<string, number>>;
  readonly undo: Undo | null;
};

/** The record after a decision, and what happened. Nothing changes a case but this. */
export type Change = { readonly case: Case; readonly events: readonly CaseEvent[] };

/** design.md section 2, the whole table. */
export const moves: Readonly<Record<Status, readonly Status[]>> = {
  new: ["awaiting_approval", "in_progress", "resolved", "canceled"],
  awaiting_approval: ["new", "declined", "canceled"],
  in_progress: ["on_hold", "resolved", "canceled"],
  on_hold: ["in_progress", "resolved", "canceled"],
  resolved: ["closed", "in_progress"],
  closed: [],
  declined: [],
  canceled: [],
};

export const hasEnded = ({ state }: Case): boolean => moves[state.status].length === 0;
export const isOpen = (record: Case): boolean => !hasEnded(record) && record.state.status !== "resolved";
/** The case in which this one goes on. */
export const goesOnIn = ({ links }: Case) => links.find((link) => link.kind === "duplicate_of");
export const numberOf = ({ numbers }: Case): string => numbers.at(-1) as string;

/** Moves to another state and begins its interval. Refuses what the table does not allow. */
export function move(record: Case, state: CaseState, at: number): Case {
  const from = record.state.status;
  if (!moves[from].includes(state.status)) refuse(hasEnded(record) ? "already-ended" : "not-in-this-state");
  const intervals = record.intervals.map((interval) => (interval.to === null ? { ...interval, to: at } : interval));
  const hold = state.status === "on_hold" ? state.reason : null;
  return {
    ...record,
    state,
    intervals: [...intervals, { from: at, to: null, status: state.status, hold }],
    undo: null,
  };
}

export function changed(record: Case, ...events: CaseEvent[]): Change {
  return { case: record, events };
}

/** Runs one decision after another, carrying the record along and collecting what happened. */
export function inTurn(record: Case, ...decisions: ((record: Case) => Change)[]): Change {
  return decisions.reduce<Change>(
    (so, decide) => {
      const next = decide(so.case);
      return { case: next.case, events: [...so.events, ...next.events] };
    },
    { case: record, events: [] },
  );
}
