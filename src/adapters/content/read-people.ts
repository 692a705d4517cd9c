// The directory as a CSV file: the sample company's own, or one that an administrator imports.

import { isZone } from "../../domain/calendar/zone.ts";
import { type Person, personSchema } from "../../domain/person.ts";
import type { Report } from "./fault.ts";
import { type Columns, type Row, readCsv } from "./read-csv.ts";
import type { Listing } from "./read-places.ts";
import { findingsIn } from "./read-shape.ts";

export type Listed = Omit<Person, "id">;

const columns: Columns = {
  required: ["email", "name", "department", "location", "country", "time_zone", "languages"],
  optional: ["title", "manager_email", "roles", "cost_center", "employment", "start_date", "active", "away_until"],
};
const listedSchema = personSchema.omit({ id: true });

/** Everybody whose line is sound, by e-mail in small letters. */
export function readPeople(file: string, text: string, report: Report): Listing<Listed> {
  const people = new Map<string, Listed>();
  const lines = new Map<string, number>();
  for (const row of readCsv(file, text, columns, report)) {
    const tell = (severity: "error" | "warning", message: string) =>
      report({ file, line: row.line, severity, message });
    const listed = listedSchema.safeParse(listedIn(row));
    if (!listed.success) {
      for (const { message } of findingsIn(listed.error, listedIn(row))) tell("error", message);
      continue;
    }
    const key = listed.data.email.toLowerCase();
    if (!isZone(listed.data.timeZone)) tell("error", `"${listed.data.timeZone}" is not an IANA time zone`);
    else if (people.has(key)) tell("error", `${key} is listed before, in line ${lines.get(key)}`);
    else {
      people.set(key, listed.data);
      lines.set(key, row.line);
    }
  }
  for (const [key, { managerEmail }] of people) {
    if (managerEmail === "" || people.has(managerEmail.toLowerCase())) continue;
    report({
      file,
      line: lines.get(key) ?? 1,
      severity: "warning",
      message: `the manager ${managerEmail} is not listed`,
    });
  }
  return { entries: people, lines };
}

function listedIn(row: Row): unknown {
  const roles = row.list("roles");
  return {
    email: row.cell("email"),
    name: row.cell("name"),
    title: row.cell("title"),
    managerEmail: row.cell("manager_email"),
    department: row.cell("department"),
    roles: roles.length > 0 ? roles : ["employee"],
    costCenter: row.cell("cost_center"),
    location: row.cell("location"),
    country: row.cell("country"),
    timeZone: row.cell("time_zone"),
    languages: row.list("languages"),
    employment: row.cell("employment") || "employee",
    startDate: row.cell("start_date") || null,
    active: row.cell("active") !== "no",
    awayUntil: row.cell("away_until") || null,
  };
}
