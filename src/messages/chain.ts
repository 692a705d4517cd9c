// The whole chain of a case: approvals, then steps, who each waits for and since when.
import { type Approval, waitingFor } from "../domain/approval.ts";
import type { Case } from "../domain/case.ts";
import type { Task, TaskState } from "../domain/task.ts";
import type { Block, Step } from "./card.ts";
import { departmentName, personName, type Reader } from "./reader.ts";
import { day, moment } from "./time.ts";

export function chainBlocks(record: Case, reader: Reader): Block[] {
  const approvals = record.approvals.filter(({ state, taskId }) => state !== "withdrawn" && taskId === null);
  const steps = [
    ...approvals.map((approval) => approvalStep(approval, reader)),
    ...record.tasks.map((task) => taskStep(task, record, reader)),
  ];
  const title = record.tasks.length > 0 ? reader.words.label.steps : reader.words.label.approvals;
  return steps.length > 0 ? [{ block: "steps", title, steps }] : [];
}

function approvalStep(approval: Approval, reader: Reader): Step {
  const { words } = reader;
  if (approval.state === "open") {
    const people = words.and(waitingFor(approval).map((id) => personName(id, reader)));
    return {
      state: "current",
      title: approval.title,
      detail: words.chain.waitsFor(people, day(approval.openedAt, reader)),
    };
  }
  const last = approval.decisions.at(-1);
  const who = last ? personName(last.by, reader) : "";
  const detail = last?.instead ? words.approver.instead(who, personName(last.instead, reader)) : who;
  const outcome = words.approver.settled[approval.state];
  return {
    state: approval.state === "approved" ? "done" : "problem",
    title: approval.title,
    detail: detail ? `${outcome}: ${detail}` : outcome,
  };
}

const looks: Readonly<Record<TaskState, Step["state"]>> = {
  waiting: "waiting",
  ready: "current",
  in_progress: "current",
  on_hold: "current",
  done: "done",
  skipped: "skipped",
  canceled: "problem",
};

function taskStep(task: Task, record: Case, reader: Reader): Step {
  const { words } = reader;
  const since = task.intervals.at(-1)?.from;
  const who = task.assignee ? personName(task.assignee, reader) : departmentName(task.department, reader);
  const state = words.taskState[task.state];
  const ended = ["done", "skipped", "canceled"].includes(task.state);
  const due = task.due === null || ended ? null : moment(task.due, reader);
  const approval = record.approvals.find(({ id }) => id === task.approval);
  const people = approval ? waitingFor(approval).map((id) => personName(id, reader)) : [];
  const whose = people.length > 0 ? words.and(people) : who;
  const began = looks[task.state] === "current" && since !== undefined ? day(since, reader) : null;
  return { state: looks[task.state], title: task.title, detail: words.chain.step(whose, state, began, due) };
}
