// What the page in the browser and the server say to each other, below /api/chat. The server reads requests with the
// schemas; the page takes the types alone.
import { z } from "zod";
import type { Card } from "./card.ts";
import { type FieldErrors, type FormView, lookupSourceSchema, type Option, rawValuesSchema } from "./form-view.ts";

/** The header that says who one is, for as long as there is no sign-in. */
export const personHeader = "x-deskbell-person";

const id = z.string().min(1).max(200);
const where = { conversation: id, thread: id.nullable() };

/** `id` is made by the page, one per thing said: sent again, it is the same thing. */
export const sendSchema = z.strictObject({
  ...where,
  id: z.uuid(),
  text: z
    .string()
    .trim()
    .min(1, "There is nothing to send: write a message first.")
    .max(8_000, "The message is too long: 8,000 characters fit."),
});
export type Send = z.input<typeof sendSchema>;

export const pressSchema = z.strictObject({ ...where, id: z.uuid(), message: id, action: z.unknown() });
export type Press = z.input<typeof pressSchema>;

export const openFormSchema = z.strictObject({ ...where, action: z.unknown() });
export type OpenForm = z.input<typeof openFormSchema>;

export const submitFormSchema = z.strictObject({
  ...where,
  action: z.unknown(),
  formKey: id,
  values: rawValuesSchema,
});
export type SubmitForm = z.input<typeof submitFormSchema>;

export const suggestSchema = z.strictObject({ source: lookupSourceSchema, text: z.string().max(200) });
export type Suggest = z.input<typeof suggestSchema>;

export type ConversationView = {
  readonly id: string;
  readonly kind: "dm" | "channel";
  readonly name: string;
  /** One sentence: what it is for. */
  readonly about: string;
};

export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly timeZone: string;
  readonly language: string;
  /** Their chat with Deskbell, then the desks they work for. */
  readonly conversations: readonly ConversationView[];
};

export type Company = { readonly organization: string; readonly people: readonly PersonView[] };

export type ChatMessage = {
  readonly id: string;
  readonly conversation: string;
  /** The message it hangs from. */
  readonly thread: string | null;
  readonly from: { readonly person: string; readonly name: string } | "deskbell";
  readonly content: { readonly text: string } | { readonly card: Card };
  /** Only its reader sees it. */
  readonly private: boolean;
  /** Milliseconds. */
  readonly at: number;
  /** Grows with every change: of two copies of a message the higher one is newer. */
  readonly revision: number;
};

/** All that changed after a revision; `more` says that there is more to fetch after `revision`. */
export type MessagePage = {
  readonly messages: readonly ChatMessage[];
  readonly revision: number;
  readonly more: boolean;
};

/** The form, or a card that says why there is none. */
export type FormAnswer = { readonly form: FormView } | { readonly card: Card };
export type SubmitAnswer = { readonly errors: FieldErrors };
export type SuggestAnswer = { readonly options: readonly Option[] };
/** What every request that fails answers with: a sentence for people. */
export type ErrorAnswer = { readonly error: string };
