// Fulfilment as a graph of tasks: what is planned, what may start, and what follows when a step ends.
import { open, withdrawAll } from "./approval-flow.ts";
import { type Case, type Change, changed, hasEnded, inTurn, isOpen, move } from "./case.ts";
import type { Actor, CaseEvent } from "./case-event.ts";
import type { TaskPolicy } from "./catalog/task-policy.ts";
import { holdsFor } from "./facts.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";
import { moveTask, type Task, type TaskState, taskEnded } from "./task.ts";
import { momentOf } from "./working-hours.ts";
import type { World } from "./world.ts";

/** The steps of the item for these answers; those whose condition does not hold are skipped from the start. */
export function planned(record: Case, world: World): Task[] {
  return record.offering.item.tasks.map((policy) => {
    const state: TaskState = holdsFor(policy.when, record, world.directory) ? "waiting" : "skipped";
    return {
      id: policy.id,
      title: policy.title,
      department: policy.department,
      after: policy.after,
      state,
      assignee: null,
      childCase: null,
      approval: null,
      due: dueOf(policy, record, world),
      intervals: [{ from: world.now, to: null, state }],
    };
  });
}

/**
 * Starts what may start: a step is ready when all it waits for is done or skipped, and falls away when one of them was
 * canceled. Steps that are approvals are asked at once. The last step resolves the case.
 */
export function advance(record: Case, world: World): Change {
  if (!isWorkable(record)) return changed(record);
  const step = record.tasks.find((task) => task.state === "waiting" && nextState(task, record.tasks) !== "waiting");
  if (!step) return finishIfDone(record, world);
  const state = nextState(step, record.tasks);
  const moved = withTask(record, moveTask(step, state, world.now));
  const event: CaseEvent =
    state === "canceled"
      ? { kind: "task-canceled", task: step.id, because: "earlier-step", by: "deskbell", at: world.now }
      : { kind: "task-ready", task: step.id, by: "deskbell", at: world.now };
  return inTurn(
    record,
    () => changed(moved, event),
    (so) => (state === "ready" ? askIfApproval(so, step.id, world) : changed(so)),
    (so) => advance(so, world),
  );
}

export function startTask(record: Case, taskId: string, by: PersonId, at: number): Change {
  const task = taskOf(record, taskId);
  if (task.state === "in_progress") refuse("already-taken");
  const begun = begin(record, at);
  return changed(withTask(begun, { ...moveTask(task, "in_progress", at), assignee: by }), {
    kind: "task-started",
    task: taskId,
    by,
    at,
  });
}

export function holdTask(record: Case, taskId: string, by: PersonId, text: string | null, at: number): Change {
  return changed(withTask(record, moveTask(taskOf(record, taskId), "on_hold", at)), {
    kind: "task-held",
    task: taskId,
    text,
    by,
    at,
  });
}

export function resumeTask(record: Case, taskId: string, by: Actor, at: number): Change {
  return changed(withTask(record, moveTask(taskOf(record, taskId), "in_progress", at)), {
    kind: "task-resumed",
    task: taskId,
    by,
    at,
  });
}

/** Refuses: tasks-open for a step that is a case of its own and not done, stage-not-open for one that is an approval. */
export function completeTask(record: Case, taskId: string, by: Actor, text: string | null, world: World): Change {
  const task = taskOf(record, taskId);
  if (task.childCase !== null && by !== "deskbell") refuse("children-open");
  if (task.approval !== null && by !== "deskbell") refuse("stage-not-open");
  const begun = begin(record, world.now);
  const done = { ...moveTask(task, "done", world.now), assignee: task.assignee ?? (by === "deskbell" ? null : by) };
  return inTurn(
    record,
    () => changed(withTask(begun, done), { kind: "task-done", task: taskId, text, by, at: world.now }),
    (so) => advance(so, world),
  );
}

/** What was done is not, after all: the step's own case was reopened. Beside the table of moves, which people follow. */
export function reopenTask(record: Case, taskId: string, at: number): Change {
  const task = taskOf(record, taskId);
  const intervals = task.intervals.map((interval) => (interval.to === null ? { ...interval, to: at } : interval));
  const state = "in_progress" as const;
  const again: Task = { ...task, state, intervals: [...intervals, { from: at, to: null, state }] };
  return changed(withTask(record, again), { kind: "task-resumed", task: taskId, by: "deskbell", at });
}

/** A step will not happen: its child was canceled or its approval declined. What waits for it falls away too. */
export function cancelTask(record: Case, taskId: string, because: string, world: World): Change {
  const task = taskOf(record, taskId);
  if (taskEnded(task)) return changed(record);
  return inTurn(
    record,
    (so) =>
      changed(withTask(so, moveTask(task, "canceled", world.now)), {
        kind: "task-canceled",
        task: taskId,
        because,
        by: "deskbell",
        at: world.now,
      }),
    (so) => advance(so, world),
  );
}

/** Moves steps on whose approvals have been settled; once the case itself was declined, nothing of the plan is left. */
export function followApprovals(record: Case, world: World): Change {
  if (hasEnded(record)) return cancelAllTasks(record, record.state.status, world.now);
  const step = record.tasks.find((task) => !taskEnded(task) && settledApproval(record, task));
  const approval = step && settledApproval(record, step);
  if (!step || !approval) return changed(record);
  return inTurn(
    record,
    (so) =>
      approval.state === "approved"
        ? completeTask(so, step.id, "deskbell", null, world)
        : cancelTask(so, step.id, approval.decisions.at(-1)?.reason ?? "", world),
    (so) => followApprovals(so, world),
  );
}

