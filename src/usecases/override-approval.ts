// An emergency: a stage passes without its approvers, for a reason that all of them read.
import { override } from "../domain/approval-flow.ts";
import { inTurn } from "../domain/case.ts";
import { route } from "../domain/raise.ts";
import { refuse } from "../domain/refusal.ts";
import { benefits, insist, mayOverride } from "../domain/rights.ts";
import { advance, followApprovals } from "../domain/workflow.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function overrideApproval(ports: Ports, { cause, by, action, values }: Press<"override">): Promise<void> {
  const reason = textOf(values, "reason") || refuse("reason-missing");
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(!benefits(actor, record), actor, record, world, "for-yourself");
      insist(mayOverride(actor, record, world), actor, record, world);
      return inTurn(
        record,
        (so) => override(so, action.approval, by, reason, world),
        (so) => followApprovals(so, world),
        (so) => route(so, world),
        (so) => advance(so, world),
      );
    }),
  );
}
