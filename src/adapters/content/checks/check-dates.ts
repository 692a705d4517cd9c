// Promises that follow a date in the form need that date to be there.
import type { Field } from "../../../domain/catalog/field.ts";
import type { DateRule, Target, TargetPolicy } from "../../../domain/catalog/target.ts";
import { error, type Finding, type Path } from "../fault.ts";
import { checkOpenField } from "./check-form.ts";

/** Whose dates count: an item with its form and people. A department has none. */
type Dated = { readonly form: readonly Field[]; readonly subject?: string | undefined };

export function checkTargets(policy: TargetPolicy | undefined, path: Path, dated: Dated): Finding[] {
  if (!policy) return [];
  const all = [[path, policy] as const, ...perPriority(policy, path)];
  return all.flatMap(([where, { response, resolution }]) => [
    ...(response ? checkTarget(response, [...where, "response"], dated) : []),
    ...(resolution ? checkTarget(resolution, [...where, "resolution"], dated) : []),
  ]);
}

export function checkTarget(target: Target, path: Path, dated: Dated): Finding[] {
  if (target.measure === "working") return [];
  if (target.measure === "date") return checkDate(target.rule, path, dated);
  return target.from === null ? [] : checkOpenField(target.from, ["date"], path, dated.form);
}

export function checkDate({ field, zone }: DateRule, path: Path, dated: Dated): Finding[] {
  return [
    ...checkOpenField(field, ["date"], path, dated.form),
    ...(zone === "subject" && !dated.subject
      ? [error(path, "the zone is the subject's, and the item has no subject")]
      : []),
  ];
}

function perPriority({ priorities }: TargetPolicy, path: Path) {
  return Object.entries(priorities).map(([priority, targets]) => [[...path, "priorities", priority], targets] as const);
}
