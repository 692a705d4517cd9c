// Locations and applications: what people name in their requests, kept as CSV because offices keep such lists that way.
import { z } from "zod";
import { isZone } from "../../domain/calendar/zone.ts";
import type { Application, Location } from "../../domain/catalog/content.ts";
import { countrySchema } from "../../domain/catalog/country.ts";
import type { Report } from "./fault.ts";
import { type Columns, type Row, readCsv } from "./read-csv.ts";
import { findingsIn } from "./read-shape.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "use lower case letters, digits, - and _");

const locationSchema = z.object({
  id,
  name: z.string().min(1),
  kind: z.string(),
  aliases: z.array(z.string()),
  country: countrySchema,
  city: z.string(),
  timeZone: z.string().refine(isZone, "this is not an IANA time zone"),
  language: z.string().regex(/^[a-z]{2}$/, "write a language as two small letters: de"),
  emergencyNumber: z.string().regex(/^[0-9 ]{2,15}$/, "write a phone number to dial"),
  calendar: z.string().nullable(),
});

const applicationSchema = z.object({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  ownerEmail: z.email(),
  kind: z.string(),
  sensitive: z.boolean(),
});

const locationColumns: Columns = {
  required: ["id", "name", "kind", "aliases", "country", "city", "time_zone", "language", "emergency_number"],
  optional: ["floors", "calendar"],
};
const applicationColumns: Columns = {
  required: ["id", "name", "aliases", "owner_email"],
  optional: ["kind", "sensitive"],
};

export function readLocations(file: string, text: string, report: Report): Listing<Location> {
  return readListing(file, readCsv(file, text, locationColumns, report), locationSchema, report, (row) => ({
    id: row.cell("id"),
    name: row.cell("name"),
    kind: row.cell("kind"),
    aliases: row.list("aliases"),
    country: row.cell("country"),
    city: row.cell("city"),
    timeZone: row.cell("time_zone"),
    language: row.cell("language"),
    emergencyNumber: row.cell("emergency_number"),
    calendar: row.cell("calendar") || null,
  }));
}

export function readApplications(file: string, text: string, report: Report): Listing<Application> {
  return readListing(file, readCsv(file, text, applicationColumns, report), applicationSchema, report, (row) => ({
    id: row.cell("id"),
    name: row.cell("name"),
    aliases: row.list("aliases"),
    ownerEmail: row.cell("owner_email"),
    kind: row.cell("kind"),
    sensitive: row.cell("sensitive") === "yes",
  }));
}

/** Entries by id (people by e-mail), and the line each stands in. */
export type Listing<Entry> = { readonly entries: Map<string, Entry>; readonly lines: ReadonlyMap<string, number> };

function readListing<Entry extends { id: string; name: string; aliases: readonly string[] }>(
  file: string,
  rows: readonly Row[],
  schema: z.ZodType<Entry>,
  report: Report,
  entryIn: (row: Row) => unknown,
): Listing<Entry> {
  const entries = new Map<string, Entry>();
  const lines = new Map<string, number>();
  const named = new Map<string, string>();
  for (const row of rows) {
    const tell = (severity: "error" | "warning", message: string) =>
      report({ file, line: row.line, severity, message });
    const parsed = schema.safeParse(entryIn(row));
    if (!parsed.success) {
      for (const { message } of findingsIn(parsed.error, entryIn(row))) tell("error", message);
      continue;
    }
    const entry = parsed.data;
    if (entries.has(entry.id)) {
      tell("error", `the id ${entry.id} is used before, in line ${lines.get(entry.id)}`);
      continue;
    }
    entries.set(entry.id, entry);
    lines.set(entry.id, row.line);
    for (const name of new Set([entry.id, entry.name, ...entry.aliases].map((each) => each.toLowerCase()))) {
      if (named.has(name)) tell("warning", `"${name}" could also mean ${named.get(name)}: nobody can tell them apart`);
      else named.set(name, entry.id);
    }
  }
  return { entries, lines };
}
