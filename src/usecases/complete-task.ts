// A step is done; what waited for it may start.

import { insist, mayWorkOnTask } from "../domain/rights.ts";
import { completeTask as complete, taskOf } from "../domain/workflow.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { optionalText, type Press } from "./press.ts";

export async function completeTask(ports: Ports, { cause, by, action, values }: Press<"task_done">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOnTask(actor, record, taskOf(record, action.task), world), actor, record, world);
      return complete(record, action.task, by, optionalText(values, "text"), world);
    }),
  );
}
