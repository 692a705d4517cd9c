// Working hours ready to reckon with, and dates counted in working days.
import { type Calendar, compileCalendar, openIntervals } from "./calendar.ts";
import type { WorkingHours } from "./catalog/content.ts";
import type { DateRule } from "./catalog/target.ts";
import { addDays, endOfDate, startOfDate } from "./local-date.ts";

const compiled = new WeakMap<WorkingHours, Calendar>();

export function calendarOf(hours: WorkingHours): Calendar {
  const known = compiled.get(hours);
  if (known) return known;
  const calendar = compileCalendar(hours.schedule);
  compiled.set(hours, calendar);
  return calendar;
}

/**
 * The moment a date rule means, for the date that was answered. Working days are counted over the dates on which the
 * calendar opens, leaving out the date itself; a closing moment is the end of that date's last opening, or the end of
 * the date where it is closed all day.
 */
export function momentOf(rule: DateRule, date: string, hours: WorkingHours, timeZone: string): number {
  const day = workingDaysFrom(hours, date, rule.workingDays);
  if (rule.at === "end_of_day") return endOfDate(day, timeZone);
  const closing = openIntervals(
    calendarOf(hours),
    startOfDate(day, hours.schedule.timezone),
    endOfDate(day, hours.schedule.timezone),
  ).at(-1);
  return closing?.to ?? endOfDate(day, timeZone);
}

/** The date that lies so many working days before (negative) or after another. */
export function workingDaysFrom(hours: WorkingHours, date: string, days: number): string {
  const step = Math.sign(days);
  let at = date;
  // A calendar that opens at all opens within six years; longer than that is not a date anybody means.
  for (let left = Math.abs(days), tries = 0; left > 0 && tries < 2196; tries++) {
    at = addDays(at, step);
    if (opensOn(hours, at)) left -= 1;
  }
  return at;
}

export function opensOn(hours: WorkingHours, date: string): boolean {
  const { timezone } = hours.schedule;
  return openIntervals(calendarOf(hours), startOfDate(date, timezone), endOfDate(date, timezone)).length > 0;
}
