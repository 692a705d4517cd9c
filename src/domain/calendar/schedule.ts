// A calendar as people write it in content: opening hours on the clock on the wall of one place.
import { z } from "zod";
import { isZone } from "./zone.ts";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const Zone = z.string().refine(isZone, { error: ({ input }) => `"${input}" is not an IANA time zone` });
const LocalDate = z.iso.date({ error: ({ input }) => `${JSON.stringify(input)} is not a date (YYYY-MM-DD)` });
const WallTime = z
  .string({ error: ({ input }) => `${JSON.stringify(input)} is not a time ("HH:MM", from "00:00" to "24:00")` })
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: ({ input }) => `"${input}" is not a time (HH:MM, from 00:00 to 24:00)`,
  });

const Window = z.tuple([WallTime, WallTime], { error: "a window is a pair of times, [from, to]" });
const WindowOfOneDate = Window.refine(([from, to]) => from <= to, {
  error: "these hours end before they begin: those of one date cannot cross midnight",
});
const Closure = z
  .object({ date: LocalDate, from: WallTime, to: WallTime })
  .refine(({ from, to }) => from <= to, { error: "a closure cannot cross midnight: write one for each date" });

/**
 * Windows are half-open, [from, to): a union, in any order. In the week `to` before `from` crosses midnight, `from`
 * equal to `to` is never open, round the clock is 00:00-24:00. A holiday closes its date; an override replaces the
 * week's windows on its date; closures are taken away last.
 */
export const Schedule = z.object({
  timezone: Zone,
  week: z.partialRecord(z.enum(WEEKDAYS), z.array(Window)).default({}),
  holidays: z.array(LocalDate).default([]),
  overrides: z
    .record(LocalDate, z.array(WindowOfOneDate), {
      error: ({ code }) => (code === "invalid_key" ? "this key is not a date (YYYY-MM-DD)" : undefined),
    })
    .default({}),
  closures: z.array(Closure).default([]),
});
export type Schedule = z.infer<typeof Schedule>;
