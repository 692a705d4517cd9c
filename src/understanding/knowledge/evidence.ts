// Whether what was found can be relied on at all, or the honest answer is "I don't know". The weights are those that held for
// several handbooks; what is needed is fitted by test/eval/fit-ranking.ts, so that about one in twenty that could be answered
// is refused.
import type { Search } from "./page-index.ts";

/** What speaks for an answer, and what against it. */
export type Signs = Readonly<Record<keyof typeof weights, number>>;

const weights = { worth: 0.4, covered: 1.2, missing: -1.5 };
/** Scores with vectors and without have each a scale of their own. */
const least = { withVectors: 4.35, withoutVectors: 3.4 };
/** The best passages vouch for one another: one alone may be the right one by its heading only. */
const witnesses = 5;

export function isEvidence(search: Search): boolean {
  const needed = search.hits[0]?.features.sentenceLike === undefined ? least.withoutVectors : least.withVectors;
  return weigh(signsOf(search)) >= needed;
}

export function weigh({ worth, covered, missing }: Signs): number {
  return weights.worth * worth + weights.covered * covered + weights.missing * missing;
}

export function signsOf({ asked, hits, rarest }: Search): Signs {
  const best = hits.slice(0, witnesses);
  const most = (of: (hit: (typeof best)[number]) => number) => Math.max(0, ...best.map(of));
  // Who asks as a page says that people ask about it has found it, whatever words it is written in.
  const example = most(({ features }) => features.example);
  // The weightiest thing asked that no passage has a word for: a yacht, where pages know of travel and of booking.
  const unanswered = asked.map(({ weight }, index) => weight * (1 - most(({ answers }) => answers[index] as number)));
  const covered = most(({ features }) => features.covered);
  return {
    worth: togetherOf(best.map(({ score }) => score)),
    covered: Math.max(example, covered),
    missing: ((1 - example) * Math.max(0, ...unanswered)) / (rarest || 1),
  };
}

/** Scores are logarithms of chances: several add up, yet one that is good enough will do. */
function togetherOf(scores: readonly number[]): number {
  const best = Math.max(0, ...scores);
  return best + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - best), Math.exp(-best)));
}
