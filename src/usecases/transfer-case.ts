// Passes a case on to another department, or changes what it is. One record, one history; sensitive answers stay behind
// unless the new form asks for the same thing in the same department.
import type { Answers } from "../domain/catalog/field.ts";
import { peopleIn } from "../domain/raise.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { reassign } from "../domain/transfer.ts";
import type { Tx } from "../ports/store.ts";
import { changeCase } from "./keep-case.ts";
import { type Ports, worldOf } from "./ports.ts";
import { type Press, textOf } from "./press.ts";
import { refresh } from "./show-case.ts";
import { offeringFor } from "./view-proposal.ts";

export async function transferCase(ports: Ports, press: Press<"transfer">): Promise<void> {
  const reason = textOf(press.values, "reason") || refuse("reason-missing");
  await ports.store.transaction({ cause: press.cause }, (tx) => moveTo(ports, tx, press, reason));
}

export async function moveTo(
  ports: Ports,
  tx: Tx,
  { by, action, values }: Press<"transfer" | "change_item">,
  reason: string,
): Promise<void> {
  const world = await worldOf(ports, tx);
  const item = world.content.items.get(textOf(values, "item")) ?? refuse("not-found");
  const before = await tx.cases.get(action.case);
  const sensitive = await tx.cases.sensitiveAnswers(action.case);
  const concerned = peopleIn(before.offering.item, { ...before.answers, ...sensitive });
  const moved = before.offering.department.key !== item.department;
  const number = moved ? await tx.cases.nextNumber(world.content.departments.get(item.department)?.prefix ?? "") : null;
  await changeCase(ports, tx, { caseId: action.case, by }, (record, now, actor) => {
    insist(mayWorkOn(actor, record, now), actor, record, now);
    const answers = carriedOver(record.answers, new Set(item.form.map(({ id }) => id)));
    const offering = offeringFor(item, answers, record.requester, now);
    return reassign(record, { offering, answers, concerned, number, by, reason }, now);
  });
  if (moved) await takeDownDesk(tx, action.case, before.offering.department.key);
}

function carriedOver(answers: Answers, fields: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => fields.has(id)));
}

/** The old department's card says where it went; it follows the record like any other. */
async function takeDownDesk(tx: Tx, caseId: string, department: string): Promise<void> {
  const surfaces = await tx.surfaces.of({ of: "case", id: caseId });
  await refresh(
    tx,
    surfaces.filter(({ audience }) => audience.to === "desk" && audience.department === department),
  );
}
