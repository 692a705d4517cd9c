// Takes a wrong Take it or Resolve back, within a minute.
import { undo } from "../domain/handling.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function undoPress(ports: Ports, { cause, by, action }: Press<"undo">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      return undo(record, by, world.now);
    }),
  );
}
