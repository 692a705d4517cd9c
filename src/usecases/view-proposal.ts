// Works out what a proposal's card needs: what is missing, who would be asked, by when it would be done.

import { waitingFor } from "../domain/approval.ts";
import { openStage } from "../domain/approval-flow.ts";
import { isOpen } from "../domain/case.ts";
import { isFor } from "../domain/catalog/audience.ts";
import { locationNamed } from "../domain/catalog/content.ts";
import type { Answer, Answers, Field } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import { offeringOf } from "../domain/catalog/offering.ts";
import { factsOf } from "../domain/facts.ts";
import { isEmpty, missingFields, shownFields } from "../domain/form.ts";
import type { PersonId } from "../domain/person.ts";
import { expectedEnd } from "../domain/promise.ts";
import type { Proposal } from "../domain/proposal.ts";
import { raise, requesterIn } from "../domain/raise.ts";
import type { World } from "../domain/world.ts";
import type { ProposalView } from "../messages/proposal-card.ts";
import { offerOf } from "./offer-article.ts";
import type { Ports } from "./ports.ts";

export async function viewProposal(ports: Ports, proposal: Proposal, world: World): Promise<ProposalView> {
  const { content, directory } = world;
  const item = proposal.item === null ? null : (content.items.get(proposal.item) ?? null);
  const candidates = proposal.candidates.map((id) => content.items.get(id)).filter((each) => each !== undefined);
  const empty = {
    proposal,
    item,
    candidates,
    fields: [],
    missing: [],
    expected: null,
    approvers: [],
    same: null,
    onlyFor: null,
    offer: await offerOf(ports, proposal, world),
  };
  const author = directory.get(proposal.author);
  if (!item || !author) return empty;
  const answers = answersOf(proposal);
  const people = { author: author.id, requester: requesterIn(item, answers) ?? author.id };
  const facts = factsOf(people, directory);
  const { rates, currency } = content.organization;
  const known = { ...rates, [currency]: 1 };
  const fields = shownFields(item.form, answers, facts, known);
  const missing = openQuestions(item, proposal, world);
  const would = missing.length === 0 ? asIfRaised(proposal, item, answers, world) : null;
  const asked = would && openStage(would);
  return {
    ...empty,
    same: await sameTrouble(ports, item, answers, author.id),
    fields,
    missing,
    expected: would && expectedEnd(would, world),
    approvers: asked ? waitingFor(asked) : [],
    onlyFor: isFor(item.audience, author) ? null : item.audience,
  };
}

/** Others report the same at the moment: how many, and what the department says it knows. */
async function sameTrouble(
  { store }: Ports,
  item: Item,
  answers: Answers,
  author: PersonId,
): Promise<ProposalView["same"]> {
  if (item.kind !== "issue" && item.same_when.length === 0) return null;
  const open = await store.read.cases.openOf([item.id]);
  const alike = open.filter((record) => {
    const same = item.same_when.every(
      (field) => JSON.stringify(record.answers[field]) === JSON.stringify(answers[field]),
    );
    const shared = record.known !== null || item.same_when.length > 0;
    return (
      shared &&
      same &&
      record.visibility !== "confidential" &&
      isOpen(record) &&
      ![record.requester, record.author].includes(author)
    );
  });
  const first = alike.find(({ known }) => known !== null) ?? alike.at(-1);
  if (!first) return null;
  const people = new Set(alike.flatMap(({ requester, watchers }) => [requester, ...watchers]));
  return {
    people: people.size,
    caseId: first.id,
    version: first.version,
    joined: first.watchers.includes(author),
    known: first.known,
    department: first.offering.department.name,
  };
}

/** What is required and empty, and names that may mean several people or somebody unknown. */
export function openQuestions(item: Item, proposal: Proposal, { content, directory }: World): Field[] {
  const answers = answersOf(proposal);
  const people = { author: proposal.author, requester: requesterIn(item, answers) ?? proposal.author };
  const { rates, currency } = content.organization;
  const missing = missingFields(item.form, answers, factsOf(people, directory), { ...rates, [currency]: 1 });
  const isOpen = ({ id }: Field) => {
    const answer = proposal.answers[id];
    return answer !== undefined && answer.words !== null && isEmpty(answer.value);
  };
  return item.form.filter((field) => missing.includes(field) || isOpen(field));
}

/** What is answered: not the names that are still asked about. */
export function answersOf({ answers }: Pick<Proposal, "answers">): Answers {
  const values = Object.entries(answers).map(([id, { value }]): [string, Answer] => [id, value]);
  return Object.fromEntries(values.filter(([, value]) => !isEmpty(value)));
}

/** The location a case belongs to: the first place its answers name, else the requester's own. */
export function offeringFor(item: Item, answers: Answers, requester: string, { content, directory }: World) {
  const field = item.form.find(({ type, id }) => type === "location" && answers[id] !== undefined);
  const named = field && content.locations.get(String(answers[field.id]));
  return offeringOf(content, item, named ?? locationNamed(content, directory.get(requester)?.location ?? ""));
}

/** The same rules as at Submit, so that the card cannot promise something else. */
function asIfRaised(proposal: Proposal, item: Item, answers: Answers, world: World) {
  const requester = requesterIn(item, answers) ?? proposal.author;
  const request = {
    id: proposal.id,
    number: "",
    offering: offeringFor(item, answers, requester, world),
    answers,
    author: proposal.author,
    born: proposal.born,
    parent: null,
    words: null,
    links: [],
  };
  return raise(request, world).change.case;
}
