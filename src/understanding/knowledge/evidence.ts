// Whether what was found can be relied on at all, or the honest answer is "I don't know". Fitted on the same questions as
// the ranking, so that about one in sixteen that could be answered is refused.
import type { Search } from "./page-index.ts";

/** The best passages vouch for one another: one alone may be the right one by its heading only. */
const witnesses = 5;
const weights = { covered: 2.964, page: 4.739, missing: -1.864 };
const least = 2.37;

export function isEvidence({ asked, hits, rarest }: Search): boolean {
  const best = hits.slice(0, witnesses);
  if (best.length === 0 || rarest === 0) return false;
  const covered = Math.max(...best.map(({ features }) => features.covered));
  const page = Math.max(...best.map(({ features }) => features.page));
  // The weightiest thing asked that no passage has a word for: a yacht, where pages know of travel and of booking.
  const missing = Math.max(
    ...asked.map(
      ({ weight }, index) => weight * (1 - Math.max(...best.map(({ answers }) => answers[index] as number))),
    ),
  );
  return weights.covered * covered + weights.page * page + (weights.missing * missing) / rarest >= least;
}
