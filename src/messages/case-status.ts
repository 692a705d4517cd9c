// How a case stands, in a badge, a sentence and the next step.

import { waitingFor } from "../domain/approval.ts";
import { openStage } from "../domain/approval-flow.ts";
import { type Case, goesOnIn } from "../domain/case.ts";
import type { Card, Tone } from "./card.ts";
import { departmentName, nameIn, personName, type Reader } from "./reader.ts";
import { moment } from "./time.ts";

const tones: Readonly<Record<Case["state"]["status"], Tone>> = {
  new: "info",
  awaiting_approval: "warning",
  in_progress: "info",
  on_hold: "warning",
  resolved: "good",
  closed: "neutral",
  declined: "danger",
  canceled: "neutral",
};

export function badgeOf(record: Case, { words }: Reader): NonNullable<Card["badge"]> {
  const { state } = record;
  if (goesOnIn(record)) return { text: words.outcome.duplicate, tone: "neutral" };
  return { text: words.status[state.status], tone: tones[state.status] };
}

/** One sentence for the requester: where it is. */
export function statusSentence(record: Case, reader: Reader): string {
  const { words } = reader;
  const { state, assignee } = record;
  const department = departmentName(record.offering.department.key, reader);
  const who = assignee ? nameIn(record, assignee, reader) : department;
  switch (state.status) {
    case "new":
      return assignee ? words.requester.assigned(who) : words.requester.nobodyYet(department);
    case "awaiting_approval": {
      const question = openStage(record)?.question;
      return question
        ? words.requester.onHold.requester(personName(question.by, reader))
        : words.requester.waitsForApproval(approversWaited(record, reader));
    }
    case "in_progress":
      return assignee || record.tasks.length === 0
        ? assignee
          ? words.requester.has(who)
          : words.requester.nobodyYet(department)
        : words.requester.stepsGoOn;
    case "on_hold":
      return state.reason === "requester"
        ? words.requester.onHold.requester(who)
        : words.requester.onHold[state.reason](moment(state.until, reader));
    case "resolved":
      return words.requester.resolved;
    case "closed":
      return words.requester.closed;
    case "declined":
      return words.requester.declined(decliner(record, reader));
    case "canceled": {
      const other = goesOnIn(record);
      return other ? words.notice.merged(other.number) : words.requester.canceled;
    }
  }
}

/** What has to happen next, and by whom. */
export function nextStep(record: Case, reader: Reader): string | null {
  const { words } = reader;
  const { state, assignee } = record;
  const department = departmentName(record.offering.department.key, reader);
  const next = words.requester.nextStep;
  switch (state.status) {
    case "new":
      return assignee ? next.work(nameIn(record, assignee, reader)) : next.take(department);
    case "awaiting_approval":
      return openStage(record)?.question ? next.answer : next.approval(approversWaited(record, reader));
    case "in_progress": {
      const step = record.tasks.find((task) => ["ready", "in_progress"].includes(task.state));
      if (step) return next.steps(step.title);
      return assignee ? next.work(nameIn(record, assignee, reader)) : next.take(department);
    }
    case "on_hold":
      return state.reason === "requester" ? next.answer : next[state.reason];
    case "resolved":
      return next.confirm;
    default:
      return null;
  }
}

function approversWaited(record: Case, reader: Reader): string {
  const stage = openStage(record);
  return reader.words.or((stage ? waitingFor(stage) : []).map((id) => personName(id, reader)));
}

function decliner(record: Case, reader: Reader): string {
  const no = record.approvals
    .findLast(({ state }) => state === "declined")
    ?.decisions.findLast(({ verdict }) => verdict === "decline");
  return personName(no?.by ?? null, reader);
}
