// How content writes time: "30m", "4h", "3d". Days are working days unless a rule says calendar days.
import { z } from "zod";

export type Duration = { readonly amount: number; readonly unit: "m" | "h" | "d" };

const written = /^(\d{1,4})\s*(m|h|d)$/;
const minute = 60_000;

/** Zod type for a duration in content. */
export const durationSchema = z
  .string()
  .regex(written, 'write a duration as "30m", "4h" or "3d"')
  .transform((text): Duration => {
    const [, amount, unit] = written.exec(text) as unknown as [string, string, Duration["unit"]];
    return { amount: Number(amount), unit };
  });

/** Working milliseconds; a working day is as long as its calendar says (`workdayMs`). */
export function workingMs({ amount, unit }: Duration, workdayMs: number): number {
  return amount * { m: minute, h: 60 * minute, d: workdayMs }[unit];
}

/** Round-the-clock milliseconds: a day is 24 hours. */
export function continuousMs({ amount, unit }: Duration): number {
  return amount * { m: minute, h: 60 * minute, d: 24 * 60 * minute }[unit];
}
