// The steps of fulfilment, as content writes them: a graph of tasks over departments.
import { z } from "zod";
import { stageSchema } from "./approval-policy.ts";
import { conditionSchema } from "./condition.ts";
import { dateRuleSchema, targetSchema } from "./target.ts";

/** What a child case's field gets: an answer of the parent, one of its people, or a fixed value. */
const passedOnSchema = z.union([
  z.string().regex(/^(answers\.[a-z][a-z0-9_]*|requester|author|subject)$/),
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
]);

export const taskPolicySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  title: z.string().min(1),
  department: z.string(),
  /** Tasks that must be done (or skipped) before this one may start. */
  after: z.array(z.string()).default([]),
  when: conditionSchema.optional(),
  /** The step is a case of its own: this item, with these fields passed on. */
  item: z.string().optional(),
  with: z.record(z.string(), passedOnSchema).default({}),
  /**
   * What the department doing it reads although the item is private: answers that are not sensitive, or "requester".
   */
  shows: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).default([]),
  /** The step is an approval. A decline cancels what waits for it. */
  approval: stageSchema.omit({ id: true, title: true, when: true }).optional(),
  /** When it has to be done, by a date in the form. */
  due: dateRuleSchema.optional(),
  /** How long it may take once it can start: the OLA. */
  target: targetSchema.optional(),
  /** An outside provider who does the work, and what their contract promises: the UC. */
  provider: z.strictObject({ name: z.string(), target: targetSchema }).optional(),
  /** What the person doing it needs to know. */
  instructions: z.string().optional(),
});
export type TaskPolicy = z.output<typeof taskPolicySchema>;
