// What was asked in vain has been dealt with: it leaves the list.
import type { Tx } from "../ports/store.ts";

export async function fillGaps(tx: Tx, answers: Iterable<string>): Promise<void> {
  for (const id of answers) {
    const answer = await tx.answers.find(id);
    if (answer) await tx.answers.save({ ...answer, filled: true });
  }
}
