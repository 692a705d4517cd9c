// A step waits, or goes on.

import { insist, mayWorkOnTask } from "../domain/rights.ts";
import { holdTask, resumeTask, taskOf } from "../domain/workflow.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { optionalText, type Press } from "./press.ts";

export async function pauseTask(
  ports: Ports,
  { cause, by, action, values }: Press<"task_hold" | "task_resume">,
): Promise<void> {
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOnTask(actor, record, taskOf(record, action.task), world), actor, record, world);
      if (action.do === "task_resume") return resumeTask(record, action.task, by, world.now);
      return holdTask(record, action.task, by, optionalText(values, "text"), world.now);
    }),
  );
}
