// Everything a company writes about itself, as one immutable snapshot. Use cases get it before their transaction.
import type { Schedule } from "../calendar.ts";
import type { Department } from "./department.ts";
import type { Audience, Examples, Item } from "./item.ts";
import type { Organization } from "./organization.ts";

export type Location = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly country: string;
  readonly city: string;
  readonly timeZone: string;
  readonly language: string;
  readonly emergencyNumber: string;
  /** Its own working hours, when they differ from the department's. */
  readonly calendar: string | null;
};

export type Application = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ownerEmail: string;
  readonly kind: string;
  readonly sensitive: boolean;
};

export type Article = {
  readonly id: string;
  readonly department: string;
  readonly title: string;
  readonly audience: Audience;
  /** The countries it speaks for; empty when it holds everywhere. */
  readonly countries: readonly string[];
  readonly ownerEmail: string;
  /** After this local date it is not cited any more. */
  readonly reviewBy: string;
  readonly sensitive: boolean;
  /** How people ask about it, where its own words are not enough. */
  readonly examples: Examples;
  /** Counts up with every text that Deskbell writes. */
  readonly version: number;
  /** The local date on which the text was written or looked through; null where nobody noted it. */
  readonly updated: string | null;
  /** Markdown without front matter. */
  readonly body: string;
};

/** Working hours, and how long a working day is when a target counts in days. */
export type WorkingHours = { readonly key: string; readonly schedule: Schedule; readonly workdayMs: number };

export type Content = {
  readonly hash: string;
  readonly organization: Organization;
  readonly departments: ReadonlyMap<string, Department>;
  readonly items: ReadonlyMap<string, Item>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly workingHours: ReadonlyMap<string, WorkingHours>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly applications: ReadonlyMap<string, Application>;
};

/** A location by its id, name or alias, however the directory or a person writes it. */
export function locationNamed(content: Pick<Content, "locations">, name: string): Location | undefined {
  const wanted = name.trim().toLowerCase();
  if (!wanted) return undefined;
  for (const location of content.locations.values()) {
    const names = [location.id, location.name, ...location.aliases];
    if (names.some((each) => each.toLowerCase() === wanted)) return location;
  }
  return undefined;
}
