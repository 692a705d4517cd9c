// A department's own names: its calendar, its people, and whom it hands its cases to.
import type { Department } from "../../../domain/catalog/department.ts";
import { error, type Finding, warning } from "../fault.ts";
import { checkTargets } from "./check-dates.ts";
import { checkCondition } from "./check-form.ts";
import { checkCalendar, checkPerson, type Ground } from "./ground.ts";

export function checkDepartment(department: Department, ground: Ground): Finding[] {
  const { key, lead, second, roles, calendar, targets, routing } = department;
  return [
    ...checkCalendar(calendar, ["calendar"], ground),
    ...checkPerson(lead, ["lead"], ground),
    ...checkPerson(second, ["second"], ground),
    ...(lead.toLowerCase() === second.toLowerCase()
      ? [error(["second"], "the second stands in for the lead and must be somebody else")]
      : []),
    ...Object.entries(roles).flatMap(([role, emails]) =>
      emails.flatMap((email, index) => checkPerson(email, ["roles", role, index], ground)),
    ),
    ...checkTargets(targets, ["targets"], { form: [] }),
    ...routing.flatMap(({ items, when, to }, index) => [
      ...checkPerson(to, ["routing", index, "to"], ground),
      ...(items ?? []).flatMap((id, at) =>
        ground.items.get(id)?.department === key
          ? []
          : [warning(["routing", index, "items", at], `${key} has no item ${id}, or it is broken`)],
      ),
      ...checkRoute(items, when, index, key, ground),
    ]),
    ...sharedWithOthers(department, ground),
  ];
}

/** The condition is asked of every item the route is for, so it must fit each one's form. */
function checkRoute(
  ids: readonly string[] | undefined,
  when: string | undefined,
  index: number,
  key: string,
  { items }: Ground,
): Finding[] {
  const concerned = [...items.values()].filter(
    ({ id, department }) => department === key && (ids?.includes(id) ?? true),
  );
  for (const { id, form } of concerned) {
    const [fault] = checkCondition(when, ["routing", index, "when"], form);
    if (fault) return [{ ...fault, message: `for ${id}: ${fault.message}` }];
  }
  return [];
}

/** Numbers and channels tell departments apart. The one that comes later in the alphabet is told. */
function sharedWithOthers({ key, prefix, triage }: Department, { departments }: Ground): Finding[] {
  const before = [...departments.values()].filter((other) => other.key < key);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return before.flatMap((other) => [
    ...(other.prefix === prefix ? [error(["prefix"], `${other.key} numbers its cases ${prefix} too`)] : []),
    ...(["slack", "teams"] as const)
      .filter((platform) => same(other.triage[platform], triage[platform]))
      .map((platform) => error(["triage", platform], `${other.key} has the channel ${triage[platform]} too`)),
  ]);
}
