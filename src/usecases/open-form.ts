// The instant lane: the form behind a button, from reads alone, within the three seconds its trigger lives.

import type { Person } from "../domain/person.ts";
import { Refusal, refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester, mayReadSensitive } from "../domain/rights.ts";
import { maySee, maySeeChain } from "../domain/visibility.ts";
import type { World } from "../domain/world.ts";
import { type Action, decodeAction } from "../messages/action.ts";
import type { Card } from "../messages/card.ts";
import { caseForm } from "../messages/case-forms.ts";
import { draftForm } from "../messages/draft-card.ts";
import { fieldView } from "../messages/field-view.ts";
import type { FormView } from "../messages/form-view.ts";
import type { Reader } from "../messages/reader.ts";
import { speechCard } from "../messages/speech-card.ts";
import { wordsFor } from "../messages/wording/words.ts";
import type { Identity, Place } from "../ports/chat.ts";
import { ownDraft } from "./own-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import { personalReader } from "./reader-for.ts";
import { answersOf } from "./view-proposal.ts";
import { whoIs } from "./who-is.ts";

export async function openForm(
  ports: Ports,
  request: { identity: Identity; place: Place; action: unknown },
): Promise<FormView | Card> {
  const world = await worldOf(ports, ports.store.read);
  let reader = anyReader(world);
  try {
    const known = await readerOf(ports, request.identity, world);
    reader = known.reader;
    return { ...(await formFor(ports, request.action, known, world)), language: reader.language };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...speechCard({ say: "refusal", code: error.code }, reader), language: reader.language };
  }
}

/** Refuses what who-is.ts refuses. */
export async function readerOf(
  ports: Ports,
  identity: Identity,
  world: World,
): Promise<{ reader: Reader; person: Person }> {
  const person = await whoIs(ports, identity);
  const reader = personalReader(person.id, world) ?? refuse("inactive-person");
  return { reader, person };
}

async function formFor(
  ports: Ports,
  raw: unknown,
  { person, reader }: { person: Person; reader: Reader },
  world: World,
): Promise<FormView> {
  const action = decodeAction(raw) ?? refuse("outdated-button");
  const form =
    "proposal" in action
      ? await proposalForm(ports, action, reader)
      : action.do === "edit_draft"
        ? draftForm(await ownDraft(ports.store.read, action.draft, person.id, world), action, ports.newId(), reader)
        : await formOnCase(ports, action, person, reader, world);
  return form ?? refuse("not-found");
}

async function proposalForm(
  ports: Ports,
  action: Extract<Action, { proposal: string }>,
  reader: Reader,
): Promise<FormView | null> {
  const proposal = await ports.store.read.proposals.find(action.proposal);
  if (!proposal || proposal.author !== reader.person?.id) return refuse("not-found");
  if (proposal.state !== "open") refuse("proposal-settled");
  const item = reader.content.items.get(proposal.item ?? "");
  if (!item || (action.do !== "edit" && action.do !== "submit")) return null;
  const answers = answersOf(proposal);
  return {
    title: reader.words.form.proposal.slice(0, 24),
    intro: item.name,
    fields: item.form.map((field) =>
      fieldView(field, answers[field.id], field.required && field.when === undefined, reader),
    ),
    submitLabel: action.do === "submit" ? reader.words.button.submit : reader.words.button.save,
    action,
    key: ports.newId(),
  };
}

async function formOnCase(
  ports: Ports,
  action: Action,
  person: Person,
  reader: Reader,
  world: World,
): Promise<FormView | null> {
  if (!("case" in action)) return null;
  const record = await ports.store.read.cases.get(action.case);
  insist(maySee(person, record, world) || maySeeChain(person, record, world), person, record, world, "not-found");
  const secret = action.do === "details" || action.do === "change_answers";
  const may = mayReadSensitive(person, record, world) || mayActForRequester(person, record);
  if (action.do === "details" && !may) refuse("not-allowed");
  const sensitive = secret && may ? await ports.store.read.cases.sensitiveAnswers(record.id) : {};
  return caseForm(action, record, sensitive, ports.newId(), reader);
}

/** For somebody who is nobody here. */
export function anyReader({ content, directory, now }: World): Reader {
  return {
    content,
    directory,
    now,
    ...wordsFor(content.organization.languages),
    person: null,
    desk: null,
    timeZone: content.organization.time_zone,
  };
}
