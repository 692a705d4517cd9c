// The short form of `npm run test:faults`: a few requests through the whole app, killed while it works on them.
import { describe, expect, it } from "vitest";
import { killAtRandom } from "./kill-at-random.ts";

describe("Deskbell, killed while people ask for things in Slack", () => {
  it("loses nothing, doubles nothing, and its cards tell the truth", { timeout: 240_000 }, async () => {
    const seed = Date.now() % 1_000_000;
    expect(await killAtRandom({ requests: 6, kills: 1, seed }), `seed ${seed}`).toEqual([]);
  });
});
