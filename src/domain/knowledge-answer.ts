// An answer that was given from the knowledge base, and what came of it.
import type { Deflection } from "./deflection.ts";
import type { PersonId } from "./person.ts";

/** A passage that was quoted: which article and heading, and the very words. */
export type Quotation = { readonly article: string; readonly heading: string; readonly text: string };

export type KnowledgeAnswer = {
  readonly id: string;
  readonly person: PersonId;
  /** Secrets masked. */
  readonly question: string;
  readonly country: string;
  /** Empty when nothing could be relied on. */
  readonly quotations: readonly Quotation[];
  /** The text shown; null when the passages speak for themselves. */
  readonly text: string | null;
  /** There is an article on it that says nothing for their country. */
  readonly notForCountry: boolean;
  /** The departments that would know. */
  readonly departments: readonly string[];
  /** confirmed: they said it helped. not_quite: it did not. asked: a person was asked instead. */
  readonly state: "given" | "confirmed" | "not_quite" | "asked";
  readonly at: number;
  /** Everybody in the channel read it; somebody else there may say what they think of it. */
  readonly openly: boolean;
  /** About something that nobody else is to read: it stands on no list. */
  readonly delicate: boolean;
  /** The proposal beside which it was offered. */
  readonly proposal: string | null;
  /** Null as long as it cannot be told. */
  readonly deflection: Deflection | null;
  /** An article was published for it, or the question was put aside: it is no gap any more. */
  readonly filled: boolean;
};
