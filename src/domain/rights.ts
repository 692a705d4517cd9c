// Who may do what, as sentences, asked at the moment of the press against the live record and directory.
import { type Approval, seatOf } from "./approval.ts";
import type { Case } from "./case.ts";
import { isAdministrator, isFulfillerOf, isLeadOf } from "./membership.ts";
import type { Person } from "./person.ts";
import { type RefusalCode, refuse } from "./refusal.ts";
import type { Task } from "./task.ts";
import { maySee, maySeeChain } from "./visibility.ts";
import type { World } from "./world.ts";

type Ground = Pick<World, "content">;

/** What a request is for is theirs: the requester's, and the person's it is about. */
export const benefits = (person: Person, { requester, subject }: Case): boolean =>
  person.id === requester || person.id === subject;

export const raisedIt = (person: Person, { author, requester }: Case): boolean =>
  person.id === author || person.id === requester;

/** Fulfillers work on what their department has; on private and confidential cases only those named for it. */
export function mayWorkOn(person: Person, record: Case, { content }: Ground): boolean {
  if (!person.active) return false;
  if (record.handlers.length > 0) return record.handlers.includes(person.id);
  return record.visibility !== "confidential" && isFulfillerOf(content, record.offering.department.key, person);
}

export function mayWorkOnTask(person: Person, record: Case, task: Task, { content }: Ground): boolean {
  return isFulfillerOf(content, task.department, person) || mayWorkOn(person, record, { content });
}

/** Nobody decides on what is for them, however they came by the seat. */
export function mayDecide(person: Person, record: Case, approval: Approval): boolean {
  return person.active && !benefits(person, record) && seatOf(approval, person.id) !== undefined;
}

/** An emergency: the department's lead or an administrator, never for themselves. */
export function mayOverride(person: Person, record: Case, { content }: Ground): boolean {
  if (benefits(person, record)) return false;
  return isLeadOf(content, record.offering.department.key, person) || isAdministrator(content, person);
}

/** The requester's side: cancel, confirm, reopen, change the answers. */
export const mayActForRequester = (person: Person, record: Case): boolean => person.active && raisedIt(person, record);

export const mayReadSensitive = (person: Person, record: Case, world: Ground): boolean =>
  mayActForRequester(person, record) ||
  (mayWorkOn(person, record, world) && (record.visibility !== "open" || record.assignee === person.id));

export const mayComment = (person: Person, record: Case, world: Ground): boolean =>
  mayActForRequester(person, record) || record.watchers.includes(person.id) || mayWorkOn(person, record, world);

/**
 * Refuses unless allowed. Somebody who may not even see the record gets "not-found", the words for an unknown id.
 */
export function insist(
  allowed: boolean,
  person: Person,
  record: Case,
  world: Ground,
  code: RefusalCode = "not-allowed",
): void {
  if (!maySee(person, record, world) && !maySeeChain(person, record, world)) refuse("not-found");
  if (!allowed) refuse(code);
}
