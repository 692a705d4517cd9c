// Who is asked. A policy names approvers; the directory, absences and delegations decide who sits in each seat, so that
// nobody decides on what is for them and no request is stranded.
import { delegationOf, isAvailable } from "./absence.ts";
import { type Approval, type Seat, type Standing, votersOf } from "./approval.ts";
import type { Case } from "./case.ts";
import type { ApproverRef, Rule } from "./catalog/approval-policy.ts";
import { peopleInRole } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import type { Delegation, World } from "./world.ts";

export type StagePolicy = {
  readonly approvers: readonly ApproverRef[];
  readonly rule: Rule;
  readonly two_people: boolean;
};
type Candidate = { readonly person: Person | undefined; readonly standing: Standing };

/** The seats of a stage as of now; each seat's `asked` is available and has nothing to gain. */
export function seatsOf(policy: StagePolicy, record: Case, world: World): Seat[] {
  const spent = spentFor(policy, record);
  const named = distinct(policy.approvers.flatMap((ref) => resolve(ref, record, world)));
  const seats: Seat[] = [];
  for (const approver of named) {
    const seat = seatFor(approver, record, world, spent);
    if (seat && !seats.some(({ asked }) => asked === seat.asked)) seats.push(seat);
  }
  return topUp(seats, policy.rule, record, world, spent);
}

/** One more person for every vote that is still out: the next who may, after those asked already. */
export function escalatedSeats(
  approval: Approval,
  policy: Pick<StagePolicy, "two_people">,
  record: Case,
  world: World,
): Seat[] {
  const spent = spentFor(policy, record);
  const open = votersOf(approval).filter(
    (voter) => !approval.decisions.some(({ by, instead }) => (instead ?? by) === voter),
  );
  const added: Seat[] = [];
  for (const voter of open) {
    const asked = [...approval.seats, ...added].map((seat) => seat.asked);
    for (const { person, standing } of candidates(world.directory.get(voter), record, world)) {
      if (!maySit(person, record, world) || person.id === record.author || spent.has(person.id)) continue;
      if (asked.includes(person.id)) continue;
      added.push({ approver: voter, asked: person.id, because: standing });
      break;
    }
  }
  return added;
}

/** Does this approver's yes go without saying? Only for somebody who raised it, gains nothing, and if the item says so. */
export function isImplied(seat: Seat, { author, requester, subject, offering }: Case): boolean {
  return (
    offering.item.author_is_approver === "implied" &&
    seat.asked === author &&
    seat.approver === author &&
    author !== requester &&
    author !== subject
  );
}

/** Undefined stands for somebody the policy names and the directory does not know. */
function resolve(ref: ApproverRef, record: Case, { content, directory }: World): (Person | undefined)[] {
  const manager = directory.managerOf(record.requester);
  if (ref === "manager") return [manager ?? counterpartOf(record.requester, { content, directory })];
  if (ref === "managers_manager") {
    if (!manager) return [counterpartOf(record.requester, { content, directory })];
    return [directory.managerOf(manager.id) ?? counterpartOf(manager.id, { content, directory })];
  }
  if (ref === "department_lead") return [leadOf(record.offering.department.key)];
  if (ref === "cost_center_owner") {
    const owner = content.organization.cost_centers[directory.get(record.requester)?.costCenter ?? ""]?.owner;
    return [owner ? directory.byEmail(owner) : undefined];
  }
  if ("lead" in ref) return [leadOf(ref.lead)];
  if ("person" in ref) return [directory.byEmail(ref.person)];
  if ("role" in ref) {
    const people = peopleInRole(content, directory, ref.role);
    return people.length > 0 ? people : [undefined];
  }
  if ("field" in ref) return [directory.get(String(answerAt(ref.field)))];
  const application = content.applications.get(String(answerAt(ref.owner_of)));
  return [application ? directory.byEmail(application.ownerEmail) : undefined];

  function leadOf(key: string): Person | undefined {
    const lead = content.departments.get(key)?.lead;
    return lead ? directory.byEmail(lead) : undefined;
  }
  function answerAt(path: string): unknown {
    return record.answers[path.slice("answers.".length)];
  }
}

function seatFor(approver: Person | undefined, record: Case, world: World, spent: ReadonlySet<PersonId>): Seat | null {
  for (const { person, standing } of candidates(approver, record, world)) {
    if (!maySit(person, record, world) || spent.has(person.id)) continue;
    const isAuthor = person.id === record.author && record.author !== record.requester;
    const seat = { approver: approver?.id ?? null, asked: person.id, because: standing };
    if (isAuthor && !isImplied(seat, record)) continue;
    return seat;
  }
  return null;
}

