// What Deskbell understood, shown before anything happens. Only a person's Submit makes a case of it.

import type { CaseId } from "./case.ts";
import type { Answer } from "./catalog/field.ts";
import type { PersonId } from "./person.ts";

/**
 * An answer and the words of the message it rests on; null for a default or something filled in by form. A person's value is
 * empty while the words may mean several people, or somebody unknown: whoever wrote them is asked.
 */
export type FilledAnswer = { readonly value: Answer; readonly words: string | null };

export type Proposal = {
  readonly id: string;
  readonly version: number;
  readonly author: PersonId;
  /** The event it came from, and which of its needs: together unique. */
  readonly source: string;
  readonly ordinal: number;
  /** The message, secrets masked. */
  readonly text: string;
  /** The words that made Deskbell think of the item. */
  readonly because: string | null;
  readonly language: string;
  /** Where it was said: a DM-born case is private. */
  readonly born: "dm" | "channel";
  readonly conversation: string;
  /** Null while the person has to choose among the candidates. */
  readonly item: string | null;
  readonly candidates: readonly string[];
  readonly answers: Readonly<Record<string, FilledAnswer>>;
  /** The field asked for in words, if one is; and how many were asked so far. */
  readonly asking: string | null;
  readonly asked: number;
  readonly state: "open" | "submitted" | "dropped";
  readonly caseId: CaseId | null;
  /** What came with the message. */
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** The answer that is offered beside it: it may spare the case. */
  readonly answer: string | null;
  /** The closed case it follows up. */
  readonly follows: CaseId | null;
  /** The surface that shows it now; older ones point to it. */
  readonly card: string | null;
  readonly touchedAt: number;
};
