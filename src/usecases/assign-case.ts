// A fulfiller hands a case to a colleague.
import { assign } from "../domain/handling.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function assignCase(ports: Ports, { cause, by, action, values }: Press<"assign">): Promise<void> {
  const to = textOf(values, "person");
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      const colleague = world.directory.get(to) ?? refuse("unknown-person");
      if (!mayWorkOn(colleague, record, world)) refuse("not-allowed");
      return assign(record, to, by, world.now);
    }),
  );
}
