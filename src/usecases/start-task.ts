// Somebody begins a step.

import { insist, mayWorkOnTask } from "../domain/rights.ts";
import { startTask as start, taskOf } from "../domain/workflow.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function startTask(ports: Ports, { cause, by, action }: Press<"task_start">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOnTask(actor, record, taskOf(record, action.task), world), actor, record, world);
      return start(record, action.task, by, world.now);
    }),
  );
}
