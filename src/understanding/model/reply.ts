// What a model is asked to fill in about a message. It is checked again, need by need, before it counts for anything.
import { z } from "zod";

const answerSchema = z.object({
  field: z.string(),
  /** Copied from the message. */
  words: z.string(),
  /** As the field's type wants it; null where the words say it all. */
  value: z.string().nullish(),
});

const needSchema = z.object({
  type: z.enum(["raise", "ask", "status", "act", "smalltalk", "person", "mine", "out_of_scope", "unclear"]),
  /** The part of the message it rests on, copied. */
  words: z.string(),
  confidence: z.number(),
  item: z.string().nullish(),
  /** Other items it may be, likeliest first. */
  others: z.array(z.string()).nullish(),
  answers: z.array(answerSchema).nullish(),
  articles: z.array(z.string()).nullish(),
  verb: z.enum(["cancel", "comment", "approve", "decline", "reopen", "confirm", "take", "resolve", "show"]).nullish(),
  talk: z.enum(["greeting", "help", "thanks", "complaint", "yes", "no"]).nullish(),
  list: z.enum(["cases", "approvals", "catalog"]).nullish(),
});

export const understoodSchema = z.object({ needs: z.array(needSchema) });
export type UnderstoodAnswer = z.output<typeof answerSchema>;
export type UnderstoodNeed = z.output<typeof needSchema>;
