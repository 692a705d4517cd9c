// The steps of an item form a graph that comes to its end: no step waits for itself, directly or in a circle, and a step
// that is a case of its own gets fields it has.
import type { Field } from "../../../domain/catalog/field.ts";
import type { Item } from "../../../domain/catalog/item.ts";
import type { TaskPolicy } from "../../../domain/catalog/task-policy.ts";
import { error, type Finding, type Path, warning } from "../fault.ts";
import { checkApprovers } from "./check-approvals.ts";
import { checkDate, checkTarget } from "./check-dates.ts";
import { checkCondition, fieldNamed } from "./check-form.ts";
import { checkDepartment, type Ground, repeated } from "./ground.ts";

type Passed = TaskPolicy["with"][string];

export function checkTasks(item: Item, ground: Ground): Finding[] {
  return [
    ...repeated(
      item.tasks,
      ({ id }) => id,
      ({ id }, index) => error(["tasks", index, "id"], `the step ${id} stands here twice`),
    ),
    ...item.tasks.flatMap((task, index) => checkTask(task, ["tasks", index], item, ground)),
    ...checkOrder(item.tasks),
  ];
}

function checkTask(task: TaskPolicy, path: Path, item: Item, ground: Ground): Finding[] {
  const { department, when, approval, due, target, provider } = task;
  return [
    ...checkDepartment(department, [...path, "department"], ground),
    ...checkCondition(when, [...path, "when"], item.form),
    ...(due ? checkDate(due, [...path, "due"], item) : []),
    ...(target ? checkTarget(target, [...path, "target"], item) : []),
    ...(provider ? checkTarget(provider.target, [...path, "provider", "target"], item) : []),
    ...(approval ? checkApprovers(approval, [...path, "approval"], item.form, ground) : []),
    ...(approval && task.item ? [error(path, `the step ${task.id} cannot be an approval and a case of its own`)] : []),
    ...checkChild(task, path, item, ground),
    ...task.shows.flatMap((name, index) => checkShown(name, [...path, "shows", index], item)),
  ];
}

function checkShown(name: string, path: Path, item: Item): Finding[] {
  const field = item.form.find(({ id }) => id === name);
  if (name === "requester" && !field) return [];
  if (!field) return [error(path, `the form has no field ${name}`)];
  return field.sensitive ? [error(path, `${name} is sensitive: other departments must not read it`)] : [];
}

function checkChild(
  { id, item: childId, with: passed }: TaskPolicy,
  path: Path,
  item: Item,
  ground: Ground,
): Finding[] {
  if (childId === undefined) {
    return Object.keys(passed).length === 0
      ? []
      : [error([...path, "with"], `the step ${id} passes fields on to no item`)];
  }
  const child = ground.items.get(childId);
  if (!child) return [error([...path, "item"], `there is no item ${childId}, or it is broken`)];
  if (leadsTo(child, item.id, ground, new Set()))
    return [error([...path, "item"], `${childId} would start ${item.id} again, and so on without end`)];
  const tells = item.visibility === "confidential" && child.visibility !== "confidential";
  return [
    ...(tells
      ? [error([...path, "item"], `${childId} is not confidential, and ${item.id} is: others would see it`)]
      : []),
    ...Object.entries(passed).flatMap(([name, value]) =>
      checkPassed(name, value, [...path, "with", name], item, child),
    ),
    ...child.form
      .filter((field) => field.required && !field.when && !(field.id in passed) && !("default" in field))
      .map((field) =>
        warning([...path, "with"], `${childId} needs its field ${field.id}, and nothing is passed on to it`),
      ),
  ];
}

function checkPassed(name: string, passed: Passed, path: Path, item: Item, child: Item): Finding[] {
  const target = child.form.find((field) => field.id === name);
  if (!target) return [error(path, `${child.id} has no field ${name}`)];
  if (typeof passed === "object") {
    const fits = fitsValue(target, passed.value);
    return fits
      ? []
      : [error(path, `${JSON.stringify(passed.value)} is no value for the ${target.type} field ${name}`)];
  }
  if (!passed.startsWith("answers.")) {
    return target.type === "person" ? [] : [error(path, `the ${target.type} field ${name} cannot hold the ${passed}`)];
  }
  const source = fieldNamed(item.form, passed);
  if (!source) return [error(path, `the form has no field ${passed.slice("answers.".length)}`)];
  if (source.sensitive && !target.sensitive)
    return [
      error(path, `${source.id} is sensitive and would be open to read in ${child.id}: its field ${name} is not`),
    ];
  return fitsField(source, target)
    ? []
    : [
        error(
          path,
          `the ${source.type} field ${source.id} does not fit the ${target.type} field ${name} of ${child.id}`,
        ),
      ];
}

function fitsValue(field: Field, value: string | number | boolean): boolean {
  switch (field.type) {
    case "text":
    case "long_text":
      return typeof value === "string" && value.length <= field.max;
    case "choice":
      return field.choices.some(({ id }) => id === value);
    case "number":
      return typeof value === "number" && value >= (field.min ?? -Infinity) && value <= (field.max ?? Infinity);
    case "yes_no":
      return typeof value === "boolean";
    default:
      return false;
  }
}

function fitsField(from: Field, to: Field): boolean {
  if (from.type === "choice" || from.type === "choices") {
    if (from.type !== to.type) return false;
    const ids = to.choices.map(({ id }) => id);
    return from.choices.every(({ id }) => ids.includes(id));
  }
  const isText = (type: Field["type"]) => type === "text" || type === "long_text";
  return from.type === to.type || (isText(to.type) && (isText(from.type) || from.type === "email"));
}

function leadsTo(item: Item, wanted: string, ground: Ground, seen: Set<string>): boolean {
  if (item.id === wanted) return true;
  if (seen.has(item.id)) return false;
  seen.add(item.id);
  return item.tasks.some((task) => {
    const next = task.item === undefined ? undefined : ground.items.get(task.item);
    return next !== undefined && leadsTo(next, wanted, ground, seen);
  });
}

/** A step that cannot be reached is told where its waiting goes wrong. */
function checkOrder(tasks: readonly TaskPolicy[]): Finding[] {
  const ids = tasks.map(({ id }) => id);
  const unknown = tasks.flatMap(({ id, after }, index) =>
    after
      .filter((before) => before === id || !ids.includes(before))
      .map((before) => {
        const why = before === id ? `waits for itself` : `waits for ${before}, which is no step of this item`;
        return error(["tasks", index, "after"], `the step ${id} ${why}`);
      }),
  );
  const circle = circleIn(tasks);
  if (!circle) return unknown;
  const names = [...circle, circle[0]].join(" waits for ");
  return [...unknown, error(["tasks", ids.indexOf(circle[0] as string), "after"], `steps wait in a circle: ${names}`)];
}

function circleIn(tasks: readonly TaskPolicy[]): string[] | null {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const cleared = new Set<string>();
  const follow = (id: string, way: string[]): string[] | null => {
    if (way.includes(id)) return way.slice(way.indexOf(id));
    if (cleared.has(id)) return null;
    for (const before of byId.get(id)?.after ?? []) {
      const circle = before === id ? null : follow(before, [...way, id]);
      if (circle) return circle;
    }
    cleared.add(id);
    return null;
  };
  for (const { id } of tasks) {
    const circle = follow(id, []);
    if (circle) return circle;
  }
  return null;
}
