// A public word on a case: the fulfiller's answer, or something from the requester's side.

import type { Case } from "../domain/case.ts";
import { comment, reply } from "../domain/handling.ts";
import { insist, mayActForRequester, mayComment, mayWorkOn } from "../domain/rights.ts";
import type { Tx } from "../ports/store.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { type Press, textOf } from "./press.ts";

export async function replyToCase(ports: Ports, { cause, by, action, values }: Press<"reply">): Promise<void> {
  await ports.store.transaction({ cause }, (tx) => addWord(ports, tx, action.case, by, textOf(values, "text")));
}

/** Whoever works on it replies; everybody else who is on it comments. */
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
    const works = mayWorkOn(actor, record, world) && !mayActForRequester(actor, record);
    return works ? reply(record, text, by, world.now) : comment(record, { text, attachments }, by, world.now);
  });
}
