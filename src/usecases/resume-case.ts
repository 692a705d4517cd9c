// Work goes on after a hold.
import { resume } from "../domain/handling.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function resumeCase(ports: Ports, { cause, by, action }: Press<"resume">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      return resume(record, by, world.now);
    }),
  );
}
