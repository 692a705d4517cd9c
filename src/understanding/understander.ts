// The one way into understanding: a message and its context in, Intents out. It proposes and never writes.
import type { Content } from "../domain/catalog/content.ts";
import type { Field } from "../domain/catalog/field.ts";
import type { Directory, Person } from "../domain/person.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import type { Intent } from "./intent.ts";

export type Ground = {
  readonly content: Content;
  readonly directory: Directory;
  /** Milliseconds; dates are resolved in the person's zone. */
  readonly now: number;
};

export type Said = {
  /** Secrets masked. */
  readonly text: string;
  /** Null when nothing is known of who speaks: then everything is visible. */
  readonly person: Person | null;
  /** What was said before in the conversation, oldest first. */
  readonly earlier?: readonly Spoken[];
  /** Departments with a confidential matter that the words may belong to without showing it. */
  readonly confidentialFor?: readonly string[];
};

export type Spoken = { readonly from: "person" | "desk"; readonly text: string };

export interface Understander {
  /** At least one Intent, best first; several when the message has several needs. */
  understand(said: Said, ground: Ground): Promise<Intent[]>;
  /** The language of a text, as two letters; the person's first one when it cannot be told. */
  languageOf(said: Said): string;
  /** What a text answers to one field that was asked for; null when it does not answer it. */
  readField(field: Field, said: Said, ground: Ground): FilledAnswer | null;
  /** Answers to the form's fields that a text holds: for a request's first words and for corrections. */
  readFields(form: readonly Field[], said: Said, ground: Ground): Readonly<Record<string, FilledAnswer>>;
}
