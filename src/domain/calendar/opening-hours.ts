// Opening hours on the clock on the wall, where every date has 24 hours: no zone, no change of clocks. Running totals
// over the week and over the special dates make a year as quick to count as a day.
// "Local time" here is milliseconds since 1970-01-01T00:00 on the wall.
import { type Schedule, WEEKDAYS } from "./schedule.ts";
import { DAY, dayNumber, MINUTE } from "./units.ts";

/** Half-open, in milliseconds after midnight. */
export type Window = { readonly from: number; readonly to: number };
export type OpeningHours = {
  readonly week: readonly (readonly Window[])[];
  /** Open time of the week before each weekday, and of the whole week at the end. */
  readonly weekBefore: readonly number[];
  readonly special: ReadonlyMap<number, readonly Window[]>;
  /** The days that have special windows, in order. */
  readonly specialDays: readonly number[];
  /** By how much special days before each special day, and at the end all of them, differ from the plain week. */
  readonly surplusBefore: readonly number[];
};

/** The weekday of 1970-01-01. */
const THURSDAY = 3;

export function openingHoursOf(schedule: Schedule): OpeningHours {
  const week = weekOf(schedule);
  const special = specialDatesOf(schedule, week);
  const specialDays = [...special.keys()].sort((a, b) => a - b);
  return {
    week,
    weekBefore: runningTotals(week.map(lengthOf)),
    special,
    specialDays,
    surplusBefore: runningTotals(
      specialDays.map((day) => lengthOf(special.get(day) ?? []) - lengthOf(week[weekdayOf(day)] ?? [])),
    ),
  };
}

export function windowsOn(hours: OpeningHours, day: number): readonly Window[] {
  return hours.special.get(day) ?? hours.week[weekdayOf(day)] ?? [];
}

/** Open time from a fixed moment long ago until `local`: only differences mean something. */
export function openTimeUntil(hours: OpeningHours, local: number): number {
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  let total = openTimeBeforeDay(hours, day);
  for (const { from, to } of windowsOn(hours, day)) if (from < time) total += Math.min(time, to) - from;
  return total;
}

/** The earliest local time at which `openTimeUntil` is `total`; it must lie after `from` and not after `to`. */
export function whenOpenTimeIs(hours: OpeningHours, total: number, from: number, to: number): number {
  let [low, high] = [Math.floor(from / DAY), Math.floor(to / DAY) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (openTimeBeforeDay(hours, middle) < total) low = middle;
    else high = middle;
  }
  let left = total - openTimeBeforeDay(hours, low);
  for (const window of windowsOn(hours, low)) {
    const length = window.to - window.from;
    if (length >= left) return low * DAY + window.from + left;
    left -= length;
  }
  throw new RangeError("the open time asked for is not reached between these two times");
}

function openTimeBeforeDay({ weekBefore, specialDays, surplusBefore }: OpeningHours, day: number): number {
  const weekday = weekdayOf(day);
  const weeks = (day + THURSDAY - weekday) / 7;
  const wholeWeek = weekBefore[7] as number;
  return weeks * wholeWeek + (weekBefore[weekday] as number) + (surplusBefore[countBelow(specialDays, day)] as number);
}

/** A window past midnight is split before anything else, so that holidays and the rest act on the parts' own dates. */
function weekOf({ week }: Schedule): Window[][] {
  const days: Window[][] = WEEKDAYS.map(() => []);
  WEEKDAYS.forEach((weekday, index) => {
    for (const { from, to } of (week[weekday] ?? []).map(windowOf)) {
      days[index]?.push({ from, to: to < from ? DAY : to });
      if (to < from) days[(index + 1) % 7]?.push({ from: 0, to });
    }
  });
  return days.map(union);
}

function specialDatesOf({ holidays, overrides, closures }: Schedule, week: readonly Window[][]): Map<number, Window[]> {
  const special = new Map<number, Window[]>();
  for (const [date, windows] of Object.entries(overrides)) special.set(dayNumber(date), union(windows.map(windowOf)));
  for (const date of holidays) special.set(dayNumber(date), []);
  for (const { date, from, to } of closures) {
    const day = dayNumber(date);
    special.set(day, without(special.get(day) ?? week[weekdayOf(day)] ?? [], windowOf([from, to])));
  }
  return special;
}

function union(windows: readonly Window[]): Window[] {
  const merged: Window[] = [];
  for (const { from, to } of windows.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else merged.push({ from, to });
  }
  return merged;
}

function without(windows: readonly Window[], closed: Window): Window[] {
  return windows
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, closed.from) },
      { from: Math.max(from, closed.to), to },
    ])
    .filter(({ from, to }) => from < to);
}

function windowOf([from, to]: readonly [string, string]): Window {
  return { from: timeOfDay(from), to: timeOfDay(to) };
}

function timeOfDay(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
}

function lengthOf(windows: readonly Window[]): number {
  return windows.reduce((sum, { from, to }) => sum + to - from, 0);
}

function runningTotals(lengths: readonly number[]): number[] {
  const totals = [0];
  for (const length of lengths) totals.push((totals.at(-1) as number) + length);
  return totals;
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
