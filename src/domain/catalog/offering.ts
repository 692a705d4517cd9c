// What a case was promised under: the item, the department's policy and the working hours at the moment of Submit.
// A running case keeps the version it began with; it is stored once per hash.
import { createHash } from "node:crypto";
import type { Content, Location, WorkingHours } from "./content.ts";
import type { Department } from "./department.ts";
import type { Item } from "./item.ts";
import type { Organization } from "./organization.ts";

export type Offering = {
  readonly hash: string;
  readonly item: Item;
  readonly department: Pick<Department, "key" | "name" | "prefix" | "targets" | "escalation" | "routing">;
  readonly workingHours: WorkingHours;
  readonly organization: Pick<Organization, "currency" | "rates" | "priority_matrix">;
};

/** The offering of an item today. With `calendar: location` the place's hours, zone and holidays count. */
export function offeringOf(content: Content, item: Item, location: Location | undefined): Offering {
  const department = content.departments.get(item.department) as Department;
  const { key, name, prefix, targets, escalation, routing } = department;
  const { currency, rates, priority_matrix } = content.organization;
  const terms = {
    item,
    department: { key, name, prefix, targets, escalation, routing },
    workingHours: hoursFor(content, item, department, location),
    organization: { currency, rates, priority_matrix },
  };
  return { hash: hashOf(terms), ...terms };
}

function hoursFor(content: Content, item: Item, department: Department, location: Location | undefined): WorkingHours {
  const own = content.workingHours.get(department.calendar) as WorkingHours;
  if (item.calendar !== "location" || !location) return own;
  return content.workingHours.get(location.calendar ?? `${own.key}@${location.id}`) ?? own;
}

/** SHA-256 of the value's JSON; keys keep the order in which content loading wrote them. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
