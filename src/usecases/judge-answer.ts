// The person says whether an answer helped. Only their word confirms it.
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Tx } from "../ports/store.ts";
import { ownAnswer } from "./own-answer.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";

export async function judgeAnswer(ports: Ports, { cause, by, action }: Press<"helped" | "not_quite">): Promise<void> {
  const helped = action.do === "helped";
  const deflection = helped ? "confirmed" : "none";
  let judgedBefore = false;
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const answer = await ownAnswer(tx, action.answer, by, world);
    judgedBefore = answer.deflection !== null;
    await tx.answers.save({ ...answer, state: helped ? "confirmed" : "not_quite", deflection });
    await tx.jobs.cancel(`answer:${answer.id}`);
    if (helped) {
      if (await putAside(tx, answer, world.now)) return;
      return say(ports, tx, { to: "person", person: by }, { say: "small_talk", kind: "thanks" });
    }
    await say(ports, tx, { to: "person", person: by }, { say: "not_quite", answerId: answer.id });
  });
  if (!judgedBefore) ports.figures.deflected(deflection);
}

/** What it was offered beside is not needed any more: the card says so itself. False where there is nothing to put aside. */
async function putAside(tx: Tx, { proposal: id }: KnowledgeAnswer, now: number): Promise<boolean> {
  const proposal = id === null ? null : await tx.proposals.find(id);
  if (proposal?.state !== "open") return false;
  await tx.proposals.save({ ...proposal, state: "dropped", touchedAt: now });
  await refresh(tx, await tx.surfaces.of({ of: "proposal", id: proposal.id }));
  return true;
}
