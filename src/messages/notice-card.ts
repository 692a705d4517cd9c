// One event of a case, said to somebody who should not have to look for it.
import { openStage } from "../domain/approval-flow.ts";
import { type Case, numberOf } from "../domain/case.ts";
import type { CaseEvent } from "../domain/case-event.ts";
import { mayWorkOn } from "../domain/rights.ts";
import type { Task } from "../domain/task.ts";
import { maySeeChain } from "../domain/visibility.ts";
import { answerText } from "./answers.ts";
import type { Block, Button, Card } from "./card.ts";
import { requesterButtons } from "./case-card.ts";
import { departmentName, nameIn, type Reader } from "./reader.ts";
import { moment } from "./time.ts";
import { mayRead } from "./worker-card.ts";

/** Null when the reader may not see it, or there is nothing to say any more. */
export function noticeCard(record: Case, event: CaseEvent, reader: Reader): Card | null {
  if (!mayHear(record, event, reader)) {
    // Whoever was asked and is not any more may be told that much of what they may not read now.
    const asked = "released" in event && reader.person !== null && event.released.includes(reader.person.id);
    return asked ? { headline: reader.words.approver.notNeeded, blocks: [], buttons: [] } : null;
  }
  const told = wordsOf(record, event, reader);
  return told && { headline: told.headline, blocks: told.blocks ?? [], buttons: told.buttons ?? [] };
}

/** What says nothing but how a step stands is also for the department whose step it is. */
function mayHear(record: Case, event: CaseEvent, reader: Reader): boolean {
  const { person, desk } = reader;
  // A note is its department's alone, whoever else may read the case by now.
  if (event.kind === "noted") return desk !== null && desk === event.department;
  if (mayRead(record, reader)) return true;
  const task = taskOf(record, event);
  if (!task || record.visibility === "confidential") return false;
  return person ? maySeeChain(person, record, reader) : desk === task.department;
}

function taskOf(record: Case, event: CaseEvent): Task | undefined {
  const [topic, which] = event.kind === "reminded" ? event.about.split(":") : [];
  const id = event.kind === "task-ready" ? event.task : topic === "task" || topic === "provider" ? which : undefined;
  return record.tasks.find((task) => task.id === id);
}

type Told = { readonly headline: string; readonly blocks?: readonly Block[]; readonly buttons?: readonly Button[] };

