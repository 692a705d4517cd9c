// Records one person's answer. When it settles the stage, everything that follows from that happens with it.
import { answer, approvalOf, atPress } from "../domain/approval-flow.ts";
import { inTurn } from "../domain/case.ts";
import { route } from "../domain/raise.ts";
import { refuse } from "../domain/refusal.ts";
import { benefits, insist, mayDecide } from "../domain/rights.ts";
import { advance, followApprovals } from "../domain/workflow.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";
import { say } from "./say.ts";

export async function decideApproval(
  ports: Ports,
  { cause, by, action, values }: Press<"approve" | "decline">,
): Promise<void> {
  const reason = textOf(values, "reason") || null;
  if (action.do === "decline" && reason === null) refuse("reason-missing");
  await ports.store.transaction({ cause }, async (tx) => {
    await changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      const live = atPress(record, action.approval, by, world).case;
      insist(!benefits(actor, live), actor, live, world, "for-yourself");
      const approval = approvalOf(live, action.approval);
      insist(approval.state === "open", actor, live, world, "already-settled");
      insist(mayDecide(actor, live, approval), actor, live, world, "not-an-approver");
      return inTurn(
        record,
        (so) => atPress(so, action.approval, by, world),
        (so) => answer(so, action.approval, by, action.do, reason, world),
        (so) => followApprovals(so, world),
        (so) => route(so, world),
        (so) => advance(so, world),
      );
    });
    // One decision taken, the next one is offered.
    const waiting = await tx.cases.list({ person: by, departments: [] }, { awaits: by }, 1);
    if (waiting.length > 0) await say(ports, tx, { to: "person", person: by }, { say: "approvals" });
  });
}
