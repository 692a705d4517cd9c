// Dates on the wall calendar of a place. A date is written "2026-07-10"; an instant is UTC milliseconds.
import { DAY, dayNumber } from "./calendar/units.ts";
import { spanAt, zoneOf } from "./calendar/zone.ts";

export function localDate(at: number, timeZone: string): string {
  const local = at + spanAt(zoneOf(timeZone), at).offset;
  return dateOfDay(Math.floor(local / DAY));
}

/** The first instant of a date; where a change of clocks skips midnight, the first instant that date has. */
export function startOfDate(date: string, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const midnight = dayNumber(date) * DAY;
  // A zone's offset is within a day of UTC, so one of the two offsets around it is the right one.
  for (const offset of [spanAt(zone, midnight - DAY).offset, spanAt(zone, midnight + DAY).offset]) {
    const at = midnight - offset;
    if (spanAt(zone, at).offset === offset) return at;
  }
  let at = midnight - spanAt(zone, midnight + DAY).offset;
  for (; localDate(at, timeZone) < date; ) at = spanAt(zone, at).to;
  return at;
}

export const endOfDate = (date: string, timeZone: string): number => startOfDate(addDays(date, 1), timeZone);

export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** The same day of a later month, or that month's last day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

/** The same wall-clock time on another date; where that time is skipped, the first instant after the gap. */
export function sameTimeOn(date: string, at: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const sinceMidnight = (at + spanAt(zone, at).offset) % DAY;
  const wanted = dayNumber(date) * DAY + (sinceMidnight < 0 ? sinceMidnight + DAY : sinceMidnight);
  for (const offset of [spanAt(zone, wanted - DAY).offset, spanAt(zone, wanted + DAY).offset]) {
    if (spanAt(zone, wanted - offset).offset === offset) return wanted - offset;
  }
  return spanAt(zone, wanted - spanAt(zone, wanted + DAY).offset).to;
}

function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
