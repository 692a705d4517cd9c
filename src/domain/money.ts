// Amounts as people write them: "1,200", "1.200,50 €", "USD 3k", "£89.50".
import type { Amount } from "./catalog/field.ts";

const symbols: Readonly<Record<string, string>> = {
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  kr: "SEK",
};
const written =
  /^(?<before>[A-Za-z]{3}|[€$£¥₹])?\s*(?<number>\d[\d.,'\s\u00a0]*)\s*(?<scale>k|m)?\s*(?<after>[A-Za-z]{3}|kr|[€$£¥₹])?$/;

/** The amount, in the currency written or else `currency`; null when it is not one. */
export function parseAmount(text: string, currency: string): Amount | null {
  const groups = written.exec(text.trim())?.groups;
  if (!groups) return null;
  const value = numberFrom(groups.number as string);
  if (value === null) return null;
  const unit = groups.before ?? groups.after;
  const scale = { k: 1_000, m: 1_000_000 }[groups.scale ?? ""] ?? 1;
  return {
    value: Math.round(value * scale * 100) / 100,
    currency: unit ? (symbols[unit] ?? unit.toUpperCase()) : currency,
  };
}

/** The last of "." and "," is the decimal mark when at most two digits follow it; all others group thousands. */
function numberFrom(text: string): number | null {
  const compact = text.replace(/['\s\u00a0]/g, "");
  const decimal = /[.,](\d{1,2})$/.exec(compact);
  const whole = (decimal ? compact.slice(0, decimal.index) : compact).replace(/[.,]/g, "");
  const value = Number(decimal ? `${whole}.${decimal[1]}` : whole);
  return Number.isFinite(value) ? value : null;
}
