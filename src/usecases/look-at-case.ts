// A timer fired: whatever is due by now is read anew from the record and done.
import { catchUp } from "../domain/dues.ts";
import type { Job } from "../ports/jobs.ts";
import { keepCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";

export async function lookAtCase(ports: Ports, { id, data }: Job): Promise<undefined> {
  const { caseId } = data as { caseId: string };
  await ports.store.transaction({ cause: id }, async (tx) => {
    const record = await tx.cases.find(caseId);
    if (!record) return;
    const world = await worldOf(ports, tx);
    await keepCase(ports, tx, catchUp(record, world), world);
  });
}
