// How approvals move a case along: stages open in order, one answer settles what it settles, and nothing stays open
// on a case that has ended.
import { isAvailable } from "./absence.ts";
import {
  type Answered,
  type Approval,
  decide,
  isDecided,
  outcomeOf,
  type Seat,
  seatOf,
  type Verdict,
  voterOf,
  waitingFor,
} from "./approval.ts";
import { escalatedSeats, isImplied, type StagePolicy, seatsOf } from "./approvers.ts";
import { type Case, type Change, changed, inTurn, move } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Stage } from "./catalog/approval-policy.ts";
import { holdsFor } from "./facts.ts";
import { withoutSaid } from "./handling.ts";
import { directoryOf, type PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** Opens what is due: the first stage that applies and has no answer yet; with none left, the case goes to the queue. */
export function openNextStage(record: Case, world: World): Change {
  if (!isBefore(record) || openStage(record)) return changed(record);
  const stage = nextStage(record, world);
  if (!stage) {
    if (record.state.status !== "awaiting_approval") return changed(record);
    const queued = move(record, { status: "new" }, world.now);
    const wasAsked = record.approvals.some(({ taskId, state }) => taskId === null && state === "approved");
    return wasAsked ? changed(queued, { kind: "approved", by: "deskbell", at: world.now }) : changed(queued);
  }
  const waiting = record.state.status === "new" ? move(record, { status: "awaiting_approval" }, world.now) : record;
  return inTurn(
    waiting,
    (so) => open(so, { ...stage, taskId: null }, world),
    (so) => (openStage(so) ? changed(so) : settle(so, world)),
  );
}

/** Asks the people of a stage. What goes without saying is recorded at once. */
export function open(
  record: Case,
  stage: StagePolicy & Pick<Stage, "id" | "title"> & { taskId: string | null },
  world: World,
): Change {
  const { now } = world;
  const seats = seatsOf(stage, record, world);
  const count = record.approvals.filter((approval) => approval.stage === stage.id).length;
  const asked: Approval = {
    id: `${stage.id}.${count + 1}`,
    stage: stage.id,
    title: stage.title,
    taskId: stage.taskId,
    rule: stage.rule,
    seats,
    decisions: [],
    state: "open",
    question: null,
    openedAt: now,
    settledAt: null,
  };
  let approval = asked;
  const events: CaseEvent[] = [];
  for (const answer of givenAlready(record, asked, stage.two_people, now)) {
    if (approval.state !== "open") break;
    approval = decide(approval, answer);
    events.push(decidedEvent(approval, answer));
  }
  if (approval.state === "open") {
    events.push({
      kind: "approval-asked",
      approval: approval.id,
      people: waitingFor(approval),
      by: "deskbell",
      at: now,
    });
  } else {
    events.push({
      kind: "approval-settled",
      approval: approval.id,
      outcome: approval.state,
      released: [],
      by: "deskbell",
      at: now,
    });
  }
  return changed({ ...record, approvals: [...record.approvals, approval] }, ...events);
}

/** One person's answer, and everything that follows from it. Refuses: not-found, already-settled, not-an-approver. */
export function answer(
  record: Case,
  approvalId: string,
  by: PersonId,
  verdict: Verdict,
  reason: string | null,
  world: World,
): Change {
  const approval = approvalOf(record, approvalId);
  const given = { by, verdict, reason, at: world.now };
  const next = decide(approval, given);
  const events = [decidedEvent(next, given), ...settledEvents(approval, next, by, world.now)];
  const kept = changed(replace(record, next), ...events);
  return next.state === "open"
    ? kept
    : inTurn(
        record,
        () => kept,
        (so) => settle(so, world),
      );
}

/** An emergency: the stage passes without its approvers, for a reason, and they are told. */
export function override(record: Case, approvalId: string, by: PersonId, reason: string, world: World): Change {
  const approval = approvalOf(record, approvalId);
  if (approval.state !== "open") refuse("already-settled");
  const decision = { by, instead: null, verdict: "approve" as const, reason, at: world.now, way: "override" as const };
  const next: Approval = {
    ...approval,
    decisions: [...approval.decisions, decision],
    state: "approved",
    question: null,
    settledAt: world.now,
  };
  const happened = changed(
    replace(record, next),
    { kind: "approval-overridden", approval: approvalId, reason, by, at: world.now },
    // Whoever was asked is told of the emergency, and not once more that they are not needed.
    { kind: "approval-settled", approval: approvalId, outcome: "approved", released: [], by, at: world.now },
  );
  return inTurn(
    record,
    () => happened,
    (so) => settle(so, world),
  );
}

/** A question to the requester; the stage stays open and waits. */
export function askForInfo(record: Case, approvalId: string, by: PersonId, text: string, at: number): Change {
  const approval = approvalOf(record, approvalId);
  if (approval.state !== "open") refuse("already-settled");
  return changed(replace(record, { ...approval, question: { by, text, at } }), {
    kind: "info-asked",
    approval: approvalId,
    question: text,
    by,
    at,
  });
}

/** The approvers' time begins with the answer: they could not decide before. */
export function giveInfo(record: Case, approvalId: string, by: PersonId, text: string, at: number): Change {
  const approval = approvalOf(record, approvalId);
  if (approval.state !== "open") refuse("already-settled");
  const answered = approval.question === null ? approval : { ...approval, question: null, openedAt: at };
  const waiting = withoutSaid(replace(record, answered), `approval:${approvalId}:`);
  return changed(waiting, {
    kind: "info-given",
    approval: approvalId,
    text,
    by,
    at,
  });
}

/**
 * A material change: what was said about the request as it was before does not count for what it is now, and what needs
 * approval only now is asked. Refuses not-in-this-state where that would come too late, because work has begun.
 */
export function restart(record: Case, world: World): Change {
  const since = record.approvals.filter(
    ({ taskId, state }) => taskId === null && (state === "open" || state === "approved"),
  );
  const cleared = {
    ...record,
    approvals: record.approvals.map((approval) =>
      since.includes(approval)
        ? { ...approval, state: "withdrawn" as const, question: null, settledAt: approval.settledAt ?? world.now }
        : approval,
    ),
  };
  if (!isBefore(record)) return needsApproval(cleared, world) ? refuse("not-in-this-state") : changed(record);
  const last = since.at(-1);
  return inTurn(
    cleared,
    (so) =>
      last
        ? changed(so, { kind: "approval-restarted", approval: last.id, by: "deskbell", at: world.now })
        : changed(so),
    (so) => openNextStage(so, world),
  );
}

/** Everything still asked is taken back: the case ends, or goes another way. */
export function withdrawAll(record: Case, at: number): Change {
  const running = record.approvals.filter(({ state }) => state === "open");
  const approvals = record.approvals.map((approval) =>
    approval.state === "open" ? { ...approval, state: "withdrawn" as const, question: null, settledAt: at } : approval,
  );
  const events = running.map(
    (approval): CaseEvent => ({
      kind: "approval-settled",
      approval: approval.id,
      outcome: "withdrawn",
      released: waitingFor(approval),
      by: "deskbell",
      at,
    }),
  );
  return changed({ ...record, approvals }, ...events);
}

/**
 * Seats everybody anew for today's directory, absences and delegations. Given answers stay; who is no longer asked and
 * who is asked instead is recorded. Changes nothing when the seats are the same.
 */
export function reseat(record: Case, approvalId: string, world: World): Change {
  const approval = approvalOf(record, approvalId);
  const policy = policyOf(record, approval);
  if (approval.state !== "open" || !policy) return changed(record);
  const kept = approval.seats.filter((seat) => isDecided(approval, seat));
  const isOpenVote = (seat: Seat) => !kept.some((other) => voterOf(other) === voterOf(seat));
  const fresh = seatsOf(policy, record, world).filter(isOpenVote);
  const stillAsked = (seat: Seat) =>
    isExtra(seat, approval) &&
    fresh.some((other) => voterOf(other) === voterOf(seat) && other.asked !== seat.asked) &&
    isAvailable(world.directory.get(seat.asked), world);
  const seats = [...kept, ...fresh, ...approval.seats.filter((seat) => isOpenVote(seat) && stillAsked(seat))];
  if (sameSeats(seats, approval.seats)) return changed(record);
  const before = waitingFor(approval);
  const next = { ...approval, seats };
  const after = waitingFor(next);
  const outcome = outcomeOf(next);
  const reseated: CaseEvent = {
    kind: "approval-reseated",
    approval: approvalId,
    people: after.filter((person) => !before.includes(person)),
    released: before.filter((person) => !after.includes(person)),
    by: "deskbell",
    at: world.now,
  };
  if (outcome === "open") return changed(replace(record, next), reseated);
  const settled: Approval = { ...next, state: outcome, settledAt: world.now };
  const events = [reseated, ...settledEvents(approval, settled, "deskbell", world.now)];
  return inTurn(
    record,
    () => changed(replace(record, settled), ...events),
    (so) => settle(so, world),
  );
}

/**
 * The seats that count when somebody presses: as they were asked in them, even if the calendar has them away by now; for
 * all others as of today. Who was asked in a delegation's name counts only while it stands.
 */
export function atPress(record: Case, approvalId: string, by: PersonId, world: World): Change {
  const seat = seatOf(approvalOf(record, approvalId), by);
  if (seat && seat.because !== "delegate") return changed(record);
  const present = world.directory.people.map((person) => (person.id === by ? { ...person, awayUntil: null } : person));
  return reseat(record, approvalId, seat ? { ...world, directory: directoryOf(present) } : world);
}

/** Time is up: the next people are asked as well. Nothing is ever approved by waiting. */
export function escalate(record: Case, approvalId: string, world: World): Change {
  const approval = approvalOf(record, approvalId);
  const policy = policyOf(record, approval);
  const added = approval.state === "open" && policy ? escalatedSeats(approval, policy, record, world) : [];
  if (added.length === 0) return changed(record);
  const people = added.map(({ asked }) => asked);
  const next = { ...approval, seats: [...approval.seats, ...added] };
  return changed(replace(record, next), {
    kind: "approval-escalated",
    approval: approvalId,
    people,
    by: "deskbell",
    at: world.now,
  });
}

/** The stage before the work that waits for an answer now. */
export function openStage({ approvals }: Case): Approval | undefined {
  return approvals.find(({ state, taskId }) => state === "open" && taskId === null);
}

/** The approval whose question waits for an answer from the requester's side, if one does. */
export function questioned({ approvals }: Case): (Approval & { question: NonNullable<Approval["question"]> }) | null {
  for (const approval of approvals) {
    const { state, question } = approval;
    if (state === "open" && question !== null) return { ...approval, question };
  }
  return null;
}

export function approvalOf({ approvals }: Case, id: string): Approval {
  return approvals.find((approval) => approval.id === id) ?? refuse("not-found");
}

/** What follows once a stage is settled; steps of the work are workflow.ts's to move. */
function settle(record: Case, world: World): Change {
  const last = record.approvals.filter(({ taskId }) => taskId === null).at(-1);
  if (last?.state === "approved") return openNextStage(record, world);
  if (last?.state !== "declined" || record.state.status !== "awaiting_approval") return changed(record);
  const no = last.decisions.findLast(({ verdict }) => verdict === "decline");
  const reason = no?.reason ?? "";
  return changed(move(record, { status: "declined", reason }, world.now), {
    kind: "declined",
    reason,
    by: no?.by ?? "deskbell",
    at: world.now,
  });
}

/** Is there a stage before the work that nobody has passed yet? */
export const needsApproval = (record: Case, world: World): boolean => nextStage(record, world) !== undefined;

/** Nobody works on it yet. */
const isBefore = ({ state }: Case): boolean => state.status === "new" || state.status === "awaiting_approval";

function nextStage(record: Case, world: World): Stage | undefined {
  const passed = new Set(record.approvals.filter(({ state }) => state === "approved").map(({ stage }) => stage));
  return record.offering.item.approvals.find(
    (stage) => !passed.has(stage.id) && holdsFor(stage.when, record, world.directory),
  );
}

/** Who raised it as its approver, and who said yes in an earlier stage, is not asked again. */
function givenAlready(record: Case, approval: Approval, twoPeople: boolean, at: number): Answered[] {
  const saidYes = record.approvals
    .filter(({ state, taskId }) => state === "approved" && taskId === null)
    .flatMap(({ decisions }) =>
      decisions.filter(({ verdict, way }) => verdict === "approve" && way !== "override").map(({ by }) => by),
    );
  const said = (seat: Seat): Answered[] => {
    const yes = { by: seat.asked, verdict: "approve" as const, reason: null, at };
    if (isImplied(seat, record)) return [{ ...yes, way: "implied" }];
    return !twoPeople && saidYes.includes(seat.asked) ? [{ ...yes, way: "carried" }] : [];
  };
  return approval.seats.flatMap(said);
}

function policyOf(record: Case, { stage, taskId }: Approval): StagePolicy | undefined {
  if (taskId === null) return record.offering.item.approvals.find(({ id }) => id === stage);
  return record.offering.item.tasks.find(({ id }) => id === taskId)?.approval;
}

function settledEvents(before: Approval, after: Approval, by: PersonId, at: number): CaseEvent[] {
  if (after.state === "open") return [];
  const answered = after.decisions.map((decision) => decision.by);
  const released = waitingFor(before).filter((person) => !answered.includes(person));
  return [{ kind: "approval-settled", approval: after.id, outcome: after.state, released, by, at }];
}

function decidedEvent(approval: Approval, { by, verdict, reason, at, way = "pressed" }: Answered): CaseEvent {
  const instead = approval.decisions.findLast((decision) => decision.by === by)?.instead ?? null;
  return { kind: "approval-decided", approval: approval.id, verdict, instead, reason, way, by, at };
}

function replace(record: Case, approval: Approval): Case {
  return { ...record, approvals: record.approvals.map((other) => (other.id === approval.id ? approval : other)) };
}

/** Asked beside the first person for the same vote. */
function isExtra(seat: Seat, { seats }: Approval): boolean {
  return seats.find((other) => voterOf(other) === voterOf(seat)) !== seat;
}

function sameSeats(a: readonly Seat[], b: readonly Seat[]): boolean {
  const key = ({ approver, asked }: Seat) => `${approver} ${asked}`;
  return a.length === b.length && a.every((seat) => b.some((other) => key(other) === key(seat)));
}
