// Sections that speak for one country only, told by their headings: "Germany", "Spain and Portugal", "Other countries".

/** Whom a section speaks for: everybody, the people of some countries, or those whose country has no section. */
export type Scope =
  | { readonly for: "everybody" }
  | { readonly for: "countries"; readonly countries: readonly string[] }
  | { readonly for: "others" };

const everybody: Scope = { for: "everybody" };
const others: Scope = { for: "others" };
const remaining = /^(?:(?:all )?(?:other|remaining) countries|(?:every|any)where else|elsewhere|rest of the world)$/;

export function scopeOf(path: readonly string[]): Scope {
  for (const heading of path) {
    const name = heading
      .toLowerCase()
      .replace(/\(.*?\)|^the /g, "")
      .trim();
    if (remaining.test(name)) return others;
    const parts = name.split(/\s*(?:,|\/|&|\band\b)\s*/).filter((part) => part !== "");
    const codes = parts.map((part) => codeByName.get(part.replace(/^the /, "")));
    if (codes.length > 0 && codes.every((code) => code !== undefined))
      return { for: "countries", countries: codes as string[] };
    const whole = codeByName.get(name);
    if (whole) return { for: "countries", countries: [whole] };
  }
  return everybody;
}

const codeByName = new Map<string, string>([
  ...standardNames(),
  ["great britain", "GB"],
  ["uk", "GB"],
  ["usa", "US"],
  ["us", "US"],
  ["turkey", "TR"],
  ["czech republic", "CZ"],
  ["holland", "NL"],
  ["hong kong", "HK"],
  ["uae", "AE"],
]);

function standardNames(): [string, string][] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const name = names.of(first + second);
      return name ? [[name.toLowerCase(), first + second]] : [];
    }),
  );
}
