// An answer that was given from the knowledge base, and what came of it.
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
};