/** In order: the approver, their delegate, those above, the department's lead and second, the administrators. */
function* candidates(approver: Person | undefined, record: Case, world: World): Generator<Candidate> {
  if (approver) {
    const gone = new Set<PersonId>();
    for (
      let at: Person | undefined = approver, standing: Standing = "approver";
      at && !gone.has(at.id);
      standing = "delegate"
    ) {
      gone.add(at.id);
      const delegation: Delegation | undefined = mayName(at.id, record) ? delegationOf(at.id, world) : undefined;
      if (!delegation) yield { person: at, standing };
      at = delegation ? world.directory.get(delegation.to) : undefined;
    }
    const seen = new Set<PersonId>();
    for (
      let at = world.directory.managerOf(approver.id);
      at && !seen.has(at.id);
      at = world.directory.managerOf(at.id)
    ) {
      seen.add(at.id);
      yield { person: at, standing: "above" };
    }
    yield { person: counterpartOf(approver.id, world), standing: "counterpart" };
  }
  yield* lastResorts(record, world);
}

/** Whoever may not decide may not choose who does. */
function mayName(id: PersonId, { author, requester, subject, offering }: Case): boolean {
  if (id === requester || id === subject) return false;
  return id !== author || offering.item.author_is_approver === "implied";
}

function* lastResorts({ offering }: Case, { content, directory }: World): Generator<Candidate> {
  const department = content.departments.get(offering.department.key);
  if (department) {
    yield { person: directory.byEmail(department.lead), standing: "department_lead" };
    yield { person: directory.byEmail(department.second), standing: "second" };
  }
  for (const email of content.organization.administrators) {
    yield { person: directory.byEmail(email), standing: "administrator" };
  }
  for (const { lead } of content.departments.values())
    yield { person: directory.byEmail(lead), standing: "administrator" };
}

/**
 * Quorums keep their size: where too few people are left, the last resorts join them. One seat is always filled, if need
 * be by somebody who is away, and where nobody else is left by somebody who decided an earlier stage: a request is never
 * stranded, and the timeline shows who decided twice.
 */
function topUp(seats: Seat[], rule: Rule, record: Case, world: World, spent: ReadonlySet<PersonId>): Seat[] {
  const quorum = typeof rule === "object" && "at_least" in rule ? rule.at_least : 1;
  const rounds = [
    { wanted: quorum, isAsked: (person: Person) => isAvailable(person, world) && !spent.has(person.id) },
    { wanted: 1, isAsked: (person: Person) => person.active && !spent.has(person.id) },
    { wanted: 1, isAsked: (person: Person) => person.active },
  ];
  const filled = [...seats];
  for (const { wanted, isAsked } of rounds) {
    for (const { person, standing } of lastResorts(record, world)) {
      if (filled.length >= wanted) break;
      if (!person || !isAsked(person)) continue;
      if ([record.author, record.requester, record.subject].includes(person.id)) continue;
      if (filled.some(({ asked }) => asked === person.id)) continue;
      filled.push({ approver: null, asked: person.id, because: standing });
    }
  }
  return filled;
}

function maySit(person: Person | undefined, { requester, subject }: Case, world: World): person is Person {
  return isAvailable(person, world) && person.id !== requester && person.id !== subject;
}

function counterpartOf(id: PersonId, { content, directory }: Pick<World, "content" | "directory">): Person | undefined {
  const email = directory.get(id)?.email.toLowerCase();
  const entry = Object.entries(content.organization.counterparts).find(([whose]) => whose.toLowerCase() === email);
  return entry ? directory.byEmail(entry[1]) : undefined;
}

/** Who decided an earlier stage does not count again where the policy wants two people. */
function spentFor({ two_people }: Pick<StagePolicy, "two_people">, { approvals }: Case): Set<PersonId> {
  if (!two_people) return new Set();
  const settled = (approval: Approval) => approval.state === "approved";
  return new Set(approvals.filter(settled).flatMap(({ decisions }) => decisions.map(({ by }) => by)));
}

function distinct(people: (Person | undefined)[]): (Person | undefined)[] {
  return people.filter((person, index) => people.findIndex((other) => other?.id === person?.id) === index);
}
