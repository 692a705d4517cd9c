// The requester answers an approver's question.
import { giveInfo as give } from "../domain/approval-flow.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function giveInfo(ports: Ports, { cause, by, action, values }: Press<"give_info">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayActForRequester(actor, record), actor, record, world);
      return give(record, action.approval, by, textOf(values, "text"), world.now);
    }),
  );
}
