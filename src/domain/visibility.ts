// Who takes part in a case, and who may see it. The database filters by the same rule (scopeOf), row by row.
import type { Case } from "./case.ts";
import { fulfilsFor, isFulfillerOf } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import type { World } from "./world.ts";

export type ParticipantRole = "author" | "requester" | "subject" | "watcher" | "assignee" | "approver" | "handler";
export type Participant = { readonly person: PersonId; readonly role: ParticipantRole };

/**
 * Everybody with a part in it. A subject is one only where the item lets them see it; who was asked about what is
 * confidential now, when it was something else, is none.
 */
export function participantsOf(record: Case): Participant[] {
  const { author, requester, subject, watchers, assignee, handlers, approvals, tasks, offering, visibility } = record;
  const all: Participant[] = [
    { person: author, role: "author" },
    { person: requester, role: "requester" },
    ...(subject && offering.item.subject_sees ? [{ person: subject, role: "subject" as const }] : []),
    ...watchers.map((person) => ({ person, role: "watcher" as const })),
    ...[assignee, ...tasks.map((task) => task.assignee)]
      .filter((person) => person !== null)
      .map((person) => ({ person, role: "assignee" as const })),
    ...approvals
      .filter(({ state }) => visibility !== "confidential" || state !== "withdrawn")
      .flatMap(({ seats, decisions }) => [
        ...seats.flatMap(({ approver, asked }) => [approver, asked]),
        ...decisions.map(({ by }) => by),
      ])
      .filter((person) => person !== null)
      .map((person) => ({ person, role: "approver" as const })),
    ...handlers.map((person) => ({ person, role: "handler" as const })),
  ];
  const seen = new Set<string>();
  return all.filter(({ person, role }) => !seen.has(`${person} ${role}`) && seen.add(`${person} ${role}`));
}

/** What a person's lists, counts and searches are filtered by; nobody's for somebody who has left. */
export type Scope = { readonly person: PersonId | null; readonly departments: readonly string[] };

export function scopeOf(person: Person, { content }: Pick<World, "content">): Scope {
  return { person: person.active ? person.id : null, departments: fulfilsFor(content, person) };
}

/** Private only because it was said between one person and Deskbell: whoever has work on it needs to read it. */
export const isPrivateByBirth = ({ visibility, offering }: Case): boolean =>
  visibility === "private" && offering.item.visibility === "open";

/** Departments whose people see it because of their work: the owner's and, unless the item is private, its tasks'. */
export function departmentsSeeing(record: Case): string[] {
  const owner = record.offering.department.key;
  if (record.visibility === "open" || isPrivateByBirth(record))
    return [...new Set([owner, ...record.tasks.map(({ department }) => department)])];
  return record.visibility === "private" && record.handlers.length === 0 ? [owner] : [];
}

export function maySee(person: Person, record: Case, { content }: Pick<World, "content">): boolean {
  if (!person.active) return false;
  if (participantsOf(record).some((participant) => participant.person === person.id)) return true;
  return departmentsSeeing(record).some((key) => isFulfillerOf(content, key, person));
}

/** The steps and whom they wait for: also for a department that has one of the steps of a private case. */
export function maySeeChain(person: Person, record: Case, world: Pick<World, "content">): boolean {
  if (maySee(person, record, world)) return true;
  if (record.visibility === "confidential" || !person.active) return false;
  return record.tasks.some(({ department }) => isFulfillerOf(world.content, department, person));
}
