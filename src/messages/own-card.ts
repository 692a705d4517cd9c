// A case as somebody sees it who opens it: by what it is to them.
import { waitingFor } from "../domain/approval.ts";
import type { Case } from "../domain/case.ts";
import { isFulfillerOf } from "../domain/membership.ts";
import { mayWorkOn, raisedIt } from "../domain/rights.ts";
import { maySee, maySeeChain } from "../domain/visibility.ts";
import { approverCard } from "./approver-card.ts";
import type { Card } from "./card.ts";
import { requesterCard, watcherCard } from "./case-card.ts";
import type { Reader } from "./reader.ts";
import { tasksCard, workerCard } from "./worker-card.ts";

/** Null where they may not know of it. */
export function ownCard(record: Case, reader: Reader): Card | null {
  const { person, content } = reader;
  if (!person || !maySeeChain(person, record, reader)) return null;
  if (raisedIt(person, record)) return requesterCard(record, reader);
  const asked = record.approvals.find((approval) => waitingFor(approval).includes(person.id));
  if (asked) return approverCard(record, asked, reader);
  if (mayWorkOn(person, record, reader)) return workerCard(record, reader);
  const helping = record.tasks.find(({ department }) => isFulfillerOf(content, department, person));
  if (helping) return tasksCard(record, helping.department, reader);
  if (record.watchers.includes(person.id)) return watcherCard(record, reader);
  return maySee(person, record, reader) ? readOnly(workerCard(record, reader)) : null;
}

/** For somebody who decided on it, or whom it is about: to read, not to work on. */
function readOnly({ blocks, ...card }: Card): Card {
  return { ...card, blocks: blocks.filter(({ block }) => block !== "entries"), buttons: [] };
}
