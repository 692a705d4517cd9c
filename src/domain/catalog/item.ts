// A catalog item: something that can be asked for.
import { z } from "zod";
import { stageSchema } from "./approval-policy.ts";
import { conditionSchema } from "./condition.ts";
import { fieldSchema } from "./field.ts";
import { targetPolicySchema } from "./target.ts";
import { taskPolicySchema } from "./task-policy.ts";

export const audienceSchema = z.strictObject({
  departments: z.array(z.string()).optional(),
  roles: z.array(z.enum(["employee", "fulfiller", "lead", "administrator"])).optional(),
  countries: z.array(z.string().length(2)).optional(),
  locations: z.array(z.string()).optional(),
  employment: z.array(z.string()).optional(),
  people: z.array(z.email()).optional(),
});
/** Every list given must match; no list means everyone. */
export type Audience = z.output<typeof audienceSchema>;

/** Phrasings by language: `{ en: [...], es: [...] }`. */
export const examplesSchema = z.partialRecord(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(2))).default({});
export type Examples = z.output<typeof examplesSchema>;

const handlerSchema = z.union([
  z.strictObject({ role: z.string().regex(/^[a-z]+\/[a-z_]+$/, 'write a role as "hr/payroll"') }),
  z.strictObject({ person: z.email() }),
]);
export type HandlerRef = z.output<typeof handlerSchema>;

const level = z.enum(["high", "medium", "low"]);
export type Level = z.output<typeof level>;

export const itemSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1).max(75),
  kind: z.enum(["product", "service", "information", "change", "issue"]),
  summary: z.string().min(1).max(300),
  /** How people ask for it, by language: varied, terse and long, with their typos. */
  examples: examplesSchema,
  /** One line for lists and cards, with answers in braces: "Laptop for {for}". The name when left out. */
  title: z.string().optional(),
  form: z.array(fieldSchema).default([]),
  audience: audienceSchema.default({}),
  /** Hidden items are not recognised in chat; they are only steps of others. */
  hidden: z.boolean().default(false),
  visibility: z.enum(["open", "private", "confidential"]).default("open"),
  /** Who works on it when it is private or confidential; the department's fulfillers when left out. */
  handlers: z.array(handlerSchema).default([]),
  /** The person field that says whom it is for; the author when left out or empty. */
  requester: z.string().optional(),
  /** The person field that says whom it is about. They see nothing unless `subject_sees`. */
  subject: z.string().optional(),
  subject_sees: z.boolean().default(false),
  /** The yes-or-no field that says the author wants to stay unknown to everybody else. */
  anonymous: z.string().optional(),
  approvals: z.array(stageSchema).default([]),
  author_is_approver: z.enum(["implied", "escalate"]).default("escalate"),
  /** What happens when an approver declines, for the approver to read. */
  declining_means: z.string().optional(),
  tasks: z.array(taskPolicySchema).default([]),
  targets: targetPolicySchema.optional(),
  /** Whose working hours count. */
  calendar: z.enum(["department", "location"]).default("department"),
  /** For issues: the impact and urgency when the person does not say. */
  impact: level.default("low"),
  urgency: level.default("medium"),
  /** Conditions that decide the priority whatever the matrix says. */
  priority_when: z.array(z.strictObject({ when: conditionSchema, priority: z.int().min(1).max(5) })).default([]),
  /** An edit of these answers is material: running approvals start again. All that approvers see, when left out. */
  material: z.array(z.string()).optional(),
  /** One sentence shown after Submit: what happens, by whom. */
  next_step: z.string().optional(),
  /** Cases open for the same place count as the same trouble: "three people already reported this". */
  same_when: z.array(z.string()).default([]),
  see_also: z.array(z.string()).default([]),
});
export type Item = z.output<typeof itemSchema> & { readonly department: string };
