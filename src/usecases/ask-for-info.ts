// An approver asks the requester something before deciding.
import { approvalOf, askForInfo as ask } from "../domain/approval-flow.ts";
import { insist, mayDecide } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function askForInfo(ports: Ports, { cause, by, action, values }: Press<"need_info">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      const approval = approvalOf(record, action.approval);
      insist(approval.state === "open", actor, record, world, "already-settled");
      insist(mayDecide(actor, record, approval), actor, record, world, "not-an-approver");
      return ask(record, action.approval, by, textOf(values, "text"), world.now);
    }),
  );
}
