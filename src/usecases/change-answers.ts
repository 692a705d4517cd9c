// The requester corrects their answers.
import { amend } from "../domain/amend.ts";
import type { Case } from "../domain/case.ts";
import type { Answers } from "../domain/catalog/field.ts";
import { splitSensitive } from "../domain/form.ts";
import { localDate } from "../domain/local-date.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester, mayWorkOn } from "../domain/rights.ts";
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
      const given = read(so, before, values, actor.timeZone, world);
      kept.sensitive = given.sensitive;
      return amend(so, { answers: given.plain, before, after: given.sensitive }, by, world);
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
