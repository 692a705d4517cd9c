// An approval must be able to happen: its approvers exist, and there can be as many of them as its rule wants.
import type { ApproverRef, Rule } from "../../../domain/catalog/approval-policy.ts";
import type { Field } from "../../../domain/catalog/field.ts";
import type { Item } from "../../../domain/catalog/item.ts";
import { error, type Finding, type Path } from "../fault.ts";
import { checkCondition, checkOpenField } from "./check-form.ts";
import { checkDepartment, checkPerson, checkRole, type Ground, peopleInRole, repeated } from "./ground.ts";

export function checkApprovals(item: Item, ground: Ground): Finding[] {
  const { approvals, form, tasks, declining_means } = item;
  const asks = approvals.length > 0 || tasks.some(({ approval }) => approval);
  return [
    ...(asks && !declining_means
      ? [error(["approvals"], "declining_means is missing: approvers must know what their no does")]
      : []),
    ...repeated(
      approvals,
      ({ id }) => id,
      ({ id }, index) => error(["approvals", index, "id"], `the approval ${id} stands here twice`),
    ),
    ...approvals.flatMap((stage, index) => [
      ...checkCondition(stage.when, ["approvals", index, "when"], form),
      ...checkApprovers(stage, ["approvals", index], form, ground),
    ]),
  ];
}

export function checkApprovers(
  { approvers, rule }: { approvers: readonly ApproverRef[]; rule: Rule },
  path: Path,
  form: readonly Field[],
  ground: Ground,
): Finding[] {
  const most = approvers.reduce((sum, approver) => sum + seatsOf(approver, ground), 0);
  const wanted = typeof rule === "object" && "at_least" in rule ? rule.at_least : 0;
  return [
    ...approvers.flatMap((approver, index) => checkApprover(approver, [...path, "approvers", index], form, ground)),
    ...(wanted > most
      ? [error([...path, "rule"], `${wanted} have to approve, but there can be no more than ${most}`)]
      : []),
  ];
}

function checkApprover(approver: ApproverRef, path: Path, form: readonly Field[], ground: Ground): Finding[] {
  if (typeof approver === "string") return [];
  if ("lead" in approver) return checkDepartment(approver.lead, path, ground);
  if ("role" in approver) return checkRole(approver.role, path, ground);
  if ("person" in approver) return checkPerson(approver.person, path, ground);
  if ("field" in approver) return checkOpenField(approver.field, ["person"], path, form);
  return checkOpenField(approver.owner_of, ["application"], path, form);
}

function seatsOf(approver: ApproverRef, ground: Ground): number {
  return typeof approver === "object" && "role" in approver ? peopleInRole(approver.role, ground).length : 1;
}
