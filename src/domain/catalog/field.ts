// The fields a catalog item's form can have, and the values they hold.
import { z } from "zod";
import { conditionSchema } from "./condition.ts";

const choiceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  label: z.string().min(1),
  /** Other words people use for it. */
  synonyms: z.array(z.string()).default([]),
  /** What choosing this costs, in the organisation's currency; shown to approvers. */
  cost: z.number().nonnegative().optional(),
});
export type Choice = z.output<typeof choiceSchema>;

const common = {
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, "use lower case letters, digits and _"),
  label: z.string().min(1),
  /** One sentence under the field. */
  help: z.string().optional(),
  /** How the bot asks for it in chat; the label when left out. */
  ask: z.string().optional(),
  required: z.boolean().default(false),
  /** Never on a card, in a notice or a log; stays behind on a transfer. */
  sensitive: z.boolean().default(false),
  /** The field is shown and required only when this holds. */
  when: conditionSchema.optional(),
};

export const fieldSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("text"), max: z.int().positive().default(200) }),
  z.strictObject({ ...common, type: z.literal("long_text"), max: z.int().positive().default(2000) }),
  z.strictObject({
    ...common,
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    default: z.number().optional(),
    /** A whole number that a bare count in the message may fill ("two of them"). */
    quantity: z.boolean().default(false),
  }),
  z.strictObject({ ...common, type: z.literal("amount"), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({
    ...common,
    type: z.literal("date"),
    /** Which end of a range in the message belongs here ("10 to 21 July"). */
    range: z.enum(["start", "end"]).optional(),
    past: z.boolean().default(true),
    default: z.literal("today").optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("choice"),
    choices: z.array(choiceSchema).min(2),
    default: z.string().optional(),
  }),
  z.strictObject({ ...common, type: z.literal("choices"), choices: z.array(choiceSchema).min(2) }),
  z.strictObject({ ...common, type: z.literal("yes_no"), default: z.boolean().optional() }),
  z.strictObject({ ...common, type: z.literal("person"), default: z.enum(["requester", "manager"]).optional() }),
  z.strictObject({ ...common, type: z.literal("location"), default: z.literal("requester").optional() }),
  z.strictObject({ ...common, type: z.literal("application") }),
  z.strictObject({ ...common, type: z.literal("email") }),
  z.strictObject({ ...common, type: z.literal("file") }),
]);
export type Field = z.output<typeof fieldSchema>;

export type Amount = { readonly value: number; readonly currency: string };
export type FileAnswer = { readonly id: string; readonly name: string };

/**
 * By field type: text, long_text, email: the text; number: the number; amount: value and currency; date: "2026-07-10";
 * choice: its id; choices: their ids; yes_no: boolean; person, location, application: the id; file: the references.
 */
export type Answer = string | number | boolean | Amount | readonly string[] | readonly FileAnswer[];
export type Answers = Readonly<Record<string, Answer>>;

export const answerSchema: z.ZodType<Answer> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ value: z.number(), currency: z.string() }),
  z.array(z.string()),
  z.array(z.strictObject({ id: z.string(), name: z.string() })),
]);