function wordsOf(record: Case, event: CaseEvent, reader: Reader): Told | null {
  const { notice, button, holdReason, requester } = reader.words;
  const number = numberOf(record);
  const title = onlyWatches(record, reader) ? record.offering.item.name : record.title;
  const department = departmentName(record.offering.department.key, reader);
  const by = nameIn(record, event.by, reader);
  // A channel that is no department's own is where it was asked.
  const isRequester = reader.person
    ? [record.requester, record.author].includes(reader.person.id)
    : reader.desk === null;
  const on = { case: record.id, v: record.version };
  const quote = (text: string | null, who = by): Block[] => (text ? [{ block: "quote", by: who, text }] : []);
  const replyButton: Button = { label: button.reply, action: { do: "reply", ...on }, opensForm: true };
  const show: Button = { label: button.show, action: { do: "show", case: record.id } };
  const expected = (): Block[] =>
    record.promised ? [{ block: "text", text: notice.expected(moment(record.promised.until, reader)) }] : [];

  switch (event.kind) {
    case "raised":
      return { headline: notice.raisedFor(by, title), buttons: [show] };
    case "approval-settled":
    case "approval-reseated":
      return { headline: notice.released(title) };
    case "approval-overridden":
      return { headline: notice.overridden(by, title, event.reason) };
    case "approved":
      return { headline: notice.approved(title, department), blocks: expected() };
    case "declined":
      return {
        headline: notice.declined(by, title),
        blocks: quote(event.reason),
        buttons: isRequester ? requesterButtons(record, reader) : [],
      };
    case "info-asked":
      return {
        headline: notice.infoAsked(by, title),
        blocks: quote(event.question),
        buttons: [
          {
            label: button.giveInfo,
            action: { do: "give_info", ...on, approval: event.approval },
            opensForm: true,
            style: "primary",
          },
        ],
      };
    case "info-given":
      return { headline: notice.infoGiven(by), blocks: quote(event.text) };
    case "taken":
      return { headline: notice.taken(by, title), blocks: expected() };
    case "assigned":
      return { headline: notice.assigned(title, number), buttons: [show] };
    case "released":
      return { headline: `${number}: ${notice.released_(nameIn(record, event.from, reader), event.because)}` };
    case "held": {
      const when = moment(event.until, reader);
      if (event.reason === "requester")
        return { headline: notice.held.requester(by, title), blocks: quote(event.text), buttons: [replyButton] };
      return { headline: notice.held[event.reason](title, when), blocks: quote(event.text) };
    }
    case "replied":
      return { headline: notice.replied(by, number), blocks: quote(event.text), buttons: [replyButton] };
    case "commented":
      return { headline: notice.commented(by, number), blocks: quote(event.text), buttons: [replyButton] };
    case "noted":
      return { headline: notice.noted(by), blocks: quote(event.text) };
    case "answers-changed": {
      const labels = record.offering.item.form
        .filter(({ id, sensitive }) => !sensitive && event.fields.includes(id))
        .map((field) => {
          const answer = record.answers[field.id];
          return answer === undefined ? field.label : `${field.label}: ${answerText(field, answer, reader)}`;
        });
      return { headline: `${number}: ${notice.answersChanged(by, labels.join(", "))}` };
    }
    case "promised": {
      const reason = event.reason === null ? "" : (notice.promiseReason[event.reason] ?? event.reason);
      return {
        headline: notice.promised(title, moment(event.until, reader)),
        blocks: reason ? [{ block: "text", text: reason }] : [],
      };
    }
    case "resolved": {
      const sentence = event.sentence || (event.outcome === "no_answer" ? notice.noAnswer : notice.everyStep);
      return {
        headline: notice.resolved(title),
        blocks: quote(sentence),
        buttons: isRequester && record.state.status === "resolved" ? requesterButtons(record, reader) : [],
      };
    }
    case "reopened":
      return { headline: notice.reopened(by, number), blocks: quote(event.text) };
    case "cancel-asked":
      return { headline: notice.cancelAsked(by, number), blocks: quote(event.text) };
    case "canceled":
      return {
        headline: isRequester ? notice.canceled(by, title) : notice.canceledByRequester(by, number),
        blocks: quote(event.reason),
      };
    case "transferred":
      return isRequester
        ? { headline: notice.transferred(departmentName(event.to, reader), event.number), blocks: quote(event.reason) }
        : { headline: notice.received(departmentName(event.from, reader), event.number), blocks: quote(event.reason) };
    case "item-changed":
      return { headline: notice.itemChanged(record.offering.item.name) };
    case "merged":
      return { headline: notice.merged(event.number) };
    case "task-ready": {
      const task = taskOf(record, event)?.title ?? event.task;
      return { headline: `${number}, ${task}: ${reader.words.taskState.ready}` };
    }
    case "reminded":
      return reminder(event.about);
    case "at-risk":
      return { headline: notice.atRisk(`${number} ${title}`, event.percent), buttons: [show] };
    case "breached":
      return {
        headline: notice.breached(`${number} ${title}`, event.clock),
        buttons: [show, { label: button.newTime, action: { do: "new_time", ...on }, opensForm: true }],
      };
    case "known-issue":
      return {
        headline: `${record.offering.item.name}: ${notice.knownIssue(event.text)}`,
        blocks: [{ block: "text", text: notice.nextUpdate(moment(event.nextUpdate, reader)) }],
      };
    case "word-given":
      return { headline: stillOpen(), blocks: expected() };
    default:
      return null;
  }

  function reminder(about: string): Told | null {
    const [topic, which] = about.split(":") as [string, string];
    const task = record.tasks.find(({ id }) => id === which)?.title ?? which;
    if (topic === "approval") return { headline: notice.remindApprover(title), buttons: [show] };
    if (topic === "task") return { headline: notice.remindTask(task, number), buttons: [show] };
    if (topic === "provider") return { headline: notice.remindProvider(task, number), buttons: [show] };
    if (topic === "known") return { headline: notice.remindKnown(number), buttons: [show] };
    if (which === "date") return { headline: notice.remindHold(number), buttons: [show] };
    return { headline: notice.remindRequester(title), buttons: [replyButton] };
  }

  function stillOpen(): string {
    const { state, assignee } = record;
    if (openStage(record)?.question) return notice.remindRequester(title);
    if (state.status === "on_hold") return notice.word.on_hold(title, holdReason[state.reason]);
    if (state.status === "awaiting_approval") {
      const names = record.approvals
        .filter((approval) => approval.state === "open")
        .flatMap(({ seats }) => seats.map(({ asked }) => nameIn(record, asked, reader)));
      return notice.word.awaiting_approval(title, reader.words.or(names));
    }
    if (assignee === null && record.tasks.length > 0) return `${title}: ${requester.stepsGoOn}`;
    return assignee === null
      ? notice.word.new(title, department)
      : notice.word.in_progress(title, nameIn(record, assignee, reader));
  }
}

/** Somebody with the same trouble, who is told nothing of whoever reported it. */
function onlyWatches(record: Case, { person, content }: Reader): boolean {
  if (!person || !record.watchers.includes(person.id)) return false;
  return ![record.requester, record.author].includes(person.id) && !mayWorkOn(person, record, { content });
}
