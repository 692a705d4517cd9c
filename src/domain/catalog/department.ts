// A provider: who they are, when they work, what they promise, where they are told of new work.
import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { targetPolicySchema } from "./target.ts";

export const escalationStepSchema = z.strictObject({
  /** Percent of the target used up; 100 is the breach, more is after it. */
  at: z.int().min(1).max(1000),
  notify: z.array(z.enum(["assignee", "queue", "lead"])).min(1),
});

export const departmentSchema = z.strictObject({
  name: z.string().min(1),
  /** The letters before a case's number: HR-1042. */
  prefix: z.string().regex(/^[A-Z]{2,6}$/, "use two to six capital letters"),
  /** One sentence: what this department helps with. */
  summary: z.string().min(1),
  lead: z.email(),
  /** Who is asked instead of the lead when the lead is concerned. */
  second: z.email(),
  /** Named groups of people: `payroll: [lena@...]`, used as "hr/payroll". */
  roles: z.record(z.string().regex(/^[a-z_]+$/), z.array(z.email()).min(1)).default({}),
  calendar: z.string(),
  triage: z.strictObject({ slack: z.string(), teams: z.string() }),
  targets: targetPolicySchema,
  /** When who is told that a target is at risk or missed. */
  escalation: z.array(escalationStepSchema).default([
    { at: 75, notify: ["assignee"] },
    { at: 90, notify: ["assignee", "queue"] },
    { at: 100, notify: ["assignee", "queue", "lead"] },
  ]),
  /** Who gets which cases; the first that holds. Without one, the whole queue sees it. */
  routing: z
    .array(z.strictObject({ items: z.array(z.string()).optional(), when: conditionSchema.optional(), to: z.email() }))
    .default([]),
  /** How to reach a person: shown when somebody asks for one. */
  contact: z.string(),
  /** Text of confidential cases may be sent to the configured language model. */
  model_may_read_confidential: z.boolean().default(false),
});
export type Department = z.output<typeof departmentSchema> & { readonly key: string };
