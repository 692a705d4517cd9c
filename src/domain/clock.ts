// An SLA clock is a pure function of the target, the working hours and the state intervals. Nothing accumulates, so a
// changed priority or policy keeps the start and every past pause, and can be explained interval by interval.

import { unpaused } from "./calendar/pause.ts";
import { deadline, type Interval, openIntervals, type Pause, workingTimeBetween } from "./calendar.ts";
import type { Case, HoldReason, StateInterval } from "./case.ts";
import { continuousMs, workingMs } from "./catalog/duration.ts";
import type { Priority } from "./catalog/organization.ts";
import type { Target, TargetPolicy, Targets } from "./catalog/target.ts";
import { addDays, addMonths, localDate, sameTimeOn, startOfDate } from "./local-date.ts";
import { calendarOf, momentOf } from "./working-hours.ts";

export type ClockName = "response" | "resolution" | "receiving";

export type Reading = {
  readonly clock: ClockName;
  readonly target: Target;
  readonly state: "running" | "paused" | "met" | "missed" | "stopped";
  readonly start: number;
  /** When it stopped for good: answered, resolved, or ended without. Null while it lasts. */
  readonly end: number | null;
  /** Null when it cannot be told yet: an endless pause, or a date nobody gave. */
  readonly deadline: number | null;
  /** Milliseconds counted so far, and aimed at; null for a target that is a date. */
  readonly elapsed: number;
  readonly amount: number | null;
  /** 100 is the deadline; goes on after it. */
  readonly percent: number;
  readonly breached: boolean;
  /** The very intervals that `elapsed` adds up. */
  readonly counted: readonly Interval[];
};

/** The reading of a case's clock at `now`, or null when nothing is promised. */
export function readClock(record: Case, clock: ClockName, now: number): Reading | null {
  const target = targetOf(record, clock);
  if (!target) return null;
  const start = clock === "receiving" ? record.receivedAt : record.createdAt;
  const run = { record, clock, target, start, end: endOf(record, clock), now };
  return target.measure === "working" ? readWorking(run, target) : readAbsolute(run, target);
}

/** The item's own target or else the department's, for the case's priority where that has one. */
export function targetOf({ offering, priority, receivedAt, createdAt }: Case, clock: ClockName): Target | undefined {
  const metric = clock === "receiving" ? "resolution" : clock;
  if (clock === "receiving")
    return receivedAt === createdAt ? undefined : pick(offering.department.targets, priority)[metric];
  return pick(offering.item.targets, priority)[metric] ?? pick(offering.department.targets, priority)[metric];
}

/** What stops a clock: waiting for approval, a hold that the policy lets stop it, and the time it was resolved. */
export function pausesOf({ intervals, offering }: Pick<Case, "intervals" | "offering">, clock: ClockName): Pause[] {
  const holds: readonly HoldReason[] =
    clock === "response" ? [] : (offering.item.targets?.pause_on ?? offering.department.targets.pause_on);
  const stops = ({ status, hold }: StateInterval) =>
    status === "awaiting_approval" ||
    (status === "on_hold" && hold !== null && holds.includes(hold)) ||
    (clock !== "response" && status === "resolved");
  return intervals.filter(stops).map(({ from, to }) => ({ from, to }));
}

type Run = { record: Case; clock: ClockName; target: Target; start: number; end: number | null; now: number };

function readWorking(run: Run, target: Extract<Target, { measure: "working" }>): Reading {
  const { record, clock, start, end, now } = run;
  const hours = record.offering.workingHours;
  const calendar = calendarOf(hours);
  const pauses = pausesOf(record, clock);
  const until = end ?? Math.max(now, start);
  const amount = workingMs(target.amount, hours.workdayMs);
  const elapsed = workingTimeBetween(calendar, start, until, pauses);
  const counted = unpaused({ from: start, to: until }, pauses).flatMap(({ from, to }) =>
    openIntervals(calendar, from, to),
  );
  const due = deadline(calendar, start, amount, pauses);
  const breached = due !== null && until > due;
  const paused = end === null && pauses.some(({ from, to }) => from <= now && (to === null || now < to));
  return {
    ...identity(run),
    state: stateOf(run, breached, paused),
    deadline: due,
    elapsed,
    amount,
    percent: amount === 0 ? (elapsed > 0 ? 100 : 0) : (100 * elapsed) / amount,
    breached,
    counted,
  };
}

/** Targets that ignore the calendar and holds: so many hours round the clock, a span of dates, or a date. */
function readAbsolute(run: Run, target: Exclude<Target, { measure: "working" }>): Reading {
  const { record, start: raisedAt, end, now } = run;
  const hours = record.offering.workingHours;
  const start = startFor(target, record, raisedAt);
  const due = dueFor(target, record, start);
  const until = Math.max(start, end ?? now);
  const amount = due === null ? null : Math.max(0, due - start);
  const breached = due !== null && until > due;
  return {
    ...identity({ ...run, start }),
    state: stateOf(run, breached, false),
    deadline: due,
    elapsed: until - start,
    amount: target.measure === "date" ? null : amount,
    percent: !amount ? (breached ? 100 : 0) : (100 * (until - start)) / amount,
    breached,
    counted: until > start ? [{ from: start, to: until }] : [],
  };

  function startFor(absolute: typeof target, { answers }: Case, fallback: number): number {
    const from = "from" in absolute && absolute.from ? answers[absolute.from] : undefined;
    return typeof from === "string" ? startOfDate(from, hours.schedule.timezone) : fallback;
  }

  function dueFor(absolute: typeof target, { answers }: Case, from: number): number | null {
    const zone = hours.schedule.timezone;
    if (absolute.measure === "continuous") return from + continuousMs(absolute.amount);
    if (absolute.measure === "calendar") {
      const date = addDays(addMonths(localDate(from, zone), absolute.span.months), absolute.span.days);
      return sameTimeOn(date, from, zone);
    }
    const date = answers[absolute.rule.field];
    return typeof date === "string" ? momentOf(absolute.rule, date, hours, zone) : null;
  }
}

function identity({ clock, target, start, end }: Run): Pick<Reading, "clock" | "target" | "start" | "end"> {
  return { clock, target, start, end };
}

/** "Met" is final at closing; a resolved case that is reopened runs on. */
function stateOf({ record, clock, end }: Run, breached: boolean, paused: boolean): Reading["state"] {
  if (end !== null) {
    const reached =
      clock === "response" ? record.respondedAt !== null : ["resolved", "closed"].includes(record.state.status);
    if (!reached) return "stopped";
    return breached ? "missed" : "met";
  }
  return paused ? "paused" : "running";
}

function endOf({ state, intervals, respondedAt }: Case, clock: ClockName): number | null {
  if (clock === "response" && respondedAt !== null) return respondedAt;
  if (!["resolved", "closed", "declined", "canceled"].includes(state.status)) return null;
  const closed = intervals.findLast(({ status }) => status === "resolved") ?? intervals.at(-1);
  return state.status === "closed" || state.status === "resolved"
    ? (closed?.from ?? null)
    : (intervals.at(-1)?.from ?? null);
}

function pick(policy: TargetPolicy | undefined, priority: Priority | null): Targets {
  if (!policy) return {};
  const own = priority === null ? undefined : policy.priorities[String(priority) as "1"];
  return { response: own?.response ?? policy.response, resolution: own?.resolution ?? policy.resolution };
}
