// The one date a requester is told: approval and fulfilment together.

import type { Approval } from "./approval.ts";
import { openStage } from "./approval-flow.ts";
import { deadline } from "./calendar.ts";
import type { Case } from "./case.ts";
import type { Stage } from "./catalog/approval-policy.ts";
import { workingMs } from "./catalog/duration.ts";
import { readClock, targetOf } from "./clock.ts";
import { holdsFor } from "./facts.ts";
import { afterWorking, hoursOf } from "./person-hours.ts";
import { calendarOf } from "./working-hours.ts";
import type { World } from "./world.ts";

/**
 * When the requester can expect it to be done (milliseconds), if every approver and the department use all the time
 * they have. Null where nothing is promised, or while it is on hold without an end.
 */
export function expectedEnd(record: Case, world: World): number | null {
  const target = targetOf(record, "resolution");
  if (!target) return null;
  if (record.state.status !== "awaiting_approval" || target.measure !== "working") {
    return readClock(record, "resolution", world.now)?.deadline ?? null;
  }
  const approvedBy = stagesAhead(record, world).reduce(
    (from, stage) => stageEnd(stage, from, record, world),
    world.now,
  );
  const { workingHours } = record.offering;
  return deadline(calendarOf(workingHours), approvedBy, workingMs(target.amount, workingHours.workdayMs));
}

/** By when a stage's people should have answered, in their own hours; or after so many times as long. */
export function approvalDue(approval: Approval, record: Case, world: World, times = 1): number {
  const due = stageOf(approval, record)?.due ?? { amount: 2, unit: "d" as const };
  const person = world.directory.get(approval.seats[0]?.asked ?? "");
  const hours = hoursOf(person ?? companyWide(world), world.content);
  return afterWorking(hours, approval.openedAt, { ...due, amount: due.amount * times });
}

function stagesAhead(record: Case, world: World): Stage[] {
  const passed = new Set(record.approvals.filter(({ state }) => state === "approved").map(({ stage }) => stage));
  return record.offering.item.approvals.filter(
    (stage) => !passed.has(stage.id) && holdsFor(stage.when, record, world.directory),
  );
}

function stageEnd(stage: Stage, from: number, record: Case, world: World): number {
  const running = openStage(record);
  if (running?.stage === stage.id) return Math.max(from, approvalDue(running, record, world));
  return afterWorking(hoursOf(companyWide(world), world.content), from, stage.due);
}

const companyWide = ({ content }: World) => ({ timeZone: content.organization.time_zone, location: "" });

function stageOf({ stage, taskId }: Approval, { offering }: Case): Pick<Stage, "due"> | undefined {
  if (taskId === null) return offering.item.approvals.find(({ id }) => id === stage);
  return offering.item.tasks.find(({ id }) => id === taskId)?.approval;
}
