// What becomes due by itself, said once, to the right people.
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { catchUp } from "../../src/domain/dues.ts";
import { resolve } from "../../src/domain/ending.ts";
import { hold, take } from "../../src/domain/handling.ts";
import { noticesOf } from "../../src/domain/notices.ts";
import { directoryOf } from "../../src/domain/person.ts";
import { aCase, anItem, aWorld, MONDAY, people } from "../fixtures.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const item = anItem("issue", { kind: "issue", targets: { response: "4h", resolution: "2d" } });
const world = aWorld([item]);
const at = (record: Case, now: number) => catchUp(record, { ...world, now });
const kinds = (change: ReturnType<typeof catchUp>) => change.events.map(({ kind }) => kind);

describe("after a downtime", () => {
  it("a clock that passed all its marks is told once, at the highest", () => {
    const late = at(take(aCase({ item }, world), "tom", MONDAY).case, MONDAY + 4 * DAY);
    const warnings = late.events.filter((event) => event.kind === "at-risk" || event.kind === "breached");
    expect(warnings.map((event) => [event.kind, "clock" in event ? event.clock : ""])).toEqual([
      ["breached", "response"],
      ["breached", "resolution"],
    ]);
    expect(at(late.case, MONDAY + 4 * DAY).events).toEqual([]);
  });

  it("goes on in steps when it was there all the time", () => {
    const record = take(aCase({ item }, world), "tom", MONDAY).case;
    const at75 = at(record, MONDAY + 3 * HOUR);
    expect(kinds(at75)).toEqual(["at-risk"]);
    expect(kinds(at(at75.case, MONDAY + 3.7 * HOUR))).toEqual(["at-risk"]);
  });
});

describe("a breach", () => {
  it("is told to the assignee, the queue and the lead", () => {
    const record = take(aCase({ item }, world), "tom", MONDAY).case;
    const { case: late, events } = at(record, MONDAY + 5 * HOUR);
    const breach = events.find(({ kind }) => kind === "breached");
    if (!breach) throw new Error("no breach");
    const notices = noticesOf(late, breach);
    expect(notices.map((notice) => (notice.to === "person" ? notice.person : `#${notice.department}`))).toEqual([
      "tom",
      "omar",
      "#it",
    ]);
    expect(notices.filter((notice) => notice.to === "person").every(({ urgent }) => !urgent)).toBe(true);
  });
});

describe("a hold for the requester", () => {
  const held = hold(
    take(aCase({ item }, world), "tom", MONDAY).case,
    { reason: "requester", until: MONDAY + 7 * DAY, text: "Which version?" },
    "tom",
    MONDAY,
  ).case;

  it("is reminded of after two and five working days, and given up after ten", () => {
    const two = at(held, MONDAY + 2 * DAY);
    expect(two.events).toMatchObject([{ kind: "reminded", about: "hold:2" }]);
    const five = at(two.case, MONDAY + 7 * DAY);
    expect(five.events.map((event) => ("about" in event ? event.about : event.kind))).toContain("hold:5");
    const ten = at(five.case, MONDAY + 14 * DAY);
    expect(ten.case.state).toMatchObject({ status: "resolved", outcome: "no_answer" });
  });
});

describe("a resolved case", () => {
  it("closes by itself after five working days, not earlier", () => {
    const resolved = resolve(
      take(aCase({ item }, world), "tom", MONDAY).case,
      { outcome: "done", sentence: "Done." },
      [],
      "tom",
      MONDAY,
    ).case;
    expect(at(resolved, MONDAY + 4 * DAY).case.state.status).toBe("resolved");
    expect(at(resolved, MONDAY + 4 * DAY + 8 * HOUR).case.state.status).toBe("closed");
  });
});

describe("an assignee", () => {
  it.each([
    ["away", { awayUntil: "2026-02-20" }],
    ["left", { active: false }],
  ] as const)("who is %s gives the case back to the queue, its clock untouched", (because, change) => {
    const record = take(aCase({ item }, world), "tom", MONDAY).case;
    const directory = directoryOf(people.map((person) => (person.id === "tom" ? { ...person, ...change } : person)));
    const released = catchUp(record, { ...world, directory, now: MONDAY + HOUR });
    expect(released.case).toMatchObject({ assignee: null, state: { status: "in_progress" } });
    expect(released.events).toMatchObject([{ kind: "released", because }]);
  });
});
