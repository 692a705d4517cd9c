// What a department promises, as content writes it. A target is always a duration or a date, never a mood.
import { z } from "zod";
import { durationSchema } from "./duration.ts";

const dateRule = /^answers\.([a-z][a-z0-9_]*)(?:\s*([+-])\s*(\d{1,3})d)?$/;

/**
 * A date that follows an answer: `answers.start_date - 2d`. The days are working days of the case's calendar.
 * The moment is the end of that date's opening hours, or, with `at: end_of_day`, its very last moment; `zone` says
 * whose date it is.
 */
export const dateRuleSchema = z
  .union([
    z.string(),
    z.strictObject({
      by: z.string(),
      at: z.enum(["closing", "end_of_day"]).default("closing"),
      zone: z.enum(["department", "requester", "subject"]).default("department"),
    }),
  ])
  .transform((rule, context) => {
    const { by, at, zone } =
      typeof rule === "string" ? { by: rule, at: "closing" as const, zone: "department" as const } : rule;
    const match = dateRule.exec(by);
    if (!match) {
      context.addIssue({ code: "custom", message: 'write a date as "answers.start_date - 2d"' });
      return z.NEVER;
    }
    const days = match[3] === undefined ? 0 : Number(match[3]);
    return { field: match[1] as string, workingDays: match[2] === "-" ? -days : days, at, zone };
  });
export type DateRule = z.output<typeof dateRuleSchema>;

const field = z.string().regex(/^answers\.[a-z][a-z0-9_]*$/, "name a date field of the form: answers.received");
const calendarSpan = z
  .string()
  .regex(/^(\d{1,3}) (day|days|month|months)$/, 'write "30 days" or "1 month"')
  .transform((text) => {
    const [amount, unit] = text.split(" ") as [string, string];
    return unit.startsWith("month") ? { months: Number(amount), days: 0 } : { months: 0, days: Number(amount) };
  });

/**
 * `4h`, `3d`: working time. `continuous: 72h`: round the clock, ignoring calendar and holds. `calendar: 1 month`: to the
 * same local time of that date. `by: answers.start_date - 2d`: a date. `from`: counted from a date in the form.
 */
export const targetSchema = z.union([
  durationSchema.transform((amount) => ({ measure: "working" as const, amount })),
  z
    .strictObject({ continuous: durationSchema, from: field.optional() })
    .transform(({ continuous, from }) => ({ measure: "continuous" as const, amount: continuous, from: fieldOf(from) })),
  z
    .strictObject({ calendar: calendarSpan, from: field.optional() })
    .transform(({ calendar, from }) => ({ measure: "calendar" as const, span: calendar, from: fieldOf(from) })),
  z.strictObject({ by: dateRuleSchema }).transform(({ by }) => ({ measure: "date" as const, rule: by })),
]);
export type Target = z.output<typeof targetSchema>;

export const targetsSchema = z.strictObject({ response: targetSchema.optional(), resolution: targetSchema.optional() });
export type Targets = z.output<typeof targetsSchema>;

/** Targets for all, and per priority for issues. */
export const targetPolicySchema = targetsSchema.extend({
  priorities: z.partialRecord(z.enum(["1", "2", "3", "4", "5"]), targetsSchema).default({}),
  /** Holds that stop the resolution clock; a provider's and a change's let it run on beside theirs. */
  pause_on: z.array(z.enum(["requester", "provider", "change", "scheduled"])).default(["requester", "scheduled"]),
});
export type TargetPolicy = z.output<typeof targetPolicySchema>;

function fieldOf(path: string | undefined): string | null {
  return path === undefined ? null : path.slice("answers.".length);
}