export function childRaised(record: Case, taskId: string, child: string, at: number): Change {
  const task = { ...taskOf(record, taskId), childCase: child };
  return changed(withTask(record, task), { kind: "child-raised", task: taskId, child, by: "deskbell", at });
}

/** Changed answers plan anew what has not started; what runs or is done stays as it is. */
export function replan(record: Case, world: World): Change {
  if (!isOpen(record)) return changed(record);
  const fresh = new Map(planned(record, world).map((task) => [task.id, task]));
  const events: CaseEvent[] = [];
  const tasks = record.tasks.map((task) => {
    const next = fresh.get(task.id);
    const begun =
      task.childCase !== null || task.approval !== null || !["waiting", "ready", "skipped"].includes(task.state);
    if (!next || begun) return task;
    if (next.state === "skipped" && task.state !== "skipped") {
      events.push({ kind: "task-skipped", task: task.id, by: "deskbell", at: world.now });
      return { ...moveTask(task, "skipped", world.now), due: next.due };
    }
    return next.state === "waiting" && task.state === "skipped" ? next : { ...task, due: next.due };
  });
  return inTurn(
    record,
    (so) => changed({ ...so, tasks }, ...events),
    (so) => advance(so, world),
  );
}

/** Nothing of the plan goes on: the case has ended. */
export function cancelAllTasks(record: Case, because: string, at: number): Change {
  const events: CaseEvent[] = [];
  const tasks = record.tasks.map((task) => {
    if (taskEnded(task)) return task;
    events.push({ kind: "task-canceled", task: task.id, because, by: "deskbell", at });
    return moveTask(task, "canceled", at);
  });
  return inTurn(
    record,
    (so) => changed({ ...so, tasks }, ...events),
    (so) => withdrawAll(so, at),
  );
}

export function taskOf({ tasks }: Case, id: string): Task {
  return tasks.find((task) => task.id === id) ?? refuse("not-found");
}

export const policyOfTask = ({ offering }: Case, id: string): TaskPolicy | undefined =>
  offering.item.tasks.find((policy) => policy.id === id);

/** Steps that have to become cases of their own now. */
export function childrenToRaise(record: Case): { task: Task; policy: TaskPolicy }[] {
  return record.tasks
    .filter((task) => task.state === "ready" && task.childCase === null)
    .map((task) => ({ task, policy: policyOfTask(record, task.id) as TaskPolicy }))
    .filter(({ policy }) => policy?.item !== undefined);
}

const isWorkable = (record: Case): boolean =>
  ["new", "in_progress", "on_hold"].includes(record.state.status) && !hasEnded(record);

function nextState(task: Task, tasks: readonly Task[]): TaskState {
  const before = task.after.map((id) => tasks.find((other) => other.id === id));
  if (before.some((other) => other?.state === "canceled")) return "canceled";
  return before.every((other) => other === undefined || ["done", "skipped"].includes(other.state))
    ? "ready"
    : "waiting";
}

function askIfApproval(record: Case, taskId: string, world: World): Change {
  const policy = policyOfTask(record, taskId);
  if (!policy?.approval) return changed(record);
  return inTurn(
    record,
    (so) =>
      open(
        so,
        { ...policy.approval, id: `task-${taskId}`, title: policy.title, taskId } as Parameters<typeof open>[1],
        world,
      ),
    (so) => changed(withTask(so, { ...taskOf(so, taskId), approval: so.approvals.at(-1)?.id ?? null })),
    (so) => followApprovals(so, world),
  );
}

/** The last step of a plan resolves the case; a plan of which nothing was done leaves that to a person. */
function finishIfDone(record: Case, world: World): Change {
  const { tasks } = record;
  if (tasks.length === 0 || !tasks.every(taskEnded) || !tasks.some(({ state }) => state === "done"))
    return changed(record);
  if (tasks.some(({ state }) => state === "canceled")) return changed(record);
  const sentence = ""; // worded for the reader: every step is done
  return changed(move(begin(record, world.now), { status: "resolved", outcome: "done", sentence }, world.now), {
    kind: "resolved",
    outcome: "done",
    sentence,
    by: "deskbell",
    at: world.now,
  });
}

/** Work on a step is work on the case. */
function begin(record: Case, at: number): Case {
  return record.state.status === "new" ? move(record, { status: "in_progress" }, at) : record;
}

function settledApproval({ approvals }: Case, { approval: id }: Task) {
  return approvals.find((approval) => approval.id === id && ["approved", "declined"].includes(approval.state));
}

function withTask(record: Case, task: Task): Case {
  return { ...record, tasks: record.tasks.map((other) => (other.id === task.id ? task : other)) };
}

function dueOf({ due }: TaskPolicy, record: Case, { directory }: World): number | null {
  if (!due) return null;
  const date = record.answers[due.field];
  const { workingHours } = record.offering;
  if (typeof date !== "string") return null;
  const whose = due.zone === "subject" ? record.subject : due.zone === "requester" ? record.requester : null;
  const zone = (whose && directory.get(whose)?.timeZone) || workingHours.schedule.timezone;
  return momentOf(due, date, workingHours, zone);
}
