// Moves a chain on: steps that are cases of their own are raised, and children that have ended move their parent.
import { type Case, hasEnded, inTurn } from "../domain/case.ts";
import type { Answer, Answers } from "../domain/catalog/field.ts";
import type { TaskPolicy } from "../domain/catalog/task-policy.ts";
import { cancel } from "../domain/ending.ts";
import { raise } from "../domain/raise.ts";
import { cancelTask, childRaised, childrenToRaise, completeTask } from "../domain/workflow.ts";
import type { World } from "../domain/world.ts";
import type { Job } from "../ports/jobs.ts";
import type { Tx } from "../ports/store.ts";
import { keepCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";
import { offeringFor } from "./view-proposal.ts";

export async function advanceWorkflow(ports: Ports, { id, data }: Job): Promise<undefined> {
  const { caseId } = data as { caseId: string };
  await ports.store.transaction({ cause: id }, async (tx) => {
    const world = await worldOf(ports, tx);
    const record = await tx.cases.find(caseId);
    if (!record) return;
    const children = await tx.cases.childrenOf(caseId);
    if (record.state.status === "canceled") return cancelChildren(ports, tx, children, world);
    if (hasEnded(record)) return;
    // A case that became something else has no use for the steps of what it was.
    const left = children.filter(({ id: child }) => !record.tasks.some(({ childCase }) => childCase === child));
    await cancelChildren(ports, tx, left, world);
    const followed = await keepCase(ports, tx, followChildren(record, children, world), world);
    await raiseChildren(ports, tx, followed, world);
  });
}

/** A child that was resolved completes its step; one that ended otherwise takes the step with it. */
function followChildren(record: Case, children: readonly Case[], world: World) {
  const ended = children.filter((child) => child.parent && (hasEnded(child) || child.state.status === "resolved"));
  const decisions = ended.map((child) => (so: Case) => {
    const task = so.tasks.find(
      ({ childCase, state }) => childCase === child.id && !["done", "skipped", "canceled"].includes(state),
    );
    if (!task) return { case: so, events: [] };
    const done = child.state.status === "resolved" || child.state.status === "closed";
    return done
      ? completeTask(so, task.id, "deskbell", null, world)
      : cancelTask(so, task.id, child.state.status, world);
  });
  return inTurn(record, ...decisions);
}

async function raiseChildren(ports: Ports, tx: Tx, parent: Case, world: World): Promise<void> {
  let record = parent;
  for (const { task, policy } of childrenToRaise(parent)) {
    const item = world.content.items.get(policy.item ?? "");
    if (!item) {
      ports.log.error("a step's catalog item is gone", { case: parent.id, task: task.id, item: policy.item });
      continue;
    }
    const answers = passedOn(policy, record);
    const id = ports.newId();
    const offering = offeringFor(item, answers, record.requester, world);
    const number = await tx.cases.nextNumber(offering.department.prefix);
    const born = record.visibility === "open" ? ("channel" as const) : ("dm" as const);
    const { change, sensitive } = raise(
      {
        id,
        number,
        offering,
        answers,
        author: record.author,
        born,
        parent: { caseId: record.id, taskId: task.id },
        words: null,
        links: [],
      },
      world,
    );
    await keepCase(ports, tx, change, world);
    if (Object.keys(sensitive).length > 0) await tx.cases.saveSensitive(id, item.department, sensitive);
    record = await keepCase(ports, tx, childRaised(record, task.id, id, world.now), world);
  }
}

function passedOn({ with: fields }: TaskPolicy, { answers, requester, author, subject }: Case): Answers {
  const people: Readonly<Record<string, string | null>> = { requester, author, subject };
  const values = Object.entries(fields).map(([id, source]): [string, Answer | null | undefined] => {
    if (typeof source !== "string") return [id, source.value];
    return [id, source.startsWith("answers.") ? answers[source.slice("answers.".length)] : people[source]];
  });
  return Object.fromEntries(
    values.filter((entry): entry is [string, Answer] => entry[1] !== null && entry[1] !== undefined),
  );
}

async function cancelChildren(ports: Ports, tx: Tx, children: readonly Case[], world: World): Promise<void> {
  for (const child of children) {
    if (hasEnded(child) || child.state.status === "resolved") continue;
    await keepCase(ports, tx, cancel(child, "", "deskbell", world.now), world);
  }
}
