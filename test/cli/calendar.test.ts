import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { answerCalendarRow } from "../../src/cli/calendar.ts";

const nineToFive = [["09:00", "17:00"]];
const schedule = {
  timezone: "Europe/Berlin",
  week: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
};
// Friday 29 March 2024, the last working day before the clocks go forward; Berlin is one hour ahead of UTC, then two.
const friday = "2024-03-29T08:00:00Z";

describe("deskbell calendar", () => {
  const target = {
    id: "t",
    schedule,
    start: friday,
    target_s: 10 * 3600,
    pauses: [["2024-03-29T10:00:00Z", "2024-03-29T11:00:00Z"]],
    checks: [
      { at: "2024-03-29T07:00:00Z" },
      { at: "2024-03-29T10:30:00Z" },
      { at: "2024-04-01T10:00:00.000Z" },
      { at: "2024-04-01T10:00:01Z" },
    ],
  };

  it("tells the deadline of a target and its state at each check, before the start too", () => {
    expect(answerCalendarRow(target)).toEqual({
      id: "t",
      deadline: "2024-04-01T10:00:00Z",
      checks: [
        {
          at: "2024-03-29T07:00:00Z",
          elapsed_s: 0,
          remaining_s: 36000,
          percent: 0,
          open: false,
          paused: false,
          overdue: false,
        },
        {
          at: "2024-03-29T10:30:00Z",
          elapsed_s: 7200,
          remaining_s: 28800,
          percent: 20,
          open: true,
          paused: true,
          overdue: false,
        },
        {
          at: "2024-04-01T10:00:00Z",
          elapsed_s: 36000,
          remaining_s: 0,
          percent: 100,
          open: true,
          paused: false,
          overdue: false,
        },
        {
          at: "2024-04-01T10:00:01Z",
          elapsed_s: 36001,
          remaining_s: -1,
          percent: 100.0028,
          open: true,
          paused: false,
          overdue: true,
        },
      ],
    });
  });

  it("calls an instant paused from the first of a pause until just before its last", () => {
    const checks = ["09:59:59", "10:00:00", "10:59:59", "11:00:00"].map((time) => ({ at: `2024-03-29T${time}Z` }));
    const pauses = [
      ["2024-03-29T10:00:00Z", "2024-03-29T11:00:00Z"],
      ["2024-03-29T11:00:00Z", "2024-03-29T11:00:00Z"],
    ];
    const { checks: states } = answerCalendarRow({ ...target, pauses, checks }) as { checks: { paused: boolean }[] };
    expect(states.map(({ paused }) => paused)).toEqual([false, true, true, false]);
  });

  it("reads the instants to check from an example's expectations, and nothing else there", () => {
    const { checks, ...rest } = target;
    const example = { ...rest, expect: { deadline: "1999-01-01T00:00:00Z", checks: [{ at: friday, open: "maybe" }] } };
    expect(answerCalendarRow(example)).toMatchObject({
      deadline: "2024-04-01T10:00:00Z",
      checks: [{ at: friday, open: true }],
    });
    expect(answerCalendarRow(rest)).toEqual({ id: "t", deadline: "2024-04-01T10:00:00Z", checks: [] });
  });

  it("has no deadline, and nothing overdue, on a schedule that is never open", () => {
    const never = {
      id: 1,
      schedule: { timezone: "UTC" },
      start: friday,
      target_s: 60,
      checks: [{ at: "2030-01-01T00:00:00Z" }],
    };
    expect(answerCalendarRow(never)).toEqual({
      id: 1,
      deadline: null,
      checks: [
        {
          at: "2030-01-01T00:00:00Z",
          elapsed_s: 0,
          remaining_s: 60,
          percent: 0,
          open: false,
          paused: false,
          overdue: false,
        },
      ],
    });
  });

  it("takes a target of no time as met from its start", () => {
    const checks = [{ at: "2024-03-29T07:59:59Z" }, { at: friday }, { at: "2024-03-29T09:00:00Z" }];
    const nothing = answerCalendarRow({ ...target, target_s: 0, checks }) as { checks: { percent: number }[] };
    expect(nothing).toMatchObject({ deadline: friday });
    expect(nothing.checks.map(({ percent }) => percent)).toEqual([0, 100, 100]);
  });

  it.each([
    [{ op: "deadline", start: friday, amount_s: 36000 }, { deadline: "2024-04-01T09:00:00Z" }],
    [{ op: "deadline", start: friday, amount_s: 3600, pauses: [[friday, null]] }, { deadline: null }],
    [{ op: "elapsed", start: friday, end: "2024-04-01T08:00:00Z" }, { elapsed_s: 32400 }],
    [
      { op: "elapsed", start: friday, end: "2024-04-01T08:00:00Z", pauses: [["2024-04-01T07:30:00Z", null]] },
      { elapsed_s: 30600 },
    ],
    [{ op: "elapsed", start: friday, end: "2024-03-28T00:00:00Z" }, { elapsed_s: 0 }],
    [{ op: "is_open", at: friday }, { open: true }],
    [{ op: "next_open", at: "2024-03-29T16:00:00Z" }, { next_open: "2024-04-01T07:00:00Z" }],
    [
      { op: "segments", start: "2024-03-29T12:00:00Z", end: "2024-04-01T08:00:00Z" },
      {
        segments: [
          ["2024-03-29T12:00:00Z", "2024-03-29T16:00:00Z"],
          ["2024-04-01T07:00:00Z", "2024-04-01T08:00:00Z"],
        ],
      },
    ],
  ])("answers %j", (question, answer) => {
    expect(answerCalendarRow({ id: "q", schedule, ...question })).toEqual({ id: "q", ...answer });
  });

  it.each([
    [
      { op: "map_local", schedule, local: "2014-11-02T01:30" },
      'op "map_local" is not one of deadline, elapsed, is_open',
    ],
    [{ op: "constructor", schedule }, 'op "constructor" is not one of'],
    [{ op: null, schedule }, "op null is not one of"],
    [{ schedule, start: "yesterday", target_s: 1 }, 'start: "yesterday" is not an instant'],
    [{ schedule, start: "2023-02-29T00:00:00Z", target_s: 1 }, "start: "],
    [{ schedule, start: "2024-01-01T00:00:00.500Z", target_s: 1 }, "start: instants are whole seconds"],
    [{ schedule, start: friday, target_s: -1 }, "target_s: "],
    [{ schedule, start: friday, target_s: 1.5 }, "target_s: "],
    [{ schedule: { timezone: "Mars/X" }, start: friday, target_s: 1 }, 'schedule.timezone: "Mars/X" is not an IANA'],
    [{ op: "is_open", schedule }, "at: "],
    [[], "expected object"],
  ])("refuses %j", (row, complaint) => {
    expect(() => answerCalendarRow(row)).toThrow(complaint);
  });
});

