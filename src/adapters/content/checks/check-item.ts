// Everything an item names must be there.
import type { Item } from "../../../domain/catalog/item.ts";
import { error, type Finding, warning } from "../fault.ts";
import { checkApprovals } from "./check-approvals.ts";
import { checkTargets } from "./check-dates.ts";
import { checkCondition, checkFieldNamed, checkForm, fieldNamed } from "./check-form.ts";
import { checkTasks } from "./check-tasks.ts";
import { checkAudience, checkLanguages } from "./check-words.ts";
import { checkPerson, checkRole, type Ground, peopleInRole } from "./ground.ts";

export function checkItem(item: Item, ground: Ground): Finding[] {
  const { form } = item;
  return [
    ...checkForm(form),
    ...checkTitle(item),
    ...checkAudience(item.audience, ground),
    ...checkLanguages(item.examples, ground),
    ...(["requester", "subject"] as const).flatMap((part) =>
      item[part] === undefined ? [] : checkFieldNamed(item[part], ["person"], [part], form),
    ),
    ...(item.anonymous === undefined ? [] : checkFieldNamed(item.anonymous, ["yes_no"], ["anonymous"], form)),
    ...checkHandlers(item, ground),
    ...checkApprovals(item, ground),
    ...checkTasks(item, ground),
    ...checkTargets(item.targets, ["targets"], item),
    ...item.priority_when.flatMap(({ when }, index) => checkCondition(when, ["priority_when", index, "when"], form)),
    ...(["material", "same_when"] as const).flatMap((list) =>
      (item[list] ?? []).flatMap((name, index) =>
        fieldNamed(form, name) ? [] : [error([list, index], `the form has no field ${name}`)],
      ),
    ),
    ...item.see_also.flatMap((id, index) => {
      if (id === item.id) return [warning(["see_also", index], "an item is no neighbour of itself")];
      return ground.items.has(id) ? [] : [warning(["see_also", index], `there is no item ${id}, or it is broken`)];
    }),
  ];
}

function checkTitle({ title = "", form }: Item): Finding[] {
  return [...title.matchAll(/\{([^}]*)\}/g)].flatMap(([, name = ""]) => {
    const field = fieldNamed(form, name);
    if (!field) return [error(["title"], `the title names {${name}}, which is no field of the form`)];
    return field.sensitive ? [error(["title"], `the title would show ${name}, which is sensitive`)] : [];
  });
}

/** Somebody must be there for what only few may see, and not the lead, whom it may be about. */
function checkHandlers({ handlers, visibility, department }: Item, ground: Ground): Finding[] {
  const named = handlers.flatMap((handler, index) =>
    "role" in handler
      ? checkRole(handler.role, ["handlers", index], ground)
      : checkPerson(handler.person, ["handlers", index], ground),
  );
  if (visibility !== "confidential") return named;
  if (handlers.length === 0)
    return [...named, error(["visibility"], "handlers are missing: nobody would see confidential cases")];
  const lead = ground.departments.get(department)?.lead.toLowerCase();
  const emails = handlers.flatMap((handler) =>
    "role" in handler ? peopleInRole(handler.role, ground) : [handler.person],
  );
  if (!emails.some((email) => email.toLowerCase() === lead)) return named;
  return [...named, error(["handlers"], `the lead ${lead} cannot be a handler of confidential cases`)];
}
