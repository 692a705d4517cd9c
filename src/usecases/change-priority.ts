// A fulfiller sets another priority; its targets hold from the start.
import { z } from "zod";
import { changePriority as change } from "../domain/handling.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { filledIn, type Press } from "./press.ts";

const shape = z.object({ priority: z.enum(["1", "2", "3", "4", "5"]) });

export async function changePriority(
  ports: Ports,
  { cause, by, action, values }: Press<"change_priority">,
): Promise<void> {
  const { priority } = filledIn(shape, values);
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      return change(record, Number(priority) as 1 | 2 | 3 | 4 | 5, by, world.now);
    }),
  );
}