describe("the deskbell command", () => {
  const run = (command: string[], input = "", cwd = process.cwd()) =>
    spawnSync(command[0] ?? "", command.slice(1), { input, encoding: "utf8", cwd });
  const deskbell = [process.execPath, "--import", "tsx", "src/cli.ts"];

  it("prints one line for each line it reads, and nothing else", () => {
    const rows = ["junk", JSON.stringify({ id: 7, op: "is_open", schedule, at: friday }), '{"id":8}'];
    const { stdout, status } = run(["npm", "run", "--silent", "deskbell", "--", "calendar"], rows.join("\n"));
    const answers = stdout.trimEnd().split("\n");
    expect(status).toBe(0);
    expect(answers.map((line) => JSON.parse(line))).toEqual([
      { error: "this line is not JSON" },
      { id: 7, open: true },
      { id: 8, error: expect.stringContaining("schedule: ") },
    ]);
  });

  it("fails when its input cannot be read", () => {
    const { status, stdout, stderr } = run(["sh", "-c", `"$@" < "${tmpdir()}"`, "sh", ...deskbell, "calendar"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("deskbell calendar: standard input is a directory");
  });

  it("stops quietly when nobody reads on", () => {
    const row = `${JSON.stringify({ op: "is_open", schedule, at: friday })}\n`;
    const script = `"$@" | head -n 1; exit "\${PIPESTATUS[0]}"`;
    const { status, stdout, stderr } = run(["bash", "-c", script, "bash", ...deskbell, "calendar"], row.repeat(20_000));
    expect([status, stdout, stderr]).toEqual([0, '{"open":true}\n', ""]);
  });

  it.each([[[]], [["dance"]]])("names its commands when asked for %j", (args) => {
    const { status, stdout, stderr } = run([...deskbell, ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^usage: deskbell <command>$(?:.|\n)*^ {2}calendar /m);
  });
});
