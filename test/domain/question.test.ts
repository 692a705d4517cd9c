// A question before a decision, or before the work goes on: whoever waits, waits for the one who was asked.
import { describe, expect, it } from "vitest";
import { askForInfo, giveInfo } from "../../src/domain/approval-flow.ts";
import { catchUp } from "../../src/domain/dues.ts";
import { resolve } from "../../src/domain/ending.ts";
import { comment, hold, take } from "../../src/domain/handling.ts";
import { aCase, anItem, aWorld, MONDAY } from "../fixtures.ts";

const DAY = 86_400_000;

describe("an approver's question", () => {
  const item = anItem("laptop", { approvals: [{ id: "manager", title: "Manager", approvers: "manager" }] });
  const world = aWorld([item]);
  const reminders = (events: readonly { kind: string }[]) =>
    events.map(({ kind }) => kind).filter((kind) => kind === "reminded" || kind === "approval-escalated");

  it("gives them their whole time again from the answer on", () => {
    const asked = askForInfo(aCase({ item }, world), "manager.1", "boss", "Why?", MONDAY).case;
    const later = MONDAY + 8 * DAY;
    const silent = catchUp(asked, { ...world, now: later });
    expect(reminders(silent.events)).toEqual([]);
    const answered = giveInfo(silent.case, "manager.1", "maya", "Because.", later).case;
    expect(reminders(catchUp(answered, { ...world, now: later + 1 }).events)).toEqual([]);
    expect(reminders(catchUp(answered, { ...world, now: later + 3 * DAY }).events)).toEqual([
      "reminded",
      "approval-escalated",
    ]);
  });
});

describe("a case on hold for its requester", () => {
  it("is resumed by their word, not by that of somebody with the same trouble", () => {
    const item = anItem("vpn", { kind: "issue" });
    const taken = take(aCase({ item }), "tom", MONDAY).case;
    const held = hold(taken, { reason: "requester", until: MONDAY + DAY, text: "Which?" }, "tom", MONDAY).case;
    expect(comment({ ...held, watchers: ["liam"] }, { text: "Me too" }, "liam", MONDAY).case.state.status).toBe(
      "on_hold",
    );
    expect(comment(held, { text: "This one" }, "maya", MONDAY).case.state.status).toBe("in_progress");
  });
});

it("the end of a step that is a case of its own is not taken back: what waited for it has begun", () => {
  const item = anItem("badge");
  const child = { ...aCase({ item }), parent: { caseId: "chain", taskId: "badge" } };
  const done = { outcome: "done" as const, sentence: "Ready." };
  expect(resolve(take(child, "tom", MONDAY).case, done, [], "tom", MONDAY).case.undo).toBeNull();
  expect(
    resolve(take({ ...child, parent: null }, "tom", MONDAY).case, done, [], "tom", MONDAY).case.undo,
  ).not.toBeNull();
});
