// An approval waits for named people. It passes when enough say yes and fails when enough no longer can.
import type { Rule } from "./catalog/approval-policy.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";

export type Verdict = "approve" | "decline";

/** One vote. `asked` is who decides now: the approver, or whoever stands in for them, for the reason given. */
export type Seat = { readonly approver: PersonId; readonly asked: PersonId; readonly because: string };

/** `instead` is the approver whom the deciding person stood in for. */
export type Decision = {
  readonly by: PersonId;
  readonly instead: PersonId | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly at: number;
};

export type Approval = {
  readonly id: string;
  readonly stage: string;
  readonly title: string;
  /** The task it is a step of; null for the stages before the work begins. */
  readonly taskId: string | null;
  readonly rule: Rule;
  readonly seats: readonly Seat[];
  readonly decisions: readonly Decision[];
  readonly state: "open" | "approved" | "declined" | "withdrawn";
  /** A question to the requester; the stage waits for the answer. */
  readonly question: { readonly by: PersonId; readonly text: string; readonly at: number } | null;
  readonly openedAt: number;
  readonly settledAt: number | null;
};

/** How many yeses it takes. */
export function quorumOf({ rule, seats }: Pick<Approval, "rule" | "seats">): number {
  if (rule === "any") return 1;
  if (rule === "all") return seats.length;
  const wanted = "at_least" in rule ? rule.at_least : Math.ceil((seats.length * rule.percent) / 100);
  return Math.max(1, wanted);
}

export function outcomeOf(approval: Pick<Approval, "rule" | "seats" | "decisions">): "open" | "approved" | "declined" {
  const yes = approval.decisions.filter(({ verdict }) => verdict === "approve").length;
  const no = approval.decisions.length - yes;
  if (yes >= quorumOf(approval)) return "approved";
  const firstDecides = approval.rule === "any" && no > 0;
  return firstDecides || approval.seats.length - no < quorumOf(approval) ? "declined" : "open";
}

/** The seat somebody sits on now, if it is still to be decided. */
export function seatOf(approval: Approval, person: PersonId): Seat | undefined {
  return approval.seats.find((seat) => seat.asked === person && !isDecided(approval, seat));
}

export const isDecided = ({ decisions }: Approval, { approver }: Seat): boolean =>
  decisions.some(({ by, instead }) => (instead ?? by) === approver);

/** Everybody who is asked and has not answered. */
export function waitingFor(approval: Approval): PersonId[] {
  if (approval.state !== "open") return [];
  return [...new Set(approval.seats.filter((seat) => !isDecided(approval, seat)).map(({ asked }) => asked))];
}

/**
 * Records an answer; a person who holds several seats answers for all of them. Whether they may is rights.ts's to say.
 * Refuses: already-settled, not-an-approver.
 */
export function decide(
  approval: Approval,
  by: PersonId,
  verdict: Verdict,
  reason: string | null,
  at: number,
): Approval {
  if (approval.state !== "open") refuse("already-settled");
  const seats = approval.seats.filter((seat) => seat.asked === by && !isDecided(approval, seat));
  if (seats.length === 0) refuse("not-an-approver");
  const decided = seats.map(({ approver }) => ({
    by,
    instead: approver === by ? null : approver,
    verdict,
    reason,
    at,
  }));
  const next = { ...approval, decisions: [...approval.decisions, ...decided], question: null };
  const outcome = outcomeOf(next);
  return outcome === "open" ? next : { ...next, state: outcome, settledAt: at };
}
