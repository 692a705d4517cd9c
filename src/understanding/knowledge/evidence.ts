// Whether what was found can be relied on at all.
import type { Hit } from "./page-index.ts";

const leastCoverage = 0.4;
const leastScore = 0.45;

export function isEvidence({ score, coverage }: Hit): boolean {
  return coverage >= leastCoverage && score >= leastScore;
}
