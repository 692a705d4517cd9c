// The two transactions of the kill test: one raises a case and wants it answered, the other answers it.
import type { Job, JobOutcome } from "../../src/ports/jobs.ts";
import type { Store } from "../../src/ports/store.ts";
import { aCase, anItem } from "../fixtures.ts";

const item = anItem("it-laptop");

export async function raise(store: Store, n: number): Promise<void> {
  await store.transaction({ cause: `event ${n}` }, async (tx) => {
    const id = `case ${n}`;
    await tx.cases.add({ ...aCase({ item, id }), numbers: [await tx.cases.nextNumber("IT")] });
    await tx.timeline.append(id, [{ kind: "raised", words: `${n}`, by: "maya", at: Date.now() }]);
    await tx.jobs.schedule({ name: "answer", queue: `case:${n % 5}`, data: { id } });
  });
}

export async function answer(store: Store, { id: cause, data }: Job): Promise<JobOutcome> {
  const { id } = data as { id: string };
  await store.transaction({ cause }, async (tx) => {
    const record = await tx.cases.get(id);
    await tx.cases.save({ ...record, title: `${record.title}!` });
    await tx.timeline.append(id, [{ kind: "replied", text: "Done", by: "tom", at: Date.now() }]);
  });
  return undefined;
}
