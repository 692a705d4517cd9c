// The slow, plain way to know when a place is open: ask Intl what the clock on its wall reads at every single minute, and
// compare that text with the schedule's. Shares nothing with the calendar it checks.
import type { WrittenSchedule } from "./random-schedule.ts";

const MINUTE = 60_000;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export type Reading = { at: number; date: string; time: string };
type Stretch = { from: number; to: number | null };

/** What the wall clock reads at every minute of [from, to). */
export function readMinutes(timezone: string, from: number, to: number): Reading[] {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "short" });
  const readings: Reading[] = [];
  for (let at = from; at < to; at += MINUTE) {
    const [date = "", time = ""] = clock.format(at).split(" ");
    readings.push({ at, date, time });
  }
  return readings;
}

/** The first minutes that read another offset than the minute before them. */
export function changesOfClock(timezone: string, from: number, to: number): number[] {
  const offset = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset", minute: "2-digit" });
  const at = (instant: number) => offset.format(instant).replace(/^\S+/, "");
  const changes: number[] = [];
  for (let day = from; day < to; day += 1440 * MINUTE) {
    if (at(day) === at(day + 1440 * MINUTE)) continue;
    for (let minute = day + MINUTE; minute <= day + 1440 * MINUTE; minute += MINUTE)
      if (at(minute - MINUTE) !== at(minute)) changes.push(minute);
  }
  return changes;
}

/** Times are compared as text: "02:30" sorts as it should, and "24:00" after all of them. */
export function readsAsOpen(schedule: WrittenSchedule, { date, time }: Reading): boolean {
  if (schedule.holidays.includes(date)) return false;
  if (schedule.closures.some((each) => each.date === date && each.from <= time && time < each.to)) return false;
  const override = schedule.overrides[date];
  if (override) return override.some(([from, to]) => from <= time && time < to);

  const weekday = new Date(date).getUTCDay();
  const today = schedule.week[WEEKDAYS[weekday] ?? ""] ?? [];
  const yesterday = schedule.week[WEEKDAYS[(weekday + 6) % 7] ?? ""] ?? [];
  return (
    today.some(([from, to]) => from <= time && (time < to || to < from)) ||
    yesterday.some(([from, to]) => to < from && time < to)
  );
}

/** Open and unpaused milliseconds before every tick, one tick more than there are; `tick` divides a minute. */
export function countTicks(
  open: readonly boolean[],
  start: number,
  tick: number,
  pauses: readonly Stretch[],
): number[] {
  const counted = [0];
  for (let index = 0; index < (open.length * MINUTE) / tick; index++) {
    const at = start + index * tick;
    const paused = pauses.some(({ from, to }) => from <= at && (to === null || at < to));
    const counts = open[Math.floor((index * tick) / MINUTE)] && !paused;
    counted.push((counted[index] ?? 0) + (counts ? tick : 0));
  }
  return counted;
}
