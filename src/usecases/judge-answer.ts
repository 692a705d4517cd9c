// The person says whether an answer helped. Only their word confirms it.
import { refuse } from "../domain/refusal.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";
import { say } from "./say.ts";

export async function judgeAnswer(ports: Ports, { cause, by, action }: Press<"helped" | "not_quite">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const answer = await tx.answers.find(action.answer);
    if (!answer || answer.person !== by) return refuse("not-found");
    await tx.answers.save({ ...answer, state: action.do === "helped" ? "confirmed" : "not_quite" });
    const [department] = answer.departments;
    if (action.do === "helped" || !department)
      return say(ports, tx, { to: "person", person: by }, { say: "small_talk", kind: "thanks" });
    await say(ports, tx, { to: "person", person: by }, { say: "person", departments: [department] });
  });
}
