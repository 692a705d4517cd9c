// A business "no". It has a code, is worded for people in messages/wording, and is never a bug.

export type RefusalCode =
  | "not-found" // unknown, or not theirs to know of: the same words for both
  | "outdated-button" // made up, or by an older Deskbell
  | "not-allowed"
  | "not-for-your-audience"
  | "outsider"
  | "unknown-person"
  | "inactive-person"
  | "already-ended"
  | "not-in-this-state"
  | "already-taken"
  | "not-taken-yet"
  | "already-settled"
  | "not-an-approver"
  | "for-yourself"
  | "stage-not-open"
  | "children-open"
  | "tasks-open"
  | "task-waits"
  | "undo-too-late"
  | "proposal-settled"
  | "draft-settled"
  | "draft-unfinished"
  | "nothing-to-tell"
  | "answers-missing"
  | "reason-missing"
  | "date-passed"
  | "same-department"
  | "same-case"
  | "already-on-it"
  | "delegate-not-possible"
  | "channel-not-possible";

/** Thrown by the rules; `details` are names and dates for the sentence, never sensitive answers. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, details: Readonly<Record<string, string>> = {}) {
    super(`refused: ${code}`);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

export function refuse(code: RefusalCode, details?: Readonly<Record<string, string>>): never {
  throw new Refusal(code, details);
}
