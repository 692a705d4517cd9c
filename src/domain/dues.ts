// What becomes due for a case merely because time passes. Timers are hints: when one fires, this is read anew from the
// record, so nothing is said twice, and after a downtime once.
import { isAvailable } from "./absence.ts";
import { type Approval, waitingFor } from "./approval.ts";
import { approvalOf, escalate, reseat } from "./approval-flow.ts";
import { type Case, type Change, changed, hasEnded, isOpen } from "./case.ts";
import { type ClockName, readClock } from "./clock.ts";
import { clockDues } from "./clock-dues.ts";
import { close, resolve } from "./ending.ts";
import { release, resume } from "./handling.ts";
import { afterWorking } from "./person-hours.ts";
import { approvalDue } from "./promise.ts";
import { promiseDues } from "./promise-keeping.ts";
import { taskDues } from "./task-dues.ts";
import type { World } from "./world.ts";

/** Something to do at a moment (milliseconds); `key` is remembered in `said`, so it happens once. */
export type Due = {
  readonly at: number;
  readonly key: string | null;
  readonly run: (record: Case, world: World) => Change;
};

const DAY = 86_400_000;

/** Does everything that is due, oldest first, until nothing more is. */
export function catchUp(record: Case, world: World): Change {
  let so = changed(record);
  // A case has a few dozen things to say in its life; more rounds than that would be a rule that never settles.
  for (let round = 0; round < 100; round++) {
    const [next] = duesOf(so.case, world)
      .filter(({ at }) => at <= world.now)
      .sort((a, b) => a.at - b.at);
    if (!next) break;
    const done = next.run(so.case, world);
    const said = next.key === null ? done.case.said : { ...done.case.said, [next.key]: world.now };
    so = { case: { ...done.case, said }, events: [...so.events, ...done.events] };
  }
  return so;
}

/** When to look at the case again; null when only people can move it on. */
export function nextLook(record: Case, world: World): number | null {
  const later = duesOf(record, world).map(({ at }) => Math.max(at, world.now + 1));
  return later.length === 0 ? null : Math.min(...later);
}

function duesOf(record: Case, world: World): Due[] {
  if (hasEnded(record)) return [];
  const clocks: ClockName[] = ["response", "resolution", "receiving"];
  const all = [
    ...undoDues(record),
    ...(isOpen(record) ? knownDues(record) : []),
    ...holdDues(record, world),
    ...graceDues(record),
    ...absenceDues(record, world),
    ...record.approvals
      .filter(({ state }) => state === "open")
      .flatMap((approval) => approvalDues(approval, record, world)),
    ...(isOpen(record) ? clocks.flatMap((clock) => clockDues(readClock(record, clock, world.now), record, world)) : []),
    ...(isOpen(record) ? [...taskDues(record, world), ...promiseDues(record, world)] : []),
  ];
  return all.filter(({ key }) => key === null || record.said[key] === undefined);
}

/** After its minute a press stands, and the button goes. */
function undoDues({ undo }: Case): Due[] {
  return undo ? [{ at: undo.until, key: null, run: (record) => changed({ ...record, undo: null }) }] : [];
}

/** A promised update that is not given is asked for. */
function knownDues({ known }: Case): Due[] {
  if (!known) return [];
  const remind: Due["run"] = (record, { now }) =>
    changed(record, { kind: "reminded", about: "known:update", by: "deskbell", at: now });
  return [{ at: known.nextUpdate, key: `known:${known.nextUpdate}`, run: remind }];
}

/** On hold for the requester: reminders after 2 and 5 working days, resolved without an answer after 10. */
function holdDues(record: Case, world: World): Due[] {
  const { state } = record;
  if (state.status !== "on_hold") return [];
  const hours = record.offering.workingHours;
  const since = record.intervals.at(-1)?.from ?? world.now;
  const after = (amount: number) => afterWorking(hours, since, { amount, unit: "d" });
  if (state.reason === "requester") {
    const remind = (days: number): Due => ({
      at: after(days),
      key: `hold:${days}`,
      run: (so, { now }) =>
        changed({ ...so, lastWordAt: now }, { kind: "reminded", about: `hold:${days}`, by: "deskbell", at: now }),
    });
    const giveUp: Due = {
      at: after(10),
      key: "hold:10",
      run: (so, { now }) =>
        so.tasks.length > 0 ? changed(so) : resolve(so, { outcome: "no_answer", sentence: "" }, [], "deskbell", now),
    };
    return [remind(2), remind(5), giveUp];
  }
  const dateReached: Due = {
    at: state.until,
    key: `hold:until:${state.until}`,
    run: (so, { now }) =>
      state.reason === "scheduled"
        ? resume(so, "deskbell", now)
        : changed(so, { kind: "reminded", about: "hold:date", by: "deskbell", at: now }),
  };
  return [dateReached];
}

/** Resolved closes after a grace of 5 working days. */
function graceDues(record: Case): Due[] {
  if (record.state.status !== "resolved") return [];
  const since = record.intervals.at(-1)?.from ?? record.createdAt;
  const at = afterWorking(record.offering.workingHours, since, { amount: 5, unit: "d" });
  return [{ at, key: null, run: (so, { now }) => close(so, "grace", "deskbell", now) }];
}

/** An assignee who is away or has left does not keep it: back to the queue. Looked at daily. */
function absenceDues(record: Case, world: World): Due[] {
  const assignee = record.assignee === null ? undefined : world.directory.get(record.assignee);
  if (record.assignee === null || !isOpen(record)) return [];
  if (isAvailable(assignee, world)) return [{ at: tomorrow(world), key: null, run: (so) => changed(so) }];
  const because = world.directory.get(record.assignee)?.active ? "away" : "left";
  return [{ at: world.now, key: null, run: (so, { now }) => release(so, because, "deskbell", now) }];
}

/** Reminded at half time, escalated when time is up and again each time as long; seats follow absences daily. */
function approvalDues(approval: Approval, record: Case, world: World): Due[] {
  const due = approvalDue(approval, record, world);
  const halfTime = approval.openedAt + (due - approval.openedAt) / 2;
  const times = Object.keys(record.said).filter((key) => key.startsWith(`approval:${approval.id}:escalated:`)).length;
  const reminder: Due = {
    at: halfTime,
    key: `approval:${approval.id}:reminded`,
    run: (so, { now }) => changed(so, { kind: "reminded", about: `approval:${approval.id}`, by: "deskbell", at: now }),
  };
  const escalation: Due = {
    at: approvalDue(approval, record, world, times + 1),
    key: `approval:${approval.id}:escalated:${times + 1}`,
    run: (so, now) => escalate(so, approval.id, now),
  };
  const seats: Due = { at: tomorrow(world), key: null, run: (so, now) => reseat(so, approval.id, now) };
  const unseated = waitingFor(approvalOf(record, approval.id)).some(
    (id) => !isAvailable(world.directory.get(id), world),
  );
  const now: Due = {
    at: world.now,
    key: `approval:${approval.id}:reseated:${Math.floor(world.now / DAY)}`,
    run: seats.run,
  };
  // Somebody waiting for an answer gives the approvers pause, not the desk.
  const running = approval.question === null ? [reminder, escalation] : [];
  return [...running, seats, ...(unseated ? [now] : [])];
}

const tomorrow = ({ now }: World): number => (Math.floor(now / DAY) + 1) * DAY;
