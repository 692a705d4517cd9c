// The requester says that it is still wrong: the case goes on, and with it the step of another that it is.
import { reopen, reopenStep } from "../domain/ending.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { optionalText, type Press } from "./press.ts";

export async function reopenCase(ports: Ports, { cause, by, action, values }: Press<"reopen">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const { parent } = await changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayActForRequester(actor, record), actor, record, world);
      return reopen(record, optionalText(values, "text"), by, world.now);
    });
    if (parent)
      await changeCase(ports, tx, { caseId: parent.caseId, by }, (record, world) =>
        reopenStep(record, action.case, by, world.now),
      );
  });
}
