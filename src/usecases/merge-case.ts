// Two cases about the same thing become one.
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { mergeInto } from "../domain/transfer.ts";
import { keepCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function mergeCase(ports: Ports, { cause, by, action, values }: Press<"merge">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const actor = world.directory.get(by) ?? refuse("unknown-person");
    const record = await tx.cases.get(action.case);
    const into = await tx.cases.get(textOf(values, "into"));
    insist(mayWorkOn(actor, record, world), actor, record, world);
    insist(mayWorkOn(actor, into, world), actor, into, world);
    const merged = mergeInto(record, into, by, world.now);
    await keepCase(ports, tx, merged.from, world);
    await keepCase(ports, tx, merged.into, world);
  });
}
