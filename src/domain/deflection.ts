// Whether an answer spared somebody a request. That an answer was shown says nothing: they said that it solved it, or at
// least raised nothing within a day.
import type { KnowledgeAnswer } from "./knowledge-answer.ts";

export type Deflection = "confirmed" | "potential" | "none";

/** So long after an answer a request of theirs still counts against it (milliseconds). */
export const DEFLECTION_WINDOW = 24 * 3_600_000;

/**
 * Null while it cannot be told yet. `raised` are the moments at which the person raised requests; times in milliseconds.
 * What was not answered, or not quite, spared nobody anything.
 */
export function deflectionOf(
  { quotations, state, at }: Pick<KnowledgeAnswer, "quotations" | "state" | "at">,
  raised: readonly number[],
  now: number,
): Deflection | null {
  if (state === "confirmed") return "confirmed";
  const end = at + DEFLECTION_WINDOW;
  if (quotations.length === 0 || state === "not_quite") return "none";
  if (raised.some((moment) => moment >= at && moment < end)) return "none";
  return now < end ? null : "potential";
}
