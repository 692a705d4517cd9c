// Somebody goes away, leaves, comes back or names a delegate: what waits for them is seated anew, what they worked on
// goes back to the queue.
import { reseat } from "../domain/approval-flow.ts";
import { inTurn } from "../domain/case.ts";
import { catchUp } from "../domain/dues.ts";
import type { Job } from "../ports/jobs.ts";
import { keepCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";

/** More than anybody has waiting; the daily look at every case finds the rest. */
const MOST = 500;

export async function followPerson(ports: Ports, { id: job, data }: Job): Promise<undefined> {
  const { person } = data as { person: string };
  const { cases } = ports.store.read;
  const own = { person, departments: [] };
  const waiting = await cases.list(own, { awaits: person }, MOST);
  const working = await cases.list(own, { assignee: person, status: ["new", "in_progress", "on_hold"] }, MOST);
  for (const { id } of [...waiting, ...working]) {
    await ports.store.transaction({ cause: `${job}:${id}` }, async (tx) => {
      const world = await worldOf(ports, tx);
      const record = await tx.cases.get(id);
      const open = record.approvals.filter(({ state }) => state === "open");
      const seated = inTurn(record, ...open.map((approval) => (so: typeof record) => reseat(so, approval.id, world)));
      await keepCase(
        ports,
        tx,
        inTurn(
          record,
          () => seated,
          (so) => catchUp(so, world),
        ),
        world,
      );
    });
  }
}
