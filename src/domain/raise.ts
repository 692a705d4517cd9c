// A submitted proposal becomes a case: who may see it, who handles it, what it needs first.
import { openNextStage } from "./approval-flow.ts";
import { type Case, type CaseId, type Change, changed, inTurn, type Visibility } from "./case.ts";
import type { Answers } from "./catalog/field.ts";
import type { HandlerRef, Item } from "./catalog/item.ts";
import type { Offering } from "./catalog/offering.ts";
import { type Priority, priorityOf } from "./catalog/organization.ts";
import { holdsFor } from "./facts.ts";
import { splitSensitive } from "./form.ts";
import { peopleInRole } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import { severityOf } from "./priority.ts";
import { followClock } from "./promise-keeping.ts";
import { titleOf } from "./title.ts";
import { advance, planned } from "./workflow.ts";
import type { World } from "./world.ts";

export type Request = {
  readonly id: CaseId;
  readonly number: string;
  readonly offering: Offering;
  /** All of them, the sensitive ones too. */
  readonly answers: Answers;
  readonly author: PersonId;
  readonly born: "dm" | "channel";
  readonly parent: Case["parent"];
  /** The words it came from, when they hold nothing sensitive. */
  readonly words: string | null;
  readonly links: Case["links"];
  readonly attachments?: Case["attachments"];
};

/** Returns the case with what follows at once, and the answers that must be kept apart from it. */
export function raise(request: Request, world: World): { change: Change; sensitive: Answers } {
  const { offering, answers, author, born } = request;
  const { item } = offering;
  const { plain, sensitive } = splitSensitive(item.form, answers);
  const visibility = visibilityOf(item.visibility, born);
  const subject = subjectIn(item, answers);
  const base: Case = {
    id: request.id,
    numbers: [request.number],
    version: 0,
    offering,
    formerDepartments: [],
    title: titleOf(item, plain, world),
    answers: plain,
    author,
    requester: requesterIn(item, answers) ?? author,
    subject,
    anonymous: item.anonymous !== undefined && answers[item.anonymous] === true,
    visibility,
    handlers: handlersOf(offering, visibility, [...peopleIn(item, answers), author], world),
    watchers: [],
    priority: null,
    state: { status: "new" },
    intervals: [{ from: world.now, to: null, status: "new", hold: null }],
    assignee: null,
    approvals: [],
    tasks: [],
    parent: request.parent,
    links: request.links,
    attachments: request.attachments ?? [],
    known: null,
    createdAt: world.now,
    receivedAt: world.now,
    respondedAt: null,
    promised: null,
    lastWordAt: world.now,
    said: {},
    undo: null,
  };
  const ready = { ...base, priority: priorityFor(base, world), tasks: planned(base, world) };
  const words = visibility === "confidential" || Object.keys(sensitive).length > 0 ? null : request.words;
  const change = inTurn(
    ready,
    (so) => changed(so, { kind: "raised", words, by: author, at: world.now }),
    (so) => openNextStage(so, world),
    (so) => route(so, world),
    (so) => advance(so, world),
    (so) => changed(followClock(so, world)),
  );
  return { change, sensitive };
}

/** What the queue gets is assigned by the department's routing; the first rule that holds. */
export function route(record: Case, world: World): Change {
  if (record.state.status !== "new" || record.assignee !== null || record.handlers.length > 0) return changed(record);
  const { item, department } = record.offering;
  const rule = department.routing.find(
    ({ items, when }) => (!items || items.includes(item.id)) && holdsFor(when, record, world.directory),
  );
  const to = rule && world.directory.byEmail(rule.to);
  if (!to?.active || to.id === record.requester) return changed(record);
  return changed({ ...record, assignee: to.id }, { kind: "assigned", to: to.id, by: "deskbell", at: world.now });
}

/** The item's rules first, then the matrix over who is affected and whether they can work. Requests have none. */
export function priorityFor(record: Case, { directory, content }: World): Priority | null {
  const { item } = record.offering;
  const rule = item.priority_when.find(({ when }) => holdsFor(when, record, directory));
  if (rule) return rule.priority as Priority;
  if (item.kind !== "issue") return null;
  const { impact, urgency } = severityOf(record.answers, item);
  return priorityOf(content.organization.priority_matrix, impact, urgency);
}

/** The stricter of what the item says and where it was born: what is said in a DM is private. */
export function visibilityOf(item: Visibility, born: "dm" | "channel"): Visibility {
  return item === "open" && born === "dm" ? "private" : item;
}

/**
 * The people named for it. On a confidential case nobody whom it names, and never the department's lead; when that
 * leaves nobody, the department's second, then an administrator.
 */
export function handlersOf(
  offering: Offering,
  visibility: Visibility,
  concerned: readonly PersonId[],
  world: World,
): PersonId[] {
  const { content, directory } = world;
  const named = offering.item.handlers.flatMap((ref) => peopleOf(ref, world));
  if (visibility !== "confidential") return visibility === "private" ? distinct(named) : [];
  const department = content.departments.get(offering.department.key);
  const eligible = (person: Person | undefined): person is Person =>
    person?.active === true && !concerned.includes(person.id);
  const handlers = named.filter(
    (person) => eligible(person) && person.email.toLowerCase() !== department?.lead.toLowerCase(),
  );
  if (handlers.length > 0) return distinct(handlers);
  const others = [department?.second ?? "", ...content.organization.administrators].map((email) =>
    directory.byEmail(email),
  );
  return distinct(others.filter(eligible)).slice(0, 1);
}

/** Everybody whom the answers name. */
export function peopleIn({ form }: Pick<Item, "form">, answers: Answers): PersonId[] {
  const named = form.filter(({ type }) => type === "person").map(({ id }) => answers[id]);
  return named.filter((answer): answer is PersonId => typeof answer === "string");
}

function peopleOf(ref: HandlerRef, { content, directory }: World): Person[] {
  if ("role" in ref) return peopleInRole(content, directory, ref.role);
  const person = directory.byEmail(ref.person);
  return person ? [person] : [];
}

/** The person whom the form says it is for, if it says so. */
export function requesterIn(item: Pick<Item, "requester">, answers: Answers): PersonId | null {
  return personIn(answers, item.requester);
}

/** The person whom the form says it is about. */
export function subjectIn(item: Pick<Item, "subject">, answers: Answers): PersonId | null {
  return personIn(answers, item.subject);
}

function personIn(answers: Answers, field: string | undefined): PersonId | null {
  const answer = field === undefined ? undefined : answers[field];
  return typeof answer === "string" && answer !== "" ? answer : null;
}

const distinct = (people: readonly Person[]): PersonId[] => [...new Set(people.map(({ id }) => id))];
