// The words a language has for dates. Alternatives have `|` between them; a form may be of several words. They are compared
// as folded (`words.ts`).

export type DateUnit = "day" | "night" | "week" | "month" | "quarter" | "year" | "weekend";

export type DateWords = {
  /** January to December; after `/` short forms that count only beside the number of a day. */
  readonly months: readonly string[];
  /** Monday to Sunday; after `/` short forms that count only beside a word like "on" or "next". */
  readonly weekdays: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
  readonly dayAfter: string;
  readonly yesterday: string;
  readonly units: Readonly<Record<DateUnit, string>>;
  readonly next: string;
  readonly this: string;
  readonly last: string;
  /** Does "next Friday" skip the one that is coming? */
  readonly nextSkips: boolean;
  /** "in three days", "three days from now", "three days ago": before or after the number and unit. */
  readonly ahead: string;
  readonly ago: string;
  readonly endOf: string;
  readonly startOf: string;
  /** Before a date, or after it where the language puts them there. */
  readonly from: string;
  readonly until: string;
  readonly since: string;
  readonly on: string;
  /** Between the ends of a range. */
  readonly to: string;
  /** May stand between the parts of a date: "the", "of". */
  readonly small: string;
  /** Before a bare day of the month: "the 3rd", "le 12". */
  readonly dayMark: string;
  /** One to twelve, fifteen, twenty, thirty. */
  readonly numbers: readonly string[];
};
