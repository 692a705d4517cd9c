// Locations, applications and people name things of the content as well. Each stands in one line of its file.
import type { Report } from "../fault.ts";
import type { Parts } from "../parts.ts";
import { checkPerson, type Ground } from "./ground.ts";

export function checkListings({ locations, applications, people }: Parts, ground: Ground, report: Report): void {
  for (const { id, calendar } of locations.entries.values()) {
    const tell = (message: string) =>
      report({ file: "locations.csv", line: locations.lines.get(id) ?? 1, severity: "warning", message });
    if (calendar && !ground.calendars.has(calendar))
      tell(`there is no sound calendar ${calendar}: the departments' own hours count here`);
  }
  for (const { id, ownerEmail } of applications.entries.values()) {
    const line = applications.lines.get(id) ?? 1;
    for (const finding of checkPerson(ownerEmail, [], ground))
      report({ file: "applications.csv", line, severity: "warning", message: finding.message });
  }
  const places = new Set(
    [...locations.entries.values()].flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].map((each) => each.toLowerCase()),
    ),
  );
  for (const { email, location } of people.entries.values()) {
    if (places.size === 0 || places.has(location.toLowerCase())) continue;
    const message = `${location} is no location of locations.csv`;
    report({ file: "people.csv", line: people.lines.get(email.toLowerCase()) ?? 1, severity: "warning", message });
  }
}
