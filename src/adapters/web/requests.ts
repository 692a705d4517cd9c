// What the page may ask, as it comes in. Which action it is, the desk finds out: a card may be older than this server.
import { z } from "zod";
import { lookupSourceSchema, rawValuesSchema } from "../../messages/form-view.ts";
import type { OpenForm, Press, Search, Send, SubmitForm, Suggest } from "../../messages/web-api.ts";

type Unread<T> = { readonly [Key in keyof T]: Key extends "action" ? unknown : T[Key] };
export type PressRequest = Unread<Press>;
export type SubmitRequest = Unread<SubmitForm>;

const id = z.string().min(1).max(200);
const where = { conversation: id, thread: id.nullable() };
const action = z.unknown();

export const sendSchema: z.ZodType<Send> = z.strictObject({
  ...where,
  id: z.uuid(),
  text: z
    .string()
    .trim()
    .min(1, "There is nothing to send: write a message first.")
    .max(8_000, "The message is too long: 8,000 characters fit."),
});

export const pressSchema: z.ZodType<PressRequest> = z.strictObject({ ...where, id: z.uuid(), message: id, action });

export const openFormSchema: z.ZodType<Unread<OpenForm>> = z.strictObject({ ...where, action });

export const submitFormSchema: z.ZodType<SubmitRequest> = z.strictObject({
  ...where,
  action,
  formKey: id,
  values: rawValuesSchema,
});

export const searchSchema: z.ZodType<Search> = z.strictObject({
  id: z.uuid(),
  text: z
    .string()
    .trim()
    .min(1, "Write what you want to know.")
    .max(4_000, "The question is too long: 4,000 characters fit."),
});

export const suggestSchema: z.ZodType<Suggest> = z.strictObject({
  source: lookupSourceSchema,
  text: z.string().max(200),
});
