// A day after an answer: did it spare a request? What was shown says nothing; what they did does.
import { deflectionOf } from "../domain/deflection.ts";
import type { Job } from "../ports/jobs.ts";
import type { Ports } from "./ports.ts";

/** More than anybody raises in a day. */
const MOST_CASES = 500;

export async function lookAtAnswer({ store, clock, figures }: Ports, { id, data }: Job): Promise<undefined> {
  const { answerId } = data as { answerId: string };
  const answer = await store.read.answers.find(answerId);
  if (!answer || answer.deflection !== null) return;
  const own = { person: answer.person, departments: [] };
  const cases = await store.read.cases.list(own, { author: answer.person, createdAfter: answer.at - 1 }, MOST_CASES);
  const raised = cases.map(({ createdAt }) => createdAt);
  const deflection = deflectionOf(answer, raised, clock.now());
  await store.transaction({ cause: id }, async (tx) => {
    const now = await tx.answers.find(answerId);
    if (now?.deflection === null) await tx.answers.save({ ...now, deflection });
  });
  if (deflection !== null) figures.deflected(deflection);
}
