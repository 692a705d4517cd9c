// `deskbell calendar`: one question about working time per line, answered from the schedule in the same line.
import { z } from "zod";
import { isPaused } from "../domain/calendar/pause.ts";
import { SECOND } from "../domain/calendar/units.ts";
import {
  compileCalendar,
  deadline,
  isOpen,
  nextOpening,
  openIntervals,
  Schedule,
  workingTimeBetween,
} from "../domain/calendar.ts";
import { answerLines, idOf } from "./json-lines.ts";

const Instant = z.iso
  .datetime({ error: ({ input }) => `${JSON.stringify(input)} is not an instant (YYYY-MM-DDTHH:MM:SSZ)` })
  .transform((text) => Date.parse(text))
  .refine((at) => at % SECOND === 0, { error: "instants are whole seconds" });
const Seconds = z
  .int()
  .nonnegative()
  .transform((seconds) => seconds * SECOND);
const Pauses = z.array(z.tuple([Instant, Instant.nullable()]).transform(([from, to]) => ({ from, to }))).default([]);
const Checks = z.array(z.object({ at: Instant })).optional();

const Target = z.object({
  schedule: Schedule,
  start: Instant,
  target_s: Seconds,
  pauses: Pauses,
  checks: Checks,
  expect: z.object({ checks: Checks }).nullish(),
});
const Deadline = z.object({ schedule: Schedule, start: Instant, amount_s: Seconds, pauses: Pauses });
const Elapsed = z.object({ schedule: Schedule, start: Instant, end: Instant, pauses: Pauses });
const Moment = z.object({ schedule: Schedule, at: Instant });
const Stretch = z.object({ schedule: Schedule, start: Instant, end: Instant });

/** Every question but the one without an `op`, by its `op`. */
const answers = new Map<unknown, (row: unknown) => object>([
  ["deadline", answerDeadline],
  ["elapsed", answerElapsed],
  ["is_open", answerIsOpen],
  ["next_open", answerNextOpen],
  ["segments", answerSegments],
]);

export async function run(): Promise<void> {
  await answerLines(answerCalendarRow);
}

/** @throws an Error that says what is wrong with the row. */
export function answerCalendarRow(row: unknown): object {
  const op = typeof row === "object" && row !== null && "op" in row ? row.op : undefined;
  const answer = op === undefined ? answerTarget : answers.get(op);
  if (!answer) throw new Error(`op ${JSON.stringify(op)} is not one of ${[...answers.keys()].join(", ")}`);
  return { ...idOf(row), ...answer(row) };
}

function answerTarget(row: unknown): object {
  const { schedule, start, target_s: target, pauses, checks, expect } = read(Target, row);
  const calendar = compileCalendar(schedule);
  const due = deadline(calendar, start, target, pauses);

  const stateAt = (at: number) => {
    const elapsed = workingTimeBetween(calendar, start, at, pauses);
    return {
      at: written(at),
      elapsed_s: elapsed / SECOND,
      remaining_s: (target - elapsed) / SECOND,
      percent: percentOf(elapsed, target, due !== null && at >= due),
      open: isOpen(calendar, at),
      paused: isPaused(pauses, at),
      overdue: due !== null && at > due,
    };
  };
  return { deadline: written(due), checks: (checks ?? expect?.checks ?? []).map(({ at }) => stateAt(at)) };
}

function answerDeadline(row: unknown): object {
  const { schedule, start, amount_s: amount, pauses } = read(Deadline, row);
  return { deadline: written(deadline(compileCalendar(schedule), start, amount, pauses)) };
}

function answerElapsed(row: unknown): object {
  const { schedule, start, end, pauses } = read(Elapsed, row);
  return { elapsed_s: workingTimeBetween(compileCalendar(schedule), start, end, pauses) / SECOND };
}

function answerIsOpen(row: unknown): object {
  const { schedule, at } = read(Moment, row);
  return { open: isOpen(compileCalendar(schedule), at) };
}

function answerNextOpen(row: unknown): object {
  const { schedule, at } = read(Moment, row);
  return { next_open: written(nextOpening(compileCalendar(schedule), at)) };
}

function answerSegments(row: unknown): object {
  const { schedule, start, end } = read(Stretch, row);
  const segments = openIntervals(compileCalendar(schedule), start, end);
  return { segments: segments.map(({ from, to }) => [written(from), written(to)]) };
}

function read<Shape>(shape: z.ZodType<Shape>, row: unknown): Shape {
  const result = shape.safeParse(row);
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; "),
  );
}

/** Four decimals, not capped. A target of no time at all has nothing to measure: it is met from its start. */
function percentOf(elapsed: number, target: number, met: boolean): number {
  if (target === 0) return met ? 100 : 0;
  return Math.round((1_000_000 * elapsed) / target) / 10_000;
}

function written(at: number): string;
function written(at: number | null): string | null;
function written(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace(".000Z", "Z");
}
