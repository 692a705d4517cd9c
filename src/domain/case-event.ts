// What can happen to a case. Each event goes onto its timeline; who hears of it is decided in notices.ts.
import type { DecisionWay, Verdict } from "./approval.ts";
import type { Attachment, CaseId, HoldReason, Outcome } from "./case.ts";
import type { Priority } from "./catalog/organization.ts";
import type { PersonId } from "./person.ts";

/** Who did it: a person, or Deskbell itself. */
export type Actor = PersonId | "deskbell";

type Happening =
  | { kind: "raised"; words: string | null }
  | { kind: "approval-asked"; approval: string; people: readonly PersonId[] }
  | { kind: "approval-reseated"; approval: string; people: readonly PersonId[]; released: readonly PersonId[] }
  | {
      kind: "approval-decided";
      approval: string;
      verdict: Verdict;
      instead: PersonId | null;
      reason: string | null;
      way: DecisionWay;
    }
  | {
      kind: "approval-settled";
      approval: string;
      outcome: "approved" | "declined" | "withdrawn";
      released: readonly PersonId[];
    }
  | { kind: "approval-escalated"; approval: string; people: readonly PersonId[] }
  | { kind: "approval-restarted"; approval: string }
  | { kind: "approval-overridden"; approval: string; reason: string }
  | { kind: "info-asked"; approval: string; question: string }
  | { kind: "info-given"; approval: string; text: string }
  | { kind: "approved" }
  | { kind: "declined"; reason: string }
  | { kind: "taken" }
  | { kind: "assigned"; to: PersonId }
  | { kind: "released"; from: PersonId; because: "away" | "left" | "by-hand" }
  | { kind: "held"; reason: HoldReason; until: number; text: string | null }
  | { kind: "resumed" }
  | { kind: "replied"; text: string }
  | { kind: "commented"; text: string; attachments: readonly Attachment[] }
  | { kind: "noted"; department: string; text: string }
  | { kind: "answers-changed"; fields: readonly string[] }
  | { kind: "priority-changed"; from: Priority | null; to: Priority }
  | { kind: "promised"; until: number; reason: string | null }
  | { kind: "resolved"; outcome: Outcome; sentence: string }
  | { kind: "reopened"; text: string | null }
  | { kind: "closed"; how: "confirmed" | "grace" | "merged" }
  | { kind: "cancel-asked"; text: string | null }
  | { kind: "canceled"; reason: string }
  | { kind: "undone"; what: "take" | "resolve" }
  | { kind: "task-ready"; task: string }
  | { kind: "task-started"; task: string }
  | { kind: "task-held"; task: string; text: string | null }
  | { kind: "task-resumed"; task: string }
  | { kind: "task-done"; task: string; text: string | null }
  | { kind: "task-skipped"; task: string }
  | { kind: "task-canceled"; task: string; because: string }
  | { kind: "child-raised"; task: string; child: CaseId }
  | { kind: "transferred"; from: string; to: string; number: string; reason: string }
  | { kind: "item-changed"; from: string; to: string }
  | { kind: "merged"; into: CaseId; number: string }
  | { kind: "linked"; to: CaseId; as: string }
  | { kind: "joined"; person: PersonId }
  | { kind: "reminded"; about: string }
  | { kind: "at-risk"; clock: string; percent: number; tell: readonly PersonId[]; queue: boolean }
  | { kind: "breached"; clock: string; tell: readonly PersonId[]; queue: boolean }
  | { kind: "word-given" }
  | { kind: "known-issue"; text: string; nextUpdate: number };

export type CaseEvent = Happening & { readonly by: Actor; readonly at: number };
