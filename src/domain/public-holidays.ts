// The public holidays of a country or region, computed for any year. The package behind it takes a fifth of a second to
// load: import this file only where holidays are really needed, with `await import()`.
import Holidays from "date-holidays";
import { DAY, dayNumber } from "./calendar/units.ts";

/**
 * The dates (YYYY-MM-DD, in order) of `years` that are public holidays from their first minute, days in lieu included.
 * What begins during a day, such as a free afternoon on Christmas Eve, is no holiday: write it as a closure.
 * @param country ISO 3166-1, as `DE`
 * @param region its state, province or the like, as `BY`; a part of that after a full stop, as `BY.A`
 * @throws RangeError when the country or region is not known.
 */
export function publicHolidays(country: string, years: readonly number[], region?: string): string[] {
  const place = holidaysOf(country, region);
  const withYearBefore = new Set(years.flatMap((year) => [year - 1, year]));
  const dates = [...withYearBefore]
    .flatMap((year) => place.getHolidays(year))
    .filter(({ date }) => date.slice(11, 19) === "00:00:00")
    .flatMap(({ date, start, end }) => datesFrom(date.slice(0, 10), end.getTime() - start.getTime()));
  return [...new Set(dates)].filter((date) => years.includes(Number(date.slice(0, 4)))).sort();
}

function holidaysOf(country: string, region?: string): Holidays {
  const [state = "", part = ""] = region?.split(".") ?? [];
  const every = new Holidays();
  if (!has(every.getCountries(), country))
    throw new RangeError(`no public holidays are known for country "${country}"`);
  if (state && !has(every.getStates(country), state))
    throw new RangeError(`country "${country}" has no region "${state}"`);
  if (part && !has(every.getRegions(country, state), part))
    throw new RangeError(`region "${state}" has no part "${part}"`);
  return new Holidays(country, state, part, { types: ["public"] });
}

function has(codes: Record<string, string> | undefined, code: string): boolean {
  return Object.keys(codes ?? {}).some((each) => each.toLowerCase() === code.toLowerCase());
}

/** A holiday of several days is one entry; one across a change of clocks is not a whole number of days. */
function datesFrom(first: string, length: number): string[] {
  const day = dayNumber(first);
  return Array.from({ length: Math.max(1, Math.round(length / DAY)) }, (_, index) =>
    new Date((day + index) * DAY).toISOString().slice(0, 10),
  );
}
