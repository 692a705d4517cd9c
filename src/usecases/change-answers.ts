// The requester corrects their answers. What is material starts a running approval again; steps that have not begun are
// planned anew; the title, the priority and the clocks follow.
import { restart } from "../domain/approval-flow.ts";
import { type Case, type Change, changed, inTurn, isOpen } from "../domain/case.ts";
import type { Answers } from "../domain/catalog/field.ts";
import { splitSensitive } from "../domain/form.ts";
import { localDate } from "../domain/local-date.ts";
import { handlersOf, priorityFor } from "../domain/raise.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester, mayWorkOn } from "../domain/rights.ts";
import { titleOf } from "../domain/title.ts";
import { replan } from "../domain/workflow.ts";
import type { World } from "../domain/world.ts";
import { answersFrom } from "../messages/field-view.ts";
import type { RawValues } from "../messages/form-view.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";

export async function changeAnswers(
  ports: Ports,
  { cause, by, action, values }: Press<"change_answers">,
): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const before = await tx.cases.sensitiveAnswers(action.case);
    const kept: { sensitive: Answers } = { sensitive: before };
    const record = await changeCase(ports, tx, { caseId: action.case, by }, (so, world, actor) => {
      insist(mayActForRequester(actor, so) || mayWorkOn(actor, so, world), actor, so, world);
      if (!isOpen(so)) refuse("already-ended");
      const given = read(so, before, values, actor.timeZone, world);
      kept.sensitive = given.sensitive;
      return edited(so, given.plain, { before, after: given.sensitive }, by, world);
    });
    await tx.cases.saveSensitive(record.id, record.offering.department.key, kept.sensitive);
  });
}

/** Fields that the form did not show keep their answers. */
function read(
  { offering, answers }: Case,
  sensitive: Answers,
  values: RawValues,
  timeZone: string,
  { content, directory, now }: World,
) {
  const fields = offering.item.form.filter(({ id }) => id in values);
  const ground = { content, directory, today: localDate(now, timeZone) };
  const { answers: given, faults } = answersFrom(fields, values, ground, offering.organization.currency);
  if (Object.keys(faults).length > 0) refuse("answers-missing");
  const shown = new Set(fields.map(({ id }) => id));
  const others = Object.entries({ ...answers, ...sensitive }).filter(([id]) => !shown.has(id));
  return splitSensitive(offering.item.form, { ...Object.fromEntries(others), ...given });
}

function edited(
  record: Case,
  answers: Answers,
  secret: { before: Answers; after: Answers },
  by: string,
  world: World,
): Change {
  const fields = [...differing(record.answers, answers), ...differing(secret.before, secret.after)];
  if (fields.length === 0) return changed(record);
  const { item } = record.offering;
  const handlers =
    record.visibility === "confidential"
      ? handlersOf(record.offering, record.visibility, { ...answers, ...secret.after }, record.author, world)
      : record.handlers;
  const next = { ...record, answers, handlers, title: titleOf(item, answers, world) };
  const material = fields.some(
    (id) => item.material?.includes(id) ?? !item.form.find((field) => field.id === id)?.sensitive,
  );
  return inTurn(
    { ...next, priority: record.priority === null ? null : priorityFor(next, world) },
    (so) => changed(so, { kind: "answers-changed", fields, by, at: world.now }),
    (so) => (material ? restart(so, world) : changed(so)),
    (so) => replan(so, world),
  );
}

function differing(before: Answers, after: Answers): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
}
