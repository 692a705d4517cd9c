// The company: its languages, administrators, money, priorities, and what people from outside may do.
import { z } from "zod";
import type { Level } from "./item.ts";

const priority = z.int().min(1).max(5);
const byUrgency = z.strictObject({ high: priority, medium: priority, low: priority });

export type Priority = 1 | 2 | 3 | 4 | 5;

export const organizationSchema = z.strictObject({
  name: z.string().min(1),
  time_zone: z.string(),
  languages: z.array(z.string()).min(1),
  administrators: z.array(z.email()).min(1),
  /** The currency that conditions and thresholds count in, and what one unit of another is worth in it. */
  currency: z.string().length(3),
  rates: z.record(z.string().length(3), z.number().positive()).default({}),
  /** Working hours that people's own clocks follow, in their own zone. */
  working_hours: z.string(),
  /** Impact, then urgency. */
  priority_matrix: z.strictObject({ high: byUrgency, medium: byUrgency, low: byUrgency }).default({
    high: { high: 1, medium: 2, low: 3 },
    medium: { high: 2, medium: 3, low: 4 },
    low: { high: 3, medium: 4, low: 5 },
  }),
  /** Who approves for somebody who has nobody above them: `chief@...: finance@...`. */
  counterparts: z.record(z.email(), z.email()).default({}),
  cost_centers: z.record(z.string(), z.strictObject({ name: z.string(), owner: z.email() })).default({}),
  /** Where to turn to in despair, by country; "default" for all others. */
  crisis_lines: z.record(z.string(), z.string()),
  /** Emergency number where the site is unknown, by country; "default" for all others. */
  emergency_numbers: z.record(z.string(), z.string()),
});
export type Organization = z.output<typeof organizationSchema>;

/** Looked up, never asked: people say who is affected and whether they can work. */
export function priorityOf(matrix: Organization["priority_matrix"], impact: Level, urgency: Level): Priority {
  return matrix[impact][urgency] as Priority;
}
