// The calendar against a walk that reads the wall clock minute by minute, around every change of clocks of 25 zones.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileCalendar,
  deadline,
  isOpen,
  nextOpening,
  openIntervals,
  Schedule,
  workingTimeBetween,
} from "../../src/domain/calendar.ts";
import { changesOfClock, countTicks, type Reading, readMinutes, readsAsOpen } from "./minute-walk.ts";
import { randomSchedule, type WrittenSchedule } from "./random-schedule.ts";

const MINUTE = 60_000;
const TICK = 20_000;
const AROUND = 26 * 60 * MINUTE;
const SCHEDULES_PER_CHANGE = 4;

const zones = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Juba",
  "America/Asuncion",
  "America/Havana",
  "America/Los_Angeles",
  "America/New_York",
  "America/Nuuk",
  "America/Santiago",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Jerusalem",
  "Asia/Tehran",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/Dublin",
  "Europe/Volgograd",
  "Pacific/Apia",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Fiji",
];

describe.each(zones)("a calendar in %s", (timezone) => {
  const changes = changesOfClock(timezone, Date.UTC(2020, 0, 1), Date.UTC(2031, 0, 1));

  it("agrees with the clock on the wall around every change of clocks from 2020 to 2030", () => {
    expect(changes).not.toEqual([]);
    for (const change of changes) {
      const minutes = readMinutes(timezone, change - AROUND, change + AROUND);
      const dates = [...new Set(minutes.map(({ date }) => date))];
      const hotTimes = minutes.filter(({ at }) => at === change - MINUTE || at === change).map(minuteOfDay);
      fc.assert(
        fc.property(randomSchedule(timezone, dates, hotTimes), randomCase, (schedule, question) => {
          compareWithWalk(schedule, minutes, question);
        }),
        { numRuns: SCHEDULES_PER_CHANGE },
      );
    }
  });
});

/** Positions within the walk, from 0 to 1. */
type Question = { start: number; end: number; share: number; pauses: { from: number; length: number }[] };

const position = fc.double({ min: 0, max: 1, noNaN: true });
const randomCase: fc.Arbitrary<Question> = fc.record({
  start: position,
  end: position,
  share: position,
  pauses: fc.array(fc.record({ from: position, length: fc.double({ min: 0, max: 1.2, noNaN: true }) }), {
    maxLength: 3,
  }),
});

function compareWithWalk(schedule: WrittenSchedule, minutes: Reading[], question: Question): void {
  const calendar = compileCalendar(Schedule.parse(schedule));
  const open = minutes.map((reading) => readsAsOpen(schedule, reading));
  const [first, beyond] = [minutes[0]?.at ?? 0, (minutes.at(-1)?.at ?? 0) + MINUTE];
  expect(minutes.map(({ at }) => isOpen(calendar, at))).toEqual(open);
  expect(openIntervals(calendar, first, beyond)).toEqual(runsOf(open, minutes));

  const ticks = (beyond - first) / TICK;
  const at = (tick: number) => first + tick * TICK;
  const [start, end] = [Math.floor(question.start * ticks), Math.floor(question.end * ticks)];
  const nextOpen = open.findIndex((each, index) => each && index >= Math.ceil((start * TICK) / MINUTE));
  const isOpenAtStart = open[Math.floor((start * TICK) / MINUTE)];
  if (isOpenAtStart) expect(nextOpening(calendar, at(start))).toBe(at(start));
  else if (nextOpen >= 0) expect(nextOpening(calendar, at(start))).toBe(minutes[nextOpen]?.at);

  const pauses = question.pauses.map(({ from, length }) => ({
    from: at(Math.floor(from * ticks)),
    to: length > 1 ? null : at(Math.floor((from + length / 10) * ticks)),
  }));
  const counted = countTicks(open, first, TICK, pauses);
  const elapsed = (tick: number) => Math.max(0, (counted[tick] ?? 0) - (counted[start] ?? 0));
  expect(workingTimeBetween(calendar, at(start), at(end), pauses)).toBe(elapsed(end));

  const target = Math.ceil((question.share * elapsed(ticks)) / TICK) * TICK;
  if (target === 0) return;
  const reached = counted.findIndex((_, tick) => elapsed(tick) === target);
  expect(deadline(calendar, at(start), target, pauses)).toBe(at(reached));
}

function runsOf(open: readonly boolean[], minutes: readonly Reading[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  minutes.forEach(({ at }, index) => {
    if (!open[index]) return;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + MINUTE;
    else runs.push({ from: at, to: at + MINUTE });
  });
  return runs;
}

function minuteOfDay({ time }: Reading): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
