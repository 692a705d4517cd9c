// What must hold of any calendar in any zone at any time, from mean solar time to the year 2100.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileCalendar,
  deadline,
  isEverOpen,
  isOpen,
  nextOpening,
  openIntervals,
  Schedule,
  workingTimeBetween,
} from "../../src/domain/calendar.ts";
import { randomSchedule } from "./random-schedule.ts";

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const LOOK_AHEAD = 2196 * DAY;

const seconds = (min: number, max: number) =>
  fc.integer({ min: min / SECOND, max: max / SECOND }).map((n) => n * SECOND);
const anyInstant = fc.oneof(
  seconds(Date.UTC(2010, 0, 1), Date.UTC(2035, 0, 1)),
  seconds(Date.UTC(1880, 0, 1), Date.UTC(2100, 0, 1)),
);
const anyCase = fc
  .record({ timezone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")), start: anyInstant })
  .chain(({ timezone, start }) =>
    fc.record({
      start: fc.constant(start),
      calendar: randomSchedule(timezone, datesFrom(start, 12), [0, 9 * 60, 24 * 60]).map((schedule) =>
        compileCalendar(Schedule.parse(schedule)),
      ),
      pauses: fc.array(
        fc
          .record({ from: seconds(-2 * DAY, 20 * DAY), length: seconds(-HOUR, 3 * DAY), ends: fc.boolean() })
          .map(({ from, length, ends }) => ({ from: start + from, to: ends ? start + from + length : null })),
        { maxLength: 5 },
      ),
    }),
  );
const runs = { numRuns: 300 };

describe("any calendar", () => {
  it("reaches a deadline exactly when the working time asked for has passed, and not a moment sooner", () => {
    fc.assert(
      fc.property(anyCase, seconds(SECOND, 200 * HOUR), ({ calendar, start, pauses }, amount) => {
        const due = deadline(calendar, start, amount, pauses);
        const elapsed = (to: number) => workingTimeBetween(calendar, start, to, pauses);
        if (due === null) expect(elapsed(start + LOOK_AHEAD)).toBeLessThan(amount);
        else
          expect([elapsed(due), elapsed(due - 1), Number.isInteger(due / SECOND)]).toEqual([amount, amount - 1, true]);
      }),
      runs,
    );
  });

  it("has a later deadline for more work, and none for more than can be reached", () => {
    fc.assert(
      fc.property(
        anyCase,
        seconds(SECOND, 99 * HOUR),
        seconds(SECOND, 9 * HOUR),
        ({ calendar, start, pauses }, amount, more) => {
          const [sooner, later] = [amount, amount + more].map((each) => deadline(calendar, start, each, pauses));
          if (sooner == null) expect(later).toBe(null);
          else if (later != null) expect(later).toBeGreaterThanOrEqual(sooner + more);
        },
      ),
      runs,
    );
  });

  it("counts a stretch as the sum of its parts, never less than nothing", () => {
    fc.assert(
      fc.property(anyCase, seconds(0, 9 * DAY), seconds(0, 900 * DAY), ({ calendar, start, pauses }, part, rest) => {
        const [middle, end] = [start + part, start + part + rest];
        const [first, second] = [
          workingTimeBetween(calendar, start, middle, pauses),
          workingTimeBetween(calendar, middle, end, pauses),
        ];
        expect(workingTimeBetween(calendar, start, end, pauses)).toBe(first + second);
        expect(Math.min(first, second)).toBeGreaterThanOrEqual(0);
        expect(workingTimeBetween(calendar, end, start, pauses)).toBe(0);
      }),
      runs,
    );
  });

  it("counts what its open intervals add up to, and these neither touch nor overlap", () => {
    fc.assert(
      fc.property(anyCase, seconds(0, 40 * DAY), ({ calendar, start }, length) => {
        const end = start + length;
        const intervals = openIntervals(calendar, start, end);
        const sum = intervals.reduce((total, { from, to }) => total + to - from, 0);
        expect(workingTimeBetween(calendar, start, end)).toBe(sum);
        intervals.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(intervals[index - 1]?.to ?? -Infinity);
          expect([isOpen(calendar, from), isOpen(calendar, to - 1)]).toEqual([true, true]);
          if (to < end) expect(isOpen(calendar, to)).toBe(false);
        });
      }),
      runs,
    );
  });

  it("opens next where its first open interval begins, if it is ever open", () => {
    fc.assert(
      fc.property(anyCase, ({ calendar, start }) => {
        const next = nextOpening(calendar, start);
        const first = openIntervals(calendar, start, start + 40 * DAY)[0];
        expect(next).toBe(first?.from ?? null);
        if (next !== null) expect(isEverOpen(calendar)).toBe(true);
      }),
      runs,
    );
  });
});

function datesFrom(start: number, days: number): string[] {
  return Array.from({ length: days }, (_, day) => new Date(start + day * DAY).toISOString().slice(0, 10));
}
