// The work is done, with an outcome and one sentence for the requester.
import { z } from "zod";
import { isOpen } from "../domain/case.ts";
import { resolve } from "../domain/ending.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { filledIn, type Press } from "./press.ts";

const shape = z.object({
  outcome: z.enum(["done", "workaround", "duplicate", "withdrawn", "cannot_do"]),
  sentence: z.string().trim().min(1).max(500),
});

export async function resolveCase(ports: Ports, { cause, by, action, values }: Press<"resolve">): Promise<void> {
  const result = filledIn(shape, values);
  await ports.store.transaction({ cause }, async (tx) => {
    const open = (await tx.cases.childrenOf(action.case)).filter(isOpen).map(({ id }) => id);
    await changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      return resolve(record, result, open, by, world.now);
    });
  });
}
