// The knowledge base, asked with the asker's rights.
import type { Content } from "../domain/catalog/content.ts";
import type { Quotation } from "../domain/knowledge-answer.ts";
import type { Person } from "../domain/person.ts";

export type Question = {
  readonly text: string;
  readonly person: Person;
  readonly content: Content;
  /** UTC milliseconds: articles past their review date are not cited. */
  readonly now: number;
  /** Departments with a confidential matter that the question may belong to without showing it. */
  readonly confidentialFor?: readonly string[];
};

export type Found = {
  /** The passages that answer, best first; empty when nothing can be relied on. */
  readonly quotations: readonly Quotation[];
  /** An answer in words, every sentence of it resting on a quotation; null when the passages speak for themselves. */
  readonly text: string | null;
  /** There is an article on it, and it says nothing for the asker's country. */
  readonly notForCountry: boolean;
  /** The departments that would know, likeliest first. */
  readonly departments: readonly string[];
};

export interface Knowledge {
  answer(question: Question): Promise<Found>;
}
