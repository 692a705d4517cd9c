// Ends a case before it is done: the requester's wish, or the department's decision.
import { cancel, cancelByRequester } from "../domain/ending.ts";
import { insist, mayActForRequester, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function cancelCase(ports: Ports, { cause, by, action, values }: Press<"cancel">): Promise<void> {
  const reason = textOf(values, "reason");
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      const theirs = mayActForRequester(actor, record);
      insist(theirs || mayWorkOn(actor, record, world), actor, record, world);
      return theirs ? cancelByRequester(record, reason, by, world.now) : cancel(record, reason, by, world.now);
    }),
  );
}
