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

/** Two years back for clocks that run already, six ahead: as far as a deadline is looked for. `at` in milliseconds. */
export function yearsAround(at: number): number[] {
  const year = new Date(at).getUTCFullYear();
  return Array.from({ length: 9 }, (_, index) => year - 2 + index);
}

/** Each country is reckoned once. "DE" is a country, "DE-BE" one of its regions. */
export async function publicHolidaysIn(years: readonly number[]): Promise<HolidaysOf> {
  const { publicHolidays } = await import("../../domain/public-holidays.ts");
  const known = new Map<string, readonly string[] | null>();
  return (place) => {
    const [country = "", region] = place.split("-");
    if (!known.has(place))
      known.set(
        place,
        datesOrNull(() => publicHolidays(country, years, region)),
      );
    return known.get(place) ?? null;
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
