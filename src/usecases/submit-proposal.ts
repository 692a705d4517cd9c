// The press that makes a case of a proposal: once, whatever is pressed again.

import { isFor } from "../domain/catalog/audience.ts";
import type { Answers } from "../domain/catalog/field.ts";
import type { Proposal } from "../domain/proposal.ts";
import { raise, requesterIn } from "../domain/raise.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { keepCase } from "./keep-case.ts";
import { ownProposal, withForm } from "./own-proposal.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";
import { answersOf, offeringFor, openQuestions } from "./view-proposal.ts";

export async function submitProposal(ports: Ports, { cause, by, action, values }: Press<"submit">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const proposal = withForm(await ownProposal(tx, action.proposal, by), values, world);
    const { item, answers } = ready(proposal, world);
    const id = ports.newId();
    const offering = offeringFor(item, answers, requesterIn(item, answers) ?? by, world);
    const number = await tx.cases.nextNumber(offering.department.prefix);
    const request = {
      id,
      number,
      offering,
      answers,
      author: by,
      born: proposal.born,
      parent: null,
      attachments: proposal.attachments,
      words: proposal.text || null,
      links: proposal.follows ? [{ kind: "follow_up_of" as const, caseId: proposal.follows }] : [],
    };
    const { change, sensitive } = raise(request, world);
    await followWithCards(tx, proposal, id);
    await keepCase(ports, tx, change, world);
    if (Object.keys(sensitive).length > 0) await tx.cases.saveSensitive(id, item.department, sensitive);
    // The sensitive answers live with the case from now on, and nowhere else.
    const kept = Object.fromEntries(Object.entries(proposal.answers).filter(([field]) => !(field in sensitive)));
    await tx.proposals.save({
      ...proposal,
      answers: kept,
      text: "",
      state: "submitted",
      caseId: id,
      touchedAt: world.now,
    });
  });
}

function ready(proposal: Proposal, world: World) {
  const { content, directory } = world;
  const item = content.items.get(proposal.item ?? "") ?? refuse("not-found");
  const author = directory.get(proposal.author) ?? refuse("unknown-person");
  if (!isFor(item.audience, author)) refuse("not-for-your-audience");
  const answers: Answers = answersOf(proposal);
  if (openQuestions(item, proposal, world).length > 0) refuse("answers-missing");
  return { item, answers };
}

/** The proposal's card becomes the case's; cards it left behind are gone from it. */
async function followWithCards(tx: Tx, proposal: Proposal, caseId: string): Promise<void> {
  const surfaces = await tx.surfaces.of({ of: "proposal", id: proposal.id });
  for (const surface of surfaces) {
    if (surface.id === proposal.card) await tx.surfaces.follow(surface.id, { of: "case", id: caseId }, "requester");
  }
  await refresh(tx, surfaces);
}
