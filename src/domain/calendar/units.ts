// Lengths in milliseconds, and the count of days that calendars reckon in.
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** Days since 1970-01-01 of a date written YYYY-MM-DD. */
export function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}
