// The clock of a case: from its states alone, explained by the very intervals it counted.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case, HoldReason, StateInterval, Status } from "../../src/domain/case.ts";
import { readClock } from "../../src/domain/clock.ts";
import { reply, take, undo } from "../../src/domain/handling.ts";
import { aCase, anItem, aWorld, MONDAY, officeHours } from "../fixtures.ts";
import { changesOfClock, countTicks, readMinutes, readsAsOpen } from "./minute-walk.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A case that spent its time like this: [status, hours, hold]. */
function spent(
  item: ReturnType<typeof anItem>,
  ...stretches: [Status, number, HoldReason?][]
): { record: Case; now: number } {
  let at = MONDAY;
  const intervals: StateInterval[] = stretches.map(([status, hours, hold], index) => {
    const from = at;
    at += hours * HOUR;
    return { from, to: index === stretches.length - 1 ? null : at, status, hold: hold ?? null };
  });
  const last = intervals.at(-1) as StateInterval;
  const state =
    last.status === "resolved" ? { status: "resolved", outcome: "done", sentence: "" } : { status: last.status };
  const record = { ...aCase({ item }), intervals, state: state as Case["state"] };
  return { record, now: at };
}

describe("the resolution clock", () => {
  const oneDay = anItem("one-day", { targets: { resolution: "8h" } });

  it("counts working time of the department only", () => {
    const { record } = spent(oneDay, ["new", 200]);
    expect(readClock(record, "resolution", MONDAY + 30 * HOUR)?.elapsed).toBe(14 * HOUR);
  });

  it("waits during approval", () => {
    const { record, now } = spent(oneDay, ["awaiting_approval", 4], ["new", 2]);
    expect(readClock(record, "resolution", now)?.elapsed).toBe(2 * HOUR);
  });

  it("pauses on hold for the requester and for a date, and runs on for a provider and a change", () => {
    const elapsed = (hold: HoldReason) => {
      const { record, now } = spent(oneDay, ["in_progress", 1], ["on_hold", 3, hold], ["in_progress", 1]);
      return (readClock(record, "resolution", now)?.elapsed ?? 0) / HOUR;
    };
    expect(["requester", "scheduled", "provider", "change"].map((hold) => elapsed(hold as HoldReason))).toEqual([
      2, 2, 5, 5,
    ]);
  });

  it("resumes after a reopening without the resolved time", () => {
    const { record, now } = spent(oneDay, ["in_progress", 2], ["resolved", 3], ["in_progress", 1]);
    expect(readClock(record, "resolution", now)?.elapsed).toBe(3 * HOUR);
  });

  it("keeps the start and every past pause when the priority changes", () => {
    const item = anItem("issue", {
      kind: "issue",
      targets: { resolution: "16h", priorities: { "1": { resolution: "2h" } } },
    });
    const { record, now } = spent(item, ["in_progress", 1], ["on_hold", 3, "requester"], ["in_progress", 2]);
    expect(readClock(record, "resolution", now)?.breached).toBe(false);
    const urgent = readClock({ ...record, priority: 1 }, "resolution", now);
    expect(urgent).toMatchObject({ breached: true, elapsed: 3 * HOUR, deadline: MONDAY + 5 * HOUR });
  });

  it("goes on counting after a breach", () => {
    const { record } = spent(oneDay, ["in_progress", 500]);
    const reading = readClock(record, "resolution", MONDAY + 48 * HOUR);
    expect(reading).toMatchObject({ state: "running", breached: true, percent: 200 });
  });

  it("is met when resolved exactly at the deadline", () => {
    const { record, now } = spent(oneDay, ["in_progress", 8], ["resolved", 1]);
    expect(readClock(record, "resolution", now)).toMatchObject({ state: "met", breached: false });
  });

  it("is missed when resolved at night after a deadline at closing time", () => {
    const { record, now } = spent(oneDay, ["in_progress", 9], ["resolved", 1]);
    expect(readClock(record, "resolution", now)).toMatchObject({ state: "missed", breached: true });
  });

  it("explains itself by intervals that add up to the figure shown", () => {
    const { record, now } = spent(oneDay, ["in_progress", 3], ["on_hold", 30, "requester"], ["in_progress", 20]);
    const reading = readClock(record, "resolution", now);
    expect(reading?.counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(reading?.elapsed);
  });
});

describe("other targets", () => {
  it("count round the clock, whatever the calendar and the holds, from the date the form names", () => {
    const item = anItem("breach", {
      form: [{ id: "aware", label: "Aware", type: "date" }],
      targets: { resolution: { continuous: "72h", from: "answers.aware" } },
    });
    const record = { ...spent(item, ["on_hold", 5, "requester"]).record, answers: { aware: "2026-01-31" } };
    expect(readClock(record, "resolution", MONDAY)?.deadline).toBe(Date.UTC(2026, 1, 3));
  });

  it("reach to the same time of a later month, or its last day", () => {
    const item = anItem("data", {
      form: [{ id: "got", label: "Got", type: "date" }],
      targets: { resolution: { calendar: "1 month", from: "answers.got" } },
    });
    const record = { ...spent(item, ["new", 5]).record, answers: { got: "2026-01-31" } };
    expect(readClock(record, "resolution", MONDAY)?.deadline).toBe(Date.UTC(2026, 1, 28));
  });

  it("end at closing time so many working days before a date", () => {
    const item = anItem("laptop", {
      form: [{ id: "start", label: "Start", type: "date" }],
      targets: { resolution: { by: "answers.start - 2d" } },
    });
    const record = { ...spent(item, ["new", 5]).record, answers: { start: "2026-02-16" } };
    expect(readClock(record, "resolution", MONDAY)?.deadline).toBe(Date.UTC(2026, 1, 12, 17));
  });
});

describe("the response clock", () => {
  const item = anItem("answer", { targets: { response: "2h" } });

  it("does not pause on hold", () => {
    const { record, now } = spent(item, ["in_progress", 1], ["on_hold", 3, "requester"]);
    expect(readClock(record, "response", now)).toMatchObject({ elapsed: 4 * HOUR, breached: true });
  });

  it("stays given when only Take it is taken back", () => {
    const taken = take(aCase({ item }), "tom", MONDAY).case;
    const answered = reply(taken, "I will look at it", "tom", MONDAY + 10_000).case;
    const back = undo(answered, "tom", MONDAY + 20_000).case;
    expect(readClock(back, "response", MONDAY + HOUR)).toMatchObject({ state: "met", elapsed: 10_000 });
  });

  it("ends with the first public reply by a person", () => {
    const { record, now } = spent(item, ["in_progress", 5]);
    expect(readClock({ ...record, respondedAt: MONDAY + HOUR }, "response", now)).toMatchObject({
      state: "met",
      elapsed: HOUR,
    });
  });
});

const zones = [
  "Africa/Cairo",
  "Africa/Casablanca",
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
  "Europe/Lisbon",
  "Europe/Madrid",
  "Europe/Volgograd",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Fiji",
];

describe.each(zones)("a clock in %s", (timezone) => {
  it("equals a walk of every minute around every change of clocks from 2020 to 2030", () => {
    const week = Object.fromEntries(
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [
        day,
        [
          ["00:30", "04:15"],
          ["22:10", "01:20"],
        ] as [string, string][],
      ]),
    );
    const schedule = { timezone, week, holidays: [], overrides: {}, closures: [] };
    const workingHours = { key: "walk", schedule, workdayMs: 8 * HOUR };
    const item = anItem("walk", { targets: { resolution: "4h" } });
    const base = aCase({ item }, aWorld([item]));
    const states = fc.array(
      fc.tuple(
        fc.constantFrom<Status>("in_progress", "on_hold", "awaiting_approval", "resolved"),
        fc.integer({ min: 1, max: 700 }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    for (const change of changesOfClock(timezone, Date.UTC(2020, 0, 1), Date.UTC(2031, 0, 1))) {
      const start = change - 12 * HOUR;
      const minutes = readMinutes(timezone, start, change + 14 * HOUR);
      const open = minutes.map((minute) => readsAsOpen(schedule, minute));
      fc.assert(
        fc.property(states, fc.integer({ min: 1, max: 26 * 60 }), (stretches, until) => {
          let at = start;
          const intervals: StateInterval[] = stretches.map(([status, length]) => {
            const from = at;
            at += length * MINUTE;
            return { from, to: at, status, hold: status === "on_hold" ? ("requester" as const) : null };
          });
          const all = [...intervals, { from: at, to: null, status: "in_progress" as const, hold: null }];
          const record = {
            ...base,
            createdAt: start,
            intervals: all,
            offering: { ...base.offering, workingHours },
            state: { status: "in_progress" as const },
          };
          const pauses = intervals.filter(({ status }) => status !== "in_progress");
          const walked = countTicks(open, start, MINUTE, pauses);
          const now = start + until * MINUTE;
          expect(readClock(record, "resolution", now)?.elapsed).toBe(walked[until]);
          const reached = walked.findIndex((elapsed) => elapsed >= 4 * HOUR);
          const deadline = readClock(record, "resolution", now)?.deadline;
          if (reached >= 0) expect(deadline).toBe(start + reached * MINUTE);
          else expect(deadline === null || (deadline ?? 0) > change + 14 * HOUR).toBe(true);
        }),
        { numRuns: 3 },
      );
    }
  });
});

it("reckons with office hours here", () => expect(officeHours.schedule.timezone).toBe("Etc/UTC"));
