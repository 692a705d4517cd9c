// The requester says that it is still wrong: the case goes on.
import { reopen } from "../domain/ending.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { optionalText, type Press } from "./press.ts";

export async function reopenCase(ports: Ports, { cause, by, action, values }: Press<"reopen">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayActForRequester(actor, record), actor, record, world);
      return reopen(record, optionalText(values, "text"), by, world.now);
    }),
  );
}
