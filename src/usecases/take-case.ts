// Somebody of the department takes a case on.
import { take } from "../domain/handling.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function takeCase(ports: Ports, { cause, by, action }: Press<"take">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      return take(record, by, world.now);
    }),
  );
}
