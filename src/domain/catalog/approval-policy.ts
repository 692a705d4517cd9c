// Who must say yes, as content writes it: stages in order, each with its approvers, rule and condition.
import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { durationSchema } from "./duration.ts";

const answerPath = z.string().regex(/^answers\.[a-z][a-z0-9_]*$/, "name a field of the form: answers.approver");

/** One way of naming approvers; resolved against the directory when the stage opens. */
export const approverRefSchema = z.union([
  z.enum(["manager", "managers_manager", "department_lead", "cost_center_owner"]),
  z.strictObject({ lead: z.string() }),
  z.strictObject({ role: z.string().regex(/^[a-z]+\/[a-z_]+$/, 'write a role as "finance/controllers"') }),
  z.strictObject({ person: z.email() }),
  z.strictObject({ field: answerPath }),
  z.strictObject({ owner_of: answerPath }),
]);
export type ApproverRef = z.output<typeof approverRefSchema>;

/** any: the first decision counts. all: everybody, one decline ends it. at_least, percent: declined when unreachable. */
export const ruleSchema = z.union([
  z.enum(["any", "all"]),
  z.strictObject({ at_least: z.int().positive() }),
  z.strictObject({ percent: z.int().min(1).max(100) }),
]);
export type Rule = z.output<typeof ruleSchema>;

export const stageSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  title: z.string().min(1),
  approvers: z.union([approverRefSchema.transform((one) => [one]), z.array(approverRefSchema).min(1)]),
  rule: ruleSchema.default("all"),
  when: conditionSchema.optional(),
  /** Refuses that somebody who approved an earlier stage counts here too. */
  two_people: z.boolean().default(false),
  /** How long the approvers have, in their own working hours, before the next person is asked as well. */
  due: durationSchema.prefault("2d"),
});
export type Stage = z.output<typeof stageSchema>;
