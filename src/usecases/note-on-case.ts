// An internal note, for the writer's own department only.
import { note } from "../domain/handling.ts";
import { isFulfillerOf } from "../domain/membership.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import type { Tx } from "../ports/store.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function noteOnCase(ports: Ports, { cause, by, action, values }: Press<"note">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) => addNote(ports, tx, action.case, by, textOf(values, "text")));
}

export function addNote(ports: Ports, tx: Tx, caseId: string, by: string, text: string) {
  return changeCase(ports, tx, { caseId, by }, (record, world, actor) => {
    const owner = record.offering.department.key;
    const helping = record.tasks
      .map(({ department }) => department)
      .find((key) => isFulfillerOf(world.content, key, actor));
    const department = mayWorkOn(actor, record, world) ? owner : helping;
    insist(department !== undefined, actor, record, world);
    return note(record, department ?? owner, text, by, world.now);
  });
}
