// A case as rows, and back: exactly the same record. Parts that this file does not name go into `rest` as they are.
import type { Approval } from "../../domain/approval.ts";
import { waitingFor } from "../../domain/approval.ts";
import type { Case } from "../../domain/case.ts";
import type { Offering } from "../../domain/catalog/offering.ts";
import type { Task } from "../../domain/task.ts";
import { departmentsSeeing, participantsOf } from "../../domain/visibility.ts";
import type { NewRow, Row } from "./tables.ts";

/** What the statement of read-cases.ts gives for one case. */
export type CaseRead = Row<"Case"> & {
  readonly numbers: string;
  readonly intervals: string;
  readonly approvals: string;
  readonly tasks: string;
};

type Part<T extends "Approval" | "Task"> = Omit<Row<T>, "caseId" | "position"> & { readonly rest: object };

export function caseFrom(row: CaseRead, offering: Offering): Case {
  const { id, version, title, visibility, author, requester, subject, assignee, priority } = row;
  const { createdAt, receivedAt, respondedAt, parentCase, parentTask } = row;
  return {
    ...(row.rest as Pick<Case, RestOfCase>),
    ...{ id, version, title, author, requester, subject, assignee, createdAt, receivedAt, respondedAt, offering },
    visibility: visibility as Case["visibility"],
    priority: priority as Case["priority"],
    parent: parentCase === null ? null : { caseId: parentCase, taskId: parentTask as string },
    numbers: (JSON.parse(row.numbers) as { number: string }[]).map(({ number }) => number),
    intervals: JSON.parse(row.intervals),
    approvals: (JSON.parse(row.approvals) as Part<"Approval">[]).map(
      ({ rest, ...part }) => ({ ...part, ...rest }) as Approval,
    ),
    tasks: (JSON.parse(row.tasks) as Part<"Task">[]).map(({ rest, ...part }) => ({ ...part, ...rest }) as Task),
  };
}

type RestOfCase = Exclude<keyof Case, ColumnOfCase>;
type ColumnOfCase =
  | ("id" | "version" | "title" | "visibility" | "author" | "requester" | "subject" | "assignee" | "priority")
  | ("createdAt" | "receivedAt" | "respondedAt" | "parent")
  | ("offering" | "numbers" | "intervals" | "approvals" | "tasks");

export function caseRow(record: Case): NewRow<"Case"> {
  const { offering, numbers, intervals, approvals, tasks, parent, ...plain } = record;
  const { id, version, title, visibility, author, requester, subject, assignee, priority, ...others } = plain;
  const { createdAt, receivedAt, respondedAt, ...rest } = others;
  return {
    ...{ id, version, title, visibility, author, requester, subject, assignee, priority },
    ...{ createdAt, receivedAt, respondedAt },
    offeringHash: offering.hash,
    department: offering.department.key,
    item: offering.item.id,
    searchable: [...numbers, title].join(" ").toLowerCase(),
    status: record.state.status,
    parentCase: parent?.caseId ?? null,
    parentTask: parent?.taskId ?? null,
    rest: rest satisfies Pick<Case, RestOfCase>,
  };
}

export function numberRows({ id, numbers }: Case): NewRow<"CaseNumber">[] {
  return numbers.map((number, position) => ({ number, caseId: id, position }));
}

export function intervalRows({ id, intervals }: Case): NewRow<"StateInterval">[] {
  return intervals.map(({ from, to, status, hold }, position) => ({ caseId: id, position, from, to, status, hold }));
}

export function approvalRows({ id: caseId, approvals }: Case): NewRow<"Approval">[] {
  return approvals.map(({ id, stage, taskId, state, openedAt, settledAt, ...rest }, position) => ({
    ...{ caseId, id, position, stage, taskId, state, openedAt, settledAt, rest },
  }));
}

export function taskRows({ id: caseId, tasks }: Case): NewRow<"Task">[] {
  return tasks.map(({ id, department, state, assignee, childCase, due, ...rest }, position) => ({
    ...{ caseId, id, position, department, state, assignee, childCase, due, rest },
  }));
}

export function participantRows(record: Case): NewRow<"Participant">[] {
  return participantsOf(record).map(({ person, role }) => ({ caseId: record.id, person, role }));
}

export function seeingRows(record: Case): NewRow<"SeeingDepartment">[] {
  return departmentsSeeing(record).map((department) => ({ caseId: record.id, department }));
}

export function awaitedRows(record: Case): NewRow<"AwaitedPerson">[] {
  const people = new Set(record.approvals.flatMap(waitingFor));
  return [...people].map((person) => ({ caseId: record.id, person }));
}
