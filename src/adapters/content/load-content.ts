// Reads a content folder: everything a company writes about itself, checked, with every fault by file and line.
import type { HolidaysOf } from "../../domain/catalog/business-calendar.ts";
import { contentFrom, type Loaded } from "./content-from.ts";
import { readFiles } from "./read-files.ts";

export type Options = {
  /** The years whose public holidays calendars shall know. */
  readonly years: readonly number[];
};

/** @throws when the folder cannot be read. */
export async function loadContent(directory: string, { years }: Options): Promise<Loaded> {
  const { files, faults } = await readFiles(directory);
  const loaded = contentFrom(files, await publicHolidaysIn(years));
  return { ...loaded, faults: [...faults, ...loaded.faults] };
}

/** From the year before, for clocks that run already, to three years ahead. `at` in milliseconds. */
export function yearsAround(at: number): number[] {
  const year = new Date(at).getUTCFullYear();
  return [-1, 0, 1, 2, 3].map((distance) => year + distance);
}

/** Reckoning a country takes a while, and content is loaded again and again. */
const reckoned = new Map<string, readonly string[] | null>();

/** "DE" is a country, "DE-BE" one of its regions. */
export async function publicHolidaysIn(years: readonly number[]): Promise<HolidaysOf> {
  const { publicHolidays } = await import("../../domain/public-holidays.ts");
  return (place) => {
    const key = `${place} ${years.join()}`;
    const [country = "", region] = place.split("-");
    if (!reckoned.has(key))
      reckoned.set(
        key,
        datesOrNull(() => publicHolidays(country, years, region)),
      );
    return reckoned.get(key) ?? null;
  };
}

function datesOrNull(reckon: () => string[]): string[] | null {
  try {
    return reckon();
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}
