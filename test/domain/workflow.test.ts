// Steps over departments: what may start, what falls away, what a changed answer plans anew.
import { describe, expect, it } from "vitest";
import { answer } from "../../src/domain/approval-flow.ts";
import type { Case } from "../../src/domain/case.ts";
import { cancel, confirm, reopenStep, resolve } from "../../src/domain/ending.ts";
import {
  cancelTask,
  childRaised,
  childrenToRaise,
  completeTask,
  followApprovals,
  replan,
  startTask,
} from "../../src/domain/workflow.ts";
import { aCase, anItem, aWorld, MONDAY } from "../fixtures.ts";

const item = anItem("join", {
  form: [
    { id: "laptop", label: "Laptop", type: "yes_no" },
    { id: "start", label: "Start", type: "date" },
  ],
  tasks: [
    { id: "contract", title: "Contract", department: "hr" },
    { id: "account", title: "Account", department: "it", after: ["contract"], due: "answers.start - 2d" },
    { id: "laptop", title: "Laptop", department: "it", after: ["account"], when: "answers.laptop", item: "child" },
    { id: "budget", title: "Budget", department: "hr", after: ["contract"], approval: { approvers: { lead: "hr" } } },
    { id: "welcome", title: "Welcome", department: "hr", after: ["laptop", "budget"] },
  ],
});
const world = aWorld([item]);
const begun = (answers: Case["answers"] = { laptop: true, start: "2026-02-16" }) => aCase({ item, answers }, world);
const states = (record: Case) => Object.fromEntries(record.tasks.map(({ id, state }) => [id, state]));
const done = (record: Case, task: string) => completeTask(record, task, "lena", null, world).case;

describe("a plan", () => {
  it("starts with what waits for nothing, and skips what its condition rules out", () => {
    expect(states(begun({}))).toEqual({
      contract: "ready",
      account: "waiting",
      laptop: "skipped",
      budget: "waiting",
      welcome: "waiting",
    });
  });

  it("makes a step ready when all it waits for is done, and asks for approvals in between", () => {
    const record = done(begun(), "contract");
    expect(states(record)).toMatchObject({ account: "ready", budget: "ready", laptop: "waiting" });
    expect(record.approvals.map(({ taskId, seats }) => [taskId, seats[0]?.asked])).toEqual([["budget", "grace"]]);
  });

  it("refuses to start a step before its turn", () => {
    expect(() => startTask(begun(), "account", "tom", MONDAY)).toThrow("task-waits");
  });

  it("reckons a due date in working days back from the answer", () => {
    expect(begun().tasks.find(({ id }) => id === "account")?.due).toBe(Date.UTC(2026, 1, 12, 17));
  });

  it("raises a case of its own where the step is one, once", () => {
    const record = done(done(begun(), "contract"), "account");
    expect(childrenToRaise(record).map(({ task }) => task.id)).toEqual(["laptop"]);
    expect(childrenToRaise(childRaised(record, "laptop", "case-2", MONDAY).case)).toEqual([]);
  });

  it("does not let a person tick off a step that is a case or an approval", () => {
    const record = childRaised(done(done(begun(), "contract"), "account"), "laptop", "case-2", MONDAY).case;
    expect(() => done(record, "laptop")).toThrow("children-open");
    expect(() => done(record, "budget")).toThrow("stage-not-open");
  });

  it("goes on past an approval that is given, and drops what waited for one that is not", () => {
    const record = done(begun(), "contract");
    const yes = followApprovals(answer(record, "task-budget.1", "grace", "approve", null, world).case, world).case;
    expect(states(yes).budget).toBe("done");
    const no = followApprovals(answer(record, "task-budget.1", "grace", "decline", "No money", world).case, world).case;
    expect(states(no)).toMatchObject({ budget: "canceled", welcome: "canceled" });
    expect(no.state.status).toBe("in_progress");
  });

  it("resolves the case with its last step", () => {
    const first = done(begun({ start: "2026-02-16" }), "contract");
    const approved = followApprovals(
      answer(done(first, "account"), "task-budget.1", "grace", "approve", null, world).case,
      world,
    ).case;
    expect(done(approved, "welcome").state).toMatchObject({ status: "resolved", outcome: "done" });
  });

  it("leaves resolving to a person when a step fell away", () => {
    const record = cancelTask(done(begun(), "contract"), "account", "child-canceled", world).case;
    expect(states(record)).toMatchObject({ account: "canceled", laptop: "canceled", welcome: "canceled" });
    expect(record.state.status).toBe("in_progress");
  });
});

describe("a step whose own case is reopened", () => {
  const small = anItem("small", {
    tasks: [
      { id: "laptop", title: "Laptop", department: "it", item: "child" },
      { id: "desk", title: "Desk", department: "it" },
    ],
  });
  const smallWorld = aWorld([small]);
  const raised = childRaised(aCase({ item: small }, smallWorld), "laptop", "case-2", MONDAY).case;
  const completed = (record: Case, task: string) => completeTask(record, task, "deskbell", null, smallWorld).case;

  it("is in progress again, and the parent cannot be resolved before it", () => {
    const again = reopenStep(completed(raised, "laptop"), "case-2", "maya", MONDAY).case;
    expect(states(again).laptop).toBe("in_progress");
    expect(completed(again, "desk").state.status).toBe("in_progress");
    const done = { outcome: "done" as const, sentence: "Done." };
    expect(() => resolve(again, done, [], "tom", MONDAY)).toThrow("tasks-open");
    expect(completed(completed(again, "desk"), "laptop").state.status).toBe("resolved");
  });

  it("opens a parent that it had resolved", () => {
    const whole = completed(completed(raised, "laptop"), "desk");
    expect(whole.state.status).toBe("resolved");
    const again = reopenStep(whole, "case-2", "maya", MONDAY);
    expect(again.case.state.status).toBe("in_progress");
    expect(again.events.map(({ kind }) => kind)).toEqual(["reopened", "task-resumed"]);
  });

  it("goes on alone once the parent has ended", () => {
    const ended = confirm(completed(completed(raised, "laptop"), "desk"), "maya", MONDAY).case;
    expect(reopenStep(ended, "case-2", "maya", MONDAY).case).toBe(ended);
    expect(reopenStep(begun(), "case-2", "maya", MONDAY).events).toEqual([]);
  });
});

describe("a changed answer", () => {
  it("plans anew only what has not started", () => {
    const record = done(done(begun(), "contract"), "account");
    const without = replan({ ...record, answers: { start: "2026-02-23" } }, world).case;
    expect(states(without)).toMatchObject({ contract: "done", account: "done", laptop: "skipped" });
    const back = replan({ ...without, answers: { laptop: true, start: "2026-02-23" } }, world).case;
    expect(states(back).laptop).toBe("ready");
  });
});

describe("canceling", () => {
  it("takes every open step and approval with it", () => {
    const record = done(begun(), "contract");
    const ended = cancel(record, "", "maya", MONDAY).case;
    expect(states(ended)).toEqual({
      contract: "done",
      account: "canceled",
      laptop: "canceled",
      budget: "canceled",
      welcome: "canceled",
    });
    expect(ended.approvals.map(({ state }) => state)).toEqual(["withdrawn"]);
  });
});
