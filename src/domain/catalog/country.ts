// Countries as content writes them.
import { z } from "zod";

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** ISO 3166-1, two capital letters. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined;
}

export const countrySchema = z.string().refine(isCountry, "write a country as two capital letters, such as DE");
