// A server that fails again and again is left alone for a while: people should not wait for it each time. Then one call
// finds out whether it is back.

const FAILURES = 3;
const REST = 60_000;

export type Breaker = {
  lets(): boolean;
  /** How a call went; milliseconds of rest when it was one failure too many, else 0. */
  note(well: boolean): number;
};

export function createBreaker(clock: { now(): number }): Breaker {
  let failures = 0;
  let restsUntil = 0;

  return {
    lets() {
      if (failures < FAILURES) return true;
      const now = clock.now();
      if (now < restsUntil) return false;
      // The one that finds out; the others wait as long again.
      restsUntil = now + REST;
      return true;
    },
    note(well) {
      failures = well ? 0 : failures + 1;
      if (failures < FAILURES) return 0;
      restsUntil = clock.now() + REST;
      return REST;
    },
  };
}
