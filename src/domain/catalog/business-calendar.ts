// A calendar file of the content: somebody's opening hours, and where they are the hours that follow from them elsewhere.
import { z } from "zod";
import { Schedule } from "../calendar.ts";
import type { Location, WorkingHours } from "./content.ts";
import { durationSchema, workingMs } from "./duration.ts";

export const businessCalendarSchema = Schedule.extend({
  name: z.string().min(1),
  /** How long a working day is when a target counts in days. */
  workday: durationSchema
    .refine(({ unit }) => unit !== "d", { error: 'write the length of a working day in hours: "8h"' })
    .prefault("8h"),
  /** The country whose public holidays close it; at another place, that place's country. Open on them when left out. */
  public_holidays: z.string().optional(),
}).strict();
export type BusinessCalendar = z.output<typeof businessCalendarSchema>;

/** Public holidays of a country as dates, in order; null for a country that is not known. */
export type HolidaysOf = (country: string) => readonly string[] | null;

/**
 * The calendar's hours; at a place, the same hours on that place's clock, closed on its public holidays if the calendar
 * closes on public holidays at all.
 */
export function workingHoursOf(
  id: string,
  calendar: BusinessCalendar,
  holidaysOf: HolidaysOf,
  place?: Location,
): WorkingHours {
  const { name: _name, workday, public_holidays, ...schedule } = calendar;
  const country = public_holidays && (place?.country ?? public_holidays);
  const publicHolidays = (country && holidaysOf(country)) || [];
  return {
    key: place ? hoursAt(id, place) : id,
    workdayMs: workingMs(workday, 0),
    schedule: {
      ...schedule,
      timezone: place?.timeZone ?? schedule.timezone,
      holidays: [...new Set([...schedule.holidays, ...publicHolidays])].sort(),
    },
  };
}

export const hoursAt = (calendar: string, place: Pick<Location, "id">): string => `${calendar}@${place.id}`;
