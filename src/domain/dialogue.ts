// How long a conversation about a proposal goes on, and how much it asks.
import type { Proposal } from "./proposal.ts";

/** Deskbell asks at most three things in words; then it offers the form. */
export const mostQuestions = 3;

/** After an hour words are taken as a new beginning. */
const OPEN_FOR = 3_600_000;

export const maySubmitMore = ({ state, touchedAt }: Proposal, now: number): boolean =>
  state === "open" && now - touchedAt < OPEN_FOR;
