// Whether what was found can be relied on at all, or the honest answer is "I don't know". Fitted with the ranking, so that
// about one in sixteen that could be answered is refused.
import type { Search } from "./page-index.ts";

/** What speaks for an answer, and what against it. */
export type Signs = Readonly<Record<keyof typeof weights, number>>;

/** The best passages vouch for one another: one alone may be the right one by its heading only. */
const witnesses = 5;
const weights = { covered: 2.964, page: 4.739, missing: -1.864 };
const least = 2.37;

export function isEvidence(search: Search): boolean {
  const signs = signsOf(search);
  return weights.covered * signs.covered + weights.page * signs.page + weights.missing * signs.missing >= least;
}

export function signsOf({ asked, hits, rarest }: Search): Signs {
  const best = hits.slice(0, witnesses);
  const most = (of: (hit: (typeof best)[number]) => number) => Math.max(0, ...best.map(of));
  // Who asks as a page says that people ask about it has found it, whatever its sections are called.
  const example = most(({ features }) => features.example);
  // The weightiest thing asked that no passage has a word for: a yacht, where pages know of travel and of booking.
  const unanswered = asked.map(({ weight }, index) => weight * (1 - most(({ answers }) => answers[index] as number)));
  return {
    covered: Math.max(
      example,
      most(({ features }) => features.covered),
    ),
    page: most(({ features }) => features.page),
    missing: ((1 - example) * Math.max(0, ...unanswered)) / (rarest || 1),
  };
}
