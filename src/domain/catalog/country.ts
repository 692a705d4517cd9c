// Countries as content writes them.
import { z } from "zod";

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** ISO 3166-1, two capital letters. UK is not one: no person would ever match it. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || regions.of(code) === undefined) return false;
  return new Intl.Locale("und", { region: code }).region === code;
}

export const countrySchema = z.string().refine(isCountry, "write a country as two capital letters, such as DE");
