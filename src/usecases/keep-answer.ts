// Keeps an answer that was given, and looks a day later whether it spared somebody a request.
import { DEFLECTION_WINDOW } from "../domain/deflection.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Tx } from "../ports/store.ts";

export async function keepAnswer(tx: Tx, answer: KnowledgeAnswer): Promise<void> {
  await tx.answers.save(answer);
  await tx.jobs.schedule({
    name: "look-at-answer",
    key: `answer:${answer.id}`,
    runAt: answer.at + DEFLECTION_WINDOW,
    data: { answerId: answer.id },
  });
}
