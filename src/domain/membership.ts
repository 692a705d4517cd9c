// Who belongs to a department, and in which part.
import type { Content } from "./catalog/content.ts";
import type { Directory, Person } from "./person.ts";

const sameEmail = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Works for the department: as a fulfiller or lead of the directory, or in one of the department's named roles. */
export function isFulfillerOf(content: Content, key: string, person: Person): boolean {
  const department = content.departments.get(key);
  if (!department || !person.active) return false;
  if (isLeadOf(content, key, person)) return true;
  if (person.department === key && person.roles.some((role) => role === "fulfiller" || role === "lead")) return true;
  return Object.values(department.roles).some((emails) => emails.some((email) => sameEmail(email, person.email)));
}

export function isLeadOf(content: Content, key: string, person: Person): boolean {
  const department = content.departments.get(key);
  return department !== undefined && person.active && sameEmail(department.lead, person.email);
}

export function isAdministrator(content: Content, person: Person): boolean {
  if (!person.active) return false;
  return content.organization.administrators.some((email) => sameEmail(email, person.email));
}

export function fulfilsFor(content: Content, person: Person): string[] {
  return [...content.departments.keys()].filter((key) => isFulfillerOf(content, key, person));
}

/** The active people of a role written "hr/payroll". */
export function peopleInRole(content: Content, directory: Directory, role: string): Person[] {
  const [key, name] = role.split("/") as [string, string];
  const emails = content.departments.get(key)?.roles[name] ?? [];
  return emails.map((email) => directory.byEmail(email)).filter((person) => person?.active) as Person[];
}
