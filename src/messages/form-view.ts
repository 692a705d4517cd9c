// A form as every channel can show it, and the raw values that come back from it.
import { z } from "zod";
import type { Action } from "./action.ts";

export type Option = { readonly id: string; readonly label: string };

/** What a lookup field searches in; the options come from the answer lane as the person types. */
export const lookupSourceSchema = z.enum([
  "people",
  "locations",
  "applications",
  "items",
  "cases",
  "departments",
  "colleagues",
]);
export type LookupSource = z.output<typeof lookupSourceSchema>;

export type FieldView = {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
} & (
  | { readonly type: "text"; readonly multiline: boolean; readonly max: number; readonly initial?: string }
  | { readonly type: "number"; readonly initial?: string }
  | { readonly type: "date"; readonly initial?: string }
  | { readonly type: "choice"; readonly options: readonly Option[]; readonly initial?: string }
  | { readonly type: "choices"; readonly options: readonly Option[]; readonly initial?: readonly string[] }
  | { readonly type: "lookup"; readonly source: LookupSource; readonly initial?: Option }
  | { readonly type: "email"; readonly initial?: string }
);

export type FormView = {
  /** At most 24 characters: Slack's limit for a modal's title. */
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly FieldView[];
  /** Left out on a form that is only for reading. */
  readonly submitLabel?: string;
  /** What submitting does. */
  readonly action: Action;
  /** One per opened form: two submissions of it are one. */
  readonly key: string;
  /** Two letters: what a renderer adds by itself is said in it. English where it is left out. */
  readonly language?: string;
};

/** As channels deliver it: text, a date as "2026-07-10", a choice's id, several ids; null or "" for nothing. */
export const rawValuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));
export type RawValues = z.output<typeof rawValuesSchema>;

/** A sentence per field that has to be mended; no entry means the form is fine. */
export type FieldErrors = Readonly<Record<string, string>>;
