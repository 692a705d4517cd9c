// An approval waits for named people. It passes when enough say yes and fails when enough no longer can.
import type { Rule } from "./catalog/approval-policy.ts";
import type { PersonId } from "./person.ts";
import { refuse } from "./refusal.ts";

export type Verdict = "approve" | "decline";

/**
 * One vote. `asked` is who decides now: the approver, or whoever stands in for them. `approver` is null when the policy's
 * approver is not known to the directory.
 */
export type Seat = { readonly approver: PersonId | null; readonly asked: PersonId; readonly because: Standing };
export type Standing =
  | "approver"
  | "delegate"
  | "above"
  | "counterpart"
  | "department_lead"
  | "second"
  | "administrator";

/** pressed: by hand. carried: said in an earlier stage. implied: the approver raised it. override: in an emergency. */
export type DecisionWay = "pressed" | "carried" | "implied" | "override";

/** `instead` is the approver whom the deciding person stood in for. */
export type Decision = {
  readonly by: PersonId;
  readonly instead: PersonId | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly at: number;
  readonly way: DecisionWay;
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

/** Whose vote a seat is. After an escalation several people may be asked for one vote. */
export const voterOf = ({ approver, asked }: Seat): PersonId => approver ?? asked;

export const votersOf = ({ seats }: Pick<Approval, "seats">): PersonId[] => [...new Set(seats.map(voterOf))];

/** How many yeses it takes. */
export function quorumOf({ rule, seats }: Pick<Approval, "rule" | "seats">): number {
  const votes = votersOf({ seats }).length;
  if (rule === "any") return 1;
  if (rule === "all") return votes;
  return Math.max(1, "at_least" in rule ? rule.at_least : Math.ceil((votes * rule.percent) / 100));
}

export function outcomeOf(approval: Pick<Approval, "rule" | "seats" | "decisions">): "open" | "approved" | "declined" {
  const yes = approval.decisions.filter(({ verdict }) => verdict === "approve").length;
  const no = approval.decisions.length - yes;
  if (approval.seats.length === 0) return "open";
  if (yes >= quorumOf(approval)) return "approved";
  const firstDecides = approval.rule === "any" && no > 0;
  return firstDecides || votersOf(approval).length - no < quorumOf(approval) ? "declined" : "open";
}

/** The seat somebody sits on now, if it is still to be decided. */
export function seatOf(approval: Approval, person: PersonId): Seat | undefined {
  return approval.seats.find((seat) => seat.asked === person && !isDecided(approval, seat));
}

export const isDecided = ({ decisions }: Approval, seat: Seat): boolean =>
  decisions.some(({ by, instead }) => (instead ?? by) === voterOf(seat));

/** Everybody who is asked and has not answered. */
export function waitingFor(approval: Approval): PersonId[] {
  if (approval.state !== "open") return [];
  return [...new Set(approval.seats.filter((seat) => !isDecided(approval, seat)).map(({ asked }) => asked))];
}

export type Answered = Pick<Decision, "by" | "verdict" | "reason" | "at"> & { readonly way?: DecisionWay };

/**
 * Records an answer; a person who holds several seats answers for all of them. Whether they may is rights.ts's to say.
 * Refuses: already-settled, not-an-approver.
 */
export function decide(approval: Approval, { by, verdict, reason, at, way = "pressed" }: Answered): Approval {
  if (approval.state !== "open") refuse("already-settled");
  const votes = new Set(approval.seats.filter((seat) => seat.asked === by && !isDecided(approval, seat)).map(voterOf));
  if (votes.size === 0) refuse("not-an-approver");
  const decided = [...votes].map((voter) => ({ by, instead: voter === by ? null : voter, verdict, reason, at, way }));
  const next = { ...approval, decisions: [...approval.decisions, ...decided], question: null };
  const outcome = outcomeOf(next);
  return outcome === "open" ? next : { ...next, state: outcome, settledAt: at };
}
