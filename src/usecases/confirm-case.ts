// The requester says that it is right: the case closes.
import { confirm } from "../domain/ending.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function confirmCase(ports: Ports, { cause, by, action }: Press<"confirm">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayActForRequester(actor, record), actor, record, world);
      return confirm(record, by, world.now);
    }),
  );
}
