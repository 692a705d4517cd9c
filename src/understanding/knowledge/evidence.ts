// Whether what was found can be relied on at all.
import type { Hit } from "./page-index.ts";

const leastCovered = 0.4;
const leastWords = 0.25;

export function isEvidence({ features: { covered, words } }: Hit): boolean {
  return covered >= leastCovered && words >= leastWords;
}
