// A public word on a case: the fulfiller's answer, or something from the requester's side.

import { giveInfo, questioned } from "../domain/approval-flow.ts";
import { type Case, hasEnded } from "../domain/case.ts";
import { comment, reply } from "../domain/handling.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester, mayComment, mayWorkOn } from "../domain/rights.ts";
import type { Tx } from "../ports/store.ts";
import { changeCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";
import { type Press, textOf } from "./press.ts";
import { beginAgain } from "./start-item.ts";

export async function replyToCase(ports: Ports, press: Press<"reply">): Promise<void> {
  const { cause, action, values } = press;
  await ports.store.transaction({ cause }, (tx) =>
    wordOrFollowUp(ports, tx, action.case, press, textOf(values, "text")),
  );
}

/** Once it has ended, a word from the requester's side begins a follow-up. */
export async function wordOrFollowUp(
  ports: Ports,
  tx: Tx,
  caseId: string,
  { by, cause, place }: Pick<Press, "by" | "cause" | "place">,
  text: string,
  attachments: Case["attachments"] = [],
): Promise<void> {
  const record = await tx.cases.get(caseId);
  const world = await worldOf(ports, tx);
  const author = world.directory.get(by) ?? refuse("unknown-person");
  if (hasEnded(record) && mayActForRequester(author, record))
    await beginAgain(ports, tx, { record, author, cause, place, text }, world);
  else await addWord(ports, tx, caseId, by, text, attachments);
}

/** Whoever works on it replies; who was asked something by an approver answers; everybody else who is on it comments. */
export function addWord(
  ports: Ports,
  tx: Tx,
  caseId: string,
  by: string,
  text: string,
  attachments: Case["attachments"] = [],
): Promise<Case> {
  return changeCase(ports, tx, { caseId, by }, (record, world, actor) => {
    insist(mayComment(actor, record, world), actor, record, world);
    const theirs = mayActForRequester(actor, record);
    const asked = questioned(record);
    if (theirs && asked) {
      const kept = { ...record, attachments: [...record.attachments, ...attachments] };
      return giveInfo(kept, asked.id, by, text, world.now);
    }
    return !theirs && mayWorkOn(actor, record, world)
      ? reply(record, text, by, world.now)
      : comment(record, { text, attachments }, by, world.now);
  });
}
