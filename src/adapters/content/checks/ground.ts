// What content is held against when its parts name one another.
import type { Application, Location } from "../../../domain/catalog/content.ts";
import { isCountry } from "../../../domain/catalog/country.ts";
import type { Department } from "../../../domain/catalog/department.ts";
import type { Item } from "../../../domain/catalog/item.ts";
import type { Organization } from "../../../domain/catalog/organization.ts";
import { error, type Finding, type Path, warning } from "../fault.ts";

export type Ground = {
  readonly organization: Organization;
  readonly departments: ReadonlyMap<string, Department>;
  readonly items: ReadonlyMap<string, Item>;
  readonly calendars: ReadonlySet<string>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly applications: ReadonlyMap<string, Application>;
  /** Whether they are active, by e-mail in small letters. Empty where the directory comes from elsewhere. */
  readonly people: ReadonlyMap<string, boolean>;
};

export function checkPerson(email: string, path: Path, { people }: Ground): Finding[] {
  if (people.size === 0) return [];
  const active = people.get(email.toLowerCase());
  if (active === undefined) return [warning(path, `nobody in people.csv has the e-mail ${email}`)];
  return active ? [] : [warning(path, `${email} is not active any more`)];
}

/** A role written "finance/controllers". */
export function checkRole(role: string, path: Path, ground: Ground): Finding[] {
  const [key, name] = role.split("/");
  if (peopleInRole(role, ground).length > 0) return [];
  if (!ground.departments.has(key ?? "")) return [error(path, `${role}: there is no department ${key}`)];
  return [error(path, `${role}: the department ${key} has no role ${name}`)];
}

export function peopleInRole(role: string, { departments }: Ground): readonly string[] {
  const [key = "", name = ""] = role.split("/");
  const roles = departments.get(key)?.roles ?? {};
  return Object.hasOwn(roles, name) ? (roles[name] as string[]) : [];
}

export function checkDepartment(key: string, path: Path, { departments }: Ground): Finding[] {
  return departments.has(key) ? [] : [error(path, `there is no department ${key}, or its department.yaml is broken`)];
}

export function checkCalendar(id: string, path: Path, { calendars }: Ground): Finding[] {
  return calendars.has(id) ? [] : [error(path, `there is no calendar calendars/${id}.yaml, or it is broken`)];
}

export function checkCountry(code: string, path: Path): Finding[] {
  return isCountry(code) ? [] : [error(path, `${code} is not a country: write two capital letters, such as DE`)];
}

/** One finding for every entry that stood before already. */
export function repeated<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  tell: (entry: Entry, index: number) => Finding,
): Finding[] {
  const keys = entries.map(keyOf);
  return entries.flatMap((entry, index) => (keys.indexOf(keys[index] as string) < index ? [tell(entry, index)] : []));
}
