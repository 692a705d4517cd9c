// A form has to make sense by itself: every field once, every default possible, every condition a yes or no.
import { faultIn } from "../../../domain/catalog/condition.ts";
import type { Field } from "../../../domain/catalog/field.ts";
import { error, type Finding, type Path } from "../fault.ts";
import { repeated } from "./ground.ts";

export function checkForm(form: readonly Field[]): Finding[] {
  return [
    ...repeated(
      form,
      ({ id }) => id,
      ({ id }, index) => error(["form", index, "id"], `the field ${id} stands here twice`),
    ),
    ...form.flatMap((field, index) => checkField(field, ["form", index], form)),
  ];
}

export function checkCondition(condition: string | undefined, path: Path, form: readonly Field[]): Finding[] {
  const fault = condition === undefined ? null : faultIn(condition, form);
  return fault === null ? [] : [error(path, fault)];
}

/** The field that a rule such as `answers.start_date` names. */
export function fieldNamed(form: readonly Field[], path: string): Field | undefined {
  const id = path.replace(/^answers\./, "");
  return form.find((field) => field.id === id);
}

/** Findings unless the form has a field of that name and of one of the types. */
export function checkFieldNamed(
  name: string,
  types: readonly Field["type"][],
  path: Path,
  form: readonly Field[],
): Finding[] {
  const field = fieldNamed(form, name);
  if (!field) return [error(path, `the form has no field ${name.replace(/^answers\./, "")}`)];
  if (types.includes(field.type)) return [];
  return [error(path, `the field ${field.id} is of type ${field.type}; a ${types.join(" or ")} is needed here`)];
}

/** The same, for rules that read the case alone: sensitive answers are kept apart from it. */
export function checkOpenField(
  name: string,
  types: readonly Field["type"][],
  path: Path,
  form: readonly Field[],
): Finding[] {
  const field = fieldNamed(form, name);
  if (!field?.sensitive) return checkFieldNamed(name, types, path, form);
  return [error(path, `the field ${field.id} is sensitive: no rule can rest on it`)];
}

function checkField(field: Field, path: Path, form: readonly Field[]): Finding[] {
  return [
    ...(field.id in {} ? [error([...path, "id"], `${field.id} cannot be a field's id`)] : []),
    ...checkCondition(field.when, [...path, "when"], form),
    ...checkValues(field, path),
  ];
}

function checkValues(field: Field, path: Path): Finding[] {
  switch (field.type) {
    case "choice":
    case "choices": {
      const ids = field.choices.map(({ id }) => id);
      const chosen = "default" in field ? field.default : undefined;
      return [
        ...repeated(
          field.choices,
          ({ id }) => id,
          ({ id }, index) => error([...path, "choices", index, "id"], `the choice ${id} stands here twice`),
        ),
        ...(chosen === undefined || ids.includes(chosen)
          ? []
          : [error([...path, "default"], `the default ${chosen} is none of the choices: ${ids.join(", ")}`)]),
      ];
    }
    case "number": {
      const { min = -Infinity, max = Infinity, default: value = Math.max(min, Math.min(max, 0)) } = field;
      if (min > max) return [error([...path, "min"], `the least, ${min}, is more than the most, ${max}`)];
      return value < min || value > max ? [error([...path, "default"], `the default ${value} is out of range`)] : [];
    }
    case "amount":
      return (field.min ?? -Infinity) > (field.max ?? Infinity)
        ? [error([...path, "min"], `the least, ${field.min}, is more than the most, ${field.max}`)]
        : [];
    default:
      return [];
  }
}
