// Times and amounts as the reader says them: their language, their zone.
import { addDays, localDate } from "../domain/local-date.ts";
import type { Reader } from "./reader.ts";

type Clock = Pick<Reader, "language" | "timeZone" | "now" | "words" | "person">;

/** "today at 14:00", "tomorrow at 09:30", "Tue 24 Nov at 14:00"; a channel's readers are told the zone as well. */
export function moment(at: number, reader: Clock): string {
  const time = format(at, reader, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(reader.person ? {} : { timeZoneName: "short" }),
  });
  return reader.words.dayAt(day(at, reader), time);
}

/** "today", "tomorrow", "Tue 24 Nov", with the year when it is another one. */
export function day(at: number, reader: Clock): string {
  const date = localDate(at, reader.timeZone);
  const today = localDate(reader.now, reader.timeZone);
  if (date === today) return reader.words.today;
  if (date === addDays(today, 1)) return reader.words.tomorrow;
  if (date === addDays(today, -1)) return reader.words.yesterday;
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  return format(at, reader, { weekday: "short", day: "numeric", month: "short", ...year });
}

/** A date without a time, as answered in a form. */
export function dateText(date: string, { language }: Pick<Reader, "language">): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T12:00:00Z`));
}

/** Hours and minutes exactly: "4 hours 15 minutes". For figures that have to add up. */
export function exactSpan(ms: number, { language }: Pick<Reader, "language">): string {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const amount = (value: number, unit: string) =>
    new Intl.NumberFormat(locale(language), { style: "unit", unit, unitDisplay: "long" }).format(value);
  const parts = [h ? amount(h, "hour") : "", m ? amount(m, "minute") : "", s && !h ? amount(s, "second") : ""];
  return parts.filter(Boolean).join(" ") || amount(0, "minute");
}

export function money(value: number, currency: string, { language }: Pick<Reader, "language">): string {
  return new Intl.NumberFormat(locale(language), {
    style: "currency",
    currency,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  at: number,
  { language, timeZone }: Pick<Reader, "language" | "timeZone">,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale(language), { ...options, timeZone });
    formats.set(key, known);
  }
  return known.format(at);
}

/** English readers everywhere get day before month. */
function locale(language: string): string {
  return language === "en" ? "en-GB" : language;
}
