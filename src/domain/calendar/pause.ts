// While a clock is paused its time does not count, whoever is open.

/** Half-open, in UTC milliseconds. */
export type Interval = { readonly from: number; readonly to: number };
/** Half-open; `to: null` has not ended, `to` at or before `from` is no pause. In any order, overlapping or touching. */
export type Pause = { readonly from: number; readonly to: number | null };

export function isPaused(pauses: readonly Pause[], at: number): boolean {
  return pauses.some(({ from, to }) => from <= at && at < (to ?? Infinity));
}

/** The parts of [from, to) that no pause covers, in order. */
export function unpaused({ from, to }: Interval, pauses: readonly Pause[]): Interval[] {
  const running: Interval[] = [];
  let since = from;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const until = Math.min(pause.from, to);
    if (since < until) running.push({ from: since, to: until });
    since = Math.max(since, until, pause.to ?? Infinity);
  }
  if (since < to) running.push({ from: since, to });
  return running;
}
