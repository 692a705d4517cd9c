// A step of fulfilment, owned by one department, possibly waiting for others.
import type { CaseId, StateInterval } from "./case.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";

export type TaskState = "waiting" | "ready" | "in_progress" | "on_hold" | "done" | "skipped" | "canceled";

export type Task = {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly after: readonly string[];
  readonly state: TaskState;
  readonly assignee: PersonId | null;
  /** When the step is a case of its own. */
  readonly childCase: CaseId | null;
  /** When the step is an approval: its id on the case. */
  readonly approval: string | null;
  /** By a date in the form (milliseconds). */
  readonly due: number | null;
  readonly intervals: readonly TaskInterval[];
};

export type TaskInterval = Pick<StateInterval, "from" | "to"> & { readonly state: TaskState };

export const taskMoves: Readonly<Record<TaskState, readonly TaskState[]>> = {
  waiting: ["ready", "skipped", "canceled"],
  ready: ["in_progress", "done", "skipped", "canceled"],
  in_progress: ["on_hold", "done", "canceled"],
  on_hold: ["in_progress", "done", "canceled"],
  done: [],
  skipped: [],
  canceled: [],
};

export const taskEnded = ({ state }: Task): boolean => taskMoves[state].length === 0;

/** Refuses: task-waits for a step whose turn has not come, not-in-this-state for anything else the table forbids. */
export function moveTask(task: Task, state: TaskState, at: number): Task {
  if (!taskMoves[task.state].includes(state)) refuse(task.state === "waiting" ? "task-waits" : "not-in-this-state");
  const ended = task.intervals.map((interval) => (interval.to === null ? { ...interval, to: at } : interval));
  return { ...task, state, intervals: [...ended, { from: at, to: null, state }] };
}
