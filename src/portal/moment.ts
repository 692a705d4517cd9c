// Clock times and days as a person reads them: in their language and their time zone.
import type { PersonView } from "../messages/web-api.ts";

type Reader = Pick<PersonView, "language" | "timeZone">;

export function timeOf(at: number, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    at,
  );
}

/** "Today", "Yesterday", or the date. */
export function dayOf(at: number, now: number, reader: Reader): string {
  const [day, today] = [dateOf(at, reader), dateOf(now, reader)];
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (daysAgo > 1 || daysAgo < 0) {
    const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
    const parts = { weekday: "long", day: "numeric", month: "long", year } as const;
    return new Intl.DateTimeFormat(reader.language, { ...parts, timeZone: reader.timeZone }).format(at);
  }
  const words = new Intl.RelativeTimeFormat(reader.language, { numeric: "auto" }).format(-daysAgo, "day");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The local date, "2026-07-10". */
function dateOf(at: number, { timeZone }: Reader): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}
