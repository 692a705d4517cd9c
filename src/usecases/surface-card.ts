// Which card a surface shows, from the record as it is now. Null: nothing may be shown to this reader.
import { waitingFor } from "../domain/approval.ts";
import { approvalOf, openStage } from "../domain/approval-flow.ts";
import { keepsKnowledgeOf, mayPublish } from "../domain/article-rights.ts";
import { type Case, numberOf } from "../domain/case.ts";
import { maySeeChain } from "../domain/visibility.ts";
import type { World } from "../domain/world.ts";
import { approverButtons, approverCard } from "../messages/approver-card.ts";
import type { Card } from "../messages/card.ts";
import { requesterCard } from "../messages/case-card.ts";
import { draftCard } from "../messages/draft-card.ts";
import { proposalCard } from "../messages/proposal-card.ts";
import type { Reader } from "../messages/reader.ts";
import { mayRead, tasksCard, workerCard } from "../messages/worker-card.ts";
import type { Surface } from "../ports/outgoing.ts";
import { type Ports, worldOf } from "./ports.ts";
import { identityOn } from "./reach.ts";
import { readerFor } from "./reader-for.ts";
import { viewProposal } from "./view-proposal.ts";

export async function surfaceCard(ports: Ports, surface: Surface): Promise<Card | null> {
  const world = await worldOf(ports, ports.store.read);
  const reader = readerFor(surface.audience, world);
  const card = reader && (await cardFor(ports, surface, reader, world));
  return card && { ...card, language: reader.language };
}

async function cardFor(ports: Ports, surface: Surface, reader: Reader, world: World): Promise<Card | null> {
  const { read } = ports.store;
  if (surface.subject.of === "proposal") {
    const proposal = await read.proposals.find(surface.subject.id);
    if (!proposal) return null;
    if (proposal.card !== null && proposal.card !== surface.id && proposal.state === "open")
      return { headline: reader.words.proposal.moved, blocks: [], buttons: [] };
    return proposalCard(await viewProposal(ports, proposal, world), reader);
  }
  if (surface.subject.of === "draft") return draftFor(ports, surface.subject.id, reader);
  const record = await read.cases.find(surface.subject.id);
  return record && caseCard(ports, surface, record, reader);
}

/** For whoever looks after the knowledge it belongs to. */
async function draftFor({ store: { read }, pageAt }: Ports, id: string, reader: Reader): Promise<Card | null> {
  const draft = await read.drafts.find(id);
  const { person, content } = reader;
  if (!draft || !person) return null;
  if (!keepsKnowledgeOf(person, draft.department, content) && !mayPublish(person, draft, content)) return null;
  const origin = draft.origin.of === "case" ? await read.cases.find(draft.origin.id) : null;
  return draftCard(draft, origin && numberOf(origin), pageAt(`/articles/${draft.article}`), reader);
}

async function caseCard(ports: Ports, surface: Surface, record: Case, reader: Reader): Promise<Card | null> {
  switch (surface.view) {
    case "worker":
      return withDecision(ports, surface, record, workerCard(record, reader), reader);
    case "tasks":
      if (reader.person && !maySeeChain(reader.person, record, reader)) return null;
      return tasksCard(
        record,
        surface.audience.to === "desk" ? surface.audience.department : record.offering.department.key,
        reader,
      );
    case "approver":
      if (!reader.person || !surface.approval) return null;
      return mayRead(record, reader)
        ? approverCard(record, approvalOf(record, surface.approval), reader)
        : bare(reader.words.approver.notNeeded);
    default:
      // What has become private is taken out of the channel in which it was asked.
      if (!mayRead(record, reader))
        return surface.audience.to === "place" ? bare(reader.words.say.privateAnswer) : null;
      return withDecision(ports, surface, record, requesterCard(record, reader), reader);
  }
}

/** In place of what this reader may not see any more. */
const bare = (headline: string): Card => ({ headline, blocks: [], buttons: [] });

/** Approve and Decline in the thread itself, when somebody who is asked is there. */
async function withDecision(ports: Ports, surface: Surface, record: Case, card: Card, reader: Reader): Promise<Card> {
  const stage = openStage(record);
  const place = surface.message?.place ?? surface.place;
  if (!stage || surface.audience.to === "person" || place?.kind !== "channel") return card;
  for (const person of waitingFor(stage)) {
    const identity = await identityOn(ports, place.platform, person);
    if (identity && (await ports.gateways.get(place.platform)?.isIn(place, identity))) {
      return { ...card, buttons: [...approverButtons(record, stage, reader), ...card.buttons] };
    }
  }
  return card;
}
