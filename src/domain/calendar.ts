// When is a place open, how much working time lies between two instants, and by when has a target's working time passed?
// An instant is open when its local date and time read inside a window of that date: minutes that a change of clocks
// skips do not exist, minutes that it repeats count twice. All instants are UTC milliseconds, all durations milliseconds.
import {
  type OpeningHours,
  openingHoursOf,
  openTimeUntil,
  whenOpenTimeIs,
  windowsOn,
} from "./calendar/opening-hours.ts";
import { type Interval, type Pause, unpaused } from "./calendar/pause.ts";
import { Schedule } from "./calendar/schedule.ts";
import { DAY } from "./calendar/units.ts";
import { type Span, spanAt, spansBetween, type Zone, zoneOf } from "./calendar/zone.ts";

export { type Interval, type Pause, Schedule };
export type Calendar = { readonly zone: Zone; readonly hours: OpeningHours };

/** A deadline further away than this is none: six leap years. */
const LOOK_AHEAD = 2196 * DAY;
/** Longer than any change of clocks can hide the hours of a weekly schedule. */
const FOUR_WEEKS = 28 * DAY;

export function compileCalendar(schedule: Schedule): Calendar {
  return { zone: zoneOf(schedule.timezone), hours: openingHoursOf(schedule) };
}

export function isOpen({ zone, hours }: Calendar, at: number): boolean {
  const local = at + spanAt(zone, at).offset;
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  return windowsOn(hours, day).some(({ from, to }) => from <= time && time < to);
}

/** False for hours that no instant ever reads, such as those of a date that the zone skipped. */
export function isEverOpen(calendar: Calendar): boolean {
  const { weekBefore, specialDays } = calendar.hours;
  if (weekBefore[7] !== 0) return true;
  return specialDays[0] !== undefined && nextOpening(calendar, (specialDays[0] - 2) * DAY) !== null;
}

/** The first open instant at or after `at`; null when there is none. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const lastSpecial = (calendar.hours.specialDays.at(-1) ?? -Infinity) * DAY;
  const firstMoment = reach(calendar, [{ from: at, to: Math.max(at, lastSpecial) + FOUR_WEEKS }], 1);
  return firstMoment === null ? null : firstMoment - 1;
}

/** The open intervals within [from, to), merged and in order. */
export function openIntervals({ zone, hours }: Calendar, from: number, to: number): Interval[] {
  const merged: Interval[] = [];
  for (const span of spansBetween(zone, from, to)) {
    const lastDay = Math.floor((span.to + span.offset) / DAY);
    for (let day = Math.floor((span.from + span.offset) / DAY); day <= lastDay; day++) {
      const midnight = day * DAY - span.offset;
      for (const window of windowsOn(hours, day)) {
        const open = { from: Math.max(midnight + window.from, span.from), to: Math.min(midnight + window.to, span.to) };
        if (open.from >= open.to) continue;
        const last = merged.at(-1);
        if (last?.to === open.from) merged[merged.length - 1] = { from: last.from, to: open.to };
        else merged.push(open);
      }
    }
  }
  return merged;
}

/** Open and unpaused time in [from, to); 0 when `to` is not after `from`. */
export function workingTimeBetween(
  { zone, hours }: Calendar,
  from: number,
  to: number,
  pauses: readonly Pause[] = [],
): number {
  let total = 0;
  for (const running of unpaused({ from, to }, pauses))
    for (const span of spansBetween(zone, running.from, running.to)) total += openTimeIn(hours, span);
  return total;
}

/**
 * The earliest instant by which `amount` of open and unpaused time has passed since `start`: closing time when it ends
 * there. Null when that is more than 2,196 days away, and always for a calendar that is never open.
 */
export function deadline(
  calendar: Calendar,
  start: number,
  amount: number,
  pauses: readonly Pause[] = [],
): number | null {
  if (amount <= 0) return isEverOpen(calendar) ? start : null;
  return reach(calendar, unpaused({ from: start, to: start + LOOK_AHEAD }, pauses), amount);
}

function reach({ zone, hours }: Calendar, running: readonly Interval[], amount: number): number | null {
  let left = amount;
  for (const { from, to } of running) {
    for (const span of spansBetween(zone, from, to)) {
      const open = openTimeIn(hours, span);
      if (open >= left) return whenLeftHasPassed(hours, span, left);
      left -= open;
    }
  }
  return null;
}

function openTimeIn(hours: OpeningHours, { from, to, offset }: Span): number {
  return openTimeUntil(hours, to + offset) - openTimeUntil(hours, from + offset);
}

function whenLeftHasPassed(hours: OpeningHours, { from, to, offset }: Span, left: number): number {
  const total = openTimeUntil(hours, from + offset) + left;
  return whenOpenTimeIs(hours, total, from + offset, to + offset) - offset;
}
