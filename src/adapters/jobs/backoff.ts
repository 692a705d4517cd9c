// How long a job that failed waits before it is tried again.
const WAITS = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 3_600_000, 3_600_000];

/** After its last try a job is set aside. */
export const TRIES = WAITS.length + 1;

/** Milliseconds after so many failures, give or take a fifth, so that jobs that failed together do not return together. */
export function waitAfter(failures: number): number {
  const wait = WAITS[Math.min(failures, WAITS.length) - 1] as number;
  return Math.round(wait * (0.8 + 0.4 * Math.random()));
}
