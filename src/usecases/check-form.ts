// The answer lane: what is wrong with a form, field by field, before it is sent. Nothing is written.

import type { Field } from "../domain/catalog/field.ts";
import { factsOf } from "../domain/facts.ts";
import { missingFields } from "../domain/form.ts";
import { localDate } from "../domain/local-date.ts";
import type { Person } from "../domain/person.ts";
import { requesterIn } from "../domain/raise.ts";
import { Refusal } from "../domain/refusal.ts";
import { mayActForRequester, mayWorkOn } from "../domain/rights.ts";
import { type Action, decodeAction } from "../messages/action.ts";
import { answersFrom, errorsFrom } from "../messages/field-view.ts";
import type { FieldErrors, RawValues } from "../messages/form-view.ts";
import type { Reader } from "../messages/reader.ts";
import type { Identity } from "../ports/chat.ts";
import { readerOf } from "./open-form.ts";
import { type Ports, worldOf } from "./ports.ts";
import { textOf } from "./press.ts";
import { answersOf } from "./view-proposal.ts";

export async function checkForm(
  ports: Ports,
  { identity, action: raw, values }: { identity: Identity; action: unknown; values: RawValues },
): Promise<FieldErrors> {
  const action = decodeAction(raw);
  if (!action) return {};
  try {
    const { reader, person } = await readerOf(ports, identity, await worldOf(ports, ports.store.read));
    if (action.do === "submit" || action.do === "edit")
      return await proposalErrors(ports, action, values, person, reader);
    if (action.do === "change_answers") return await answerErrors(ports, action, values, person, reader);
    return smallFormErrors(action, values, reader);
  } catch (error) {
    // What may not be done is said after the press, like for any button.
    if (error instanceof Refusal) return {};
    throw error;
  }
}

async function proposalErrors(
  ports: Ports,
  action: Extract<Action, { do: "submit" | "edit" }>,
  values: RawValues,
  person: Person,
  reader: Reader,
): Promise<FieldErrors> {
  const proposal = await ports.store.read.proposals.find(action.proposal);
  const item = reader.content.items.get(proposal?.item ?? "");
  if (proposal?.author !== person.id || !item) return {};
  return formErrors(item.form, answersOf(proposal), values, proposal.author, item.requester, reader);
}

async function answerErrors(
  ports: Ports,
  action: Extract<Action, { do: "change_answers" }>,
  values: RawValues,
  person: Person,
  reader: Reader,
): Promise<FieldErrors> {
  const record = await ports.store.read.cases.get(action.case);
  if (!mayActForRequester(person, record) && !mayWorkOn(person, record, reader)) return {};
  const { item } = record.offering;
  const sensitive = await ports.store.read.cases.sensitiveAnswers(record.id);
  return formErrors(item.form, { ...record.answers, ...sensitive }, values, record.author, item.requester, reader);
}

function formErrors(
  form: readonly Field[],
  before: Record<string, unknown>,
  values: RawValues,
  author: string,
  requesterField: string | undefined,
  reader: Reader,
): FieldErrors {
  const { content, directory, now, timeZone } = reader;
  const fields = form.filter(({ id }) => id in values);
  const ground = { content, directory, today: localDate(now, timeZone) };
  const { answers, faults } = answersFrom(fields, values, ground, content.organization.currency);
  const shown = new Set(fields.map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(before).filter(([id]) => !shown.has(id)));
  const all = { ...kept, ...answers } as typeof answers;
  const requester = requesterIn({ requester: requesterField }, all) ?? author;
  const { rates, currency } = content.organization;
  const missing = missingFields(form, all, factsOf({ author, requester }, directory), { ...rates, [currency]: 1 });
  const required = Object.fromEntries(missing.map(({ id }) => [id, "required" as const]));
  return errorsFrom({ ...required, ...faults }, reader);
}

/** Texts and dates of the small forms that must not be empty, or past. */
function smallFormErrors({ do: verb }: Action, values: RawValues, reader: Reader): FieldErrors {
  const { fault } = reader.words;
  const today = localDate(reader.now, reader.timeZone);
  const needed: Partial<Record<Action["do"], string[]>> = {
    decline: ["reason"],
    need_info: ["text"],
    give_info: ["text"],
    override: ["reason"],
    reply: ["text"],
    note: ["text"],
    hold: ["reason", "until", ...(values.reason === "requester" ? ["text"] : [])],
    resolve: ["outcome", "sentence"],
    assign: ["person"],
    transfer: ["item", "reason"],
    change_item: ["item"],
    merge: ["into"],
    new_time: ["date", "reason"],
    edit_draft: ["title", "body"],
  };
  const errors = (needed[verb] ?? [])
    .filter((field) => textOf(values, field) === "")
    .map((field) => [field, fault.required]);
  for (const field of ["until", "date", "review_by"]) {
    const date = textOf(values, field);
    if (date !== "" && date < today) errors.push([field, fault["in-the-past"]]);
  }
  return Object.fromEntries(errors);
}
