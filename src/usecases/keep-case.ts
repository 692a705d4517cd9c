// Every change of a case ends here: the record, its timeline, its cards, who is told, and when to look again.
import { type Case, type CaseId, type Change, hasEnded, inTurn } from "../domain/case.ts";
import { nextLook } from "../domain/dues.ts";
import { noticesOf } from "../domain/notices.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { followClock } from "../domain/promise-keeping.ts";
import { refuse } from "../domain/refusal.ts";
import { childrenToRaise, followApprovals } from "../domain/workflow.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { type Ports, worldOf } from "./ports.ts";
import { showCase } from "./show-case.ts";
import { tellAbout } from "./tell-about.ts";

type Decide = (record: Case, world: World, actor: Person) => Change;

/** Loads, lets the rules decide for the person as they are known now, keeps. The whole of most verbs. */
export async function changeCase(
  ports: Ports,
  tx: Tx,
  { caseId, by }: { caseId: CaseId; by: PersonId },
  decide: Decide,
): Promise<Case> {
  const world = await worldOf(ports, tx);
  const actor = world.directory.get(by);
  if (!actor?.active) return refuse("inactive-person");
  const record = await tx.cases.get(caseId);
  return keepCase(ports, tx, decide(record, world, actor), world);
}

/** Keeps a change in this transaction; a record of version 0 is a new one. */
export async function keepCase(ports: Ports, tx: Tx, change: Change, world: World): Promise<Case> {
  const { case: decided, events } = inTurn(
    change.case,
    () => change,
    (so) => followApprovals(so, world),
  );
  const next = followClock(decided, world);
  const record = next.version === 0 ? await tx.cases.add(next) : await tx.cases.save(next);
  const entries = await tx.timeline.append(record.id, events);
  await showCase(ports, tx, record, world);
  for (const { seq, event } of entries) {
    if (event) await tellAbout(ports, tx, record, seq, noticesOf(record, event), world);
  }
  await lookAgain(tx, record, world);
  if (events.some(({ kind }) => kind === "transferred" || kind === "item-changed"))
    await scheduleWorkflow(tx, record.id);
  return record;
}

async function lookAgain(tx: Tx, record: Case, world: World): Promise<void> {
  const timer = `look:${record.id}`;
  const at = nextLook(record, world);
  if (at === null) await tx.jobs.cancel(timer);
  else
    await tx.jobs.schedule({
      name: "look-at-case",
      key: timer,
      runAt: at,
      queue: `case:${record.id}`,
      data: { caseId: record.id },
    });
  if (childrenToRaise(record).length > 0) await scheduleWorkflow(tx, record.id);
  const settled = hasEnded(record) || record.state.status === "resolved";
  if (record.parent && settled) await scheduleWorkflow(tx, record.parent.caseId);
  if (record.state.status === "canceled" && record.tasks.some(({ childCase }) => childCase))
    await scheduleWorkflow(tx, record.id);
}

async function scheduleWorkflow(tx: Tx, id: CaseId): Promise<void> {
  await tx.jobs.schedule({
    name: "advance-workflow",
    key: `workflow:${id}`,
    queue: `case:${id}`,
    data: { caseId: id },
  });
}
