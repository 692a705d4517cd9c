// The clocks of single steps: the OLA of a department, the contract of a provider, a date in the form.

import { deadline } from "./calendar.ts";
import { type Case, changed } from "./case.ts";
import { continuousMs, workingMs } from "./catalog/duration.ts";
import type { Target } from "./catalog/target.ts";
import type { Due } from "./dues.ts";
import type { Task } from "./task.ts";
import { policyOfTask } from "./workflow.ts";
import { calendarOf } from "./working-hours.ts";
import type { World } from "./world.ts";

/** By when a step has to be done: its date, or else its target counted from when it could start, without its holds. */
export function taskDeadline(task: Task, record: Case): number | null {
  if (task.due !== null) return task.due;
  const target = policyOfTask(record, task.id)?.target;
  const since = task.intervals.find(({ state }) => state === "ready")?.from;
  if (!target || since === undefined) return null;
  return after(
    target,
    since,
    record,
    task.intervals.filter(({ state }) => state === "on_hold"),
  );
}

/** What the provider's contract allows, from the moment the step began; holds do not stop it. */
export function providerDeadline(task: Task, record: Case): number | null {
  const provider = policyOfTask(record, task.id)?.provider;
  const since = task.intervals.find(({ state }) => state === "in_progress")?.from;
  return provider && since !== undefined ? after(provider.target, since, record, []) : null;
}

export function taskDues(record: Case, _world: World): Due[] {
  const running = record.tasks.filter(
    ({ state, childCase }) => ["ready", "in_progress", "on_hold"].includes(state) && childCase === null,
  );
  return running.flatMap((task) => [
    ...overdue(taskDeadline(task, record), `task:${task.id}`),
    ...overdue(providerDeadline(task, record), `provider:${task.id}`),
  ]);
}

function overdue(at: number | null, about: string): Due[] {
  if (at === null) return [];
  return [
    {
      at,
      key: `${about}:overdue`,
      run: (so, { now }) => changed(so, { kind: "reminded", about, by: "deskbell", at: now }),
    },
  ];
}

function after(
  target: Target,
  since: number,
  { offering }: Case,
  pauses: readonly { from: number; to: number | null }[],
): number | null {
  const { workingHours } = offering;
  if (target.measure === "working")
    return deadline(calendarOf(workingHours), since, workingMs(target.amount, workingHours.workdayMs), pauses);
  return target.measure === "continuous" ? since + continuousMs(target.amount) : null;
}
