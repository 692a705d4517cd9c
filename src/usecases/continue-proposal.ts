// The words may answer what a proposal still asks for, or correct it. Null: they are something else.
import { maySubmitMore, mostQuestions } from "../domain/dialogue.ts";
import { factsOf } from "../domain/facts.ts";
import { missingFields } from "../domain/form.ts";
import type { FilledAnswer, Proposal } from "../domain/proposal.ts";
import { requesterIn } from "../domain/raise.ts";
import type { World } from "../domain/world.ts";
import { type Ports, worldOf } from "./ports.ts";
import { conversationOf, showAgain } from "./propose.ts";
import { understood } from "./react-to.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { answersOf } from "./view-proposal.ts";

export async function continueProposal(ports: Ports, speaking: Speaking): Promise<Reaction[] | null> {
  const { person, place } = speaking;
  const proposal = await ports.store.read.proposals.latestOpen(person.id, conversationOf(place));
  const world = await worldOf(ports, ports.store.read);
  if (!proposal?.item || !maySubmitMore(proposal, world.now)) return null;
  const filled = readInto(ports, proposal, speaking, world);
  if (Object.keys(filled).length === 0) return null;
  const [first] = await understood(ports, speaking);
  const another =
    first && ["raise", "ask", "status", "act", "mine", "person"].includes(first.type) && first.confidence >= 0.75;
  const same = first?.type === "raise" && first.item === proposal.item;
  if (another && !same) return null;
  return [
    async (tx, now) => {
      const current = await tx.proposals.get(proposal.id);
      if (current.state !== "open") return;
      const answers = { ...current.answers, ...filled };
      await showAgain(ports, tx, { ...current, answers, asked: current.asked + 1 }, place, now);
    },
  ];
}

/** An answer to the question asked; otherwise whatever the words say about fields of the form. */
function readInto(
  ports: Ports,
  proposal: Proposal,
  { text, person }: Speaking,
  world: World,
): Record<string, FilledAnswer> {
  const { content, directory, now } = world;
  const item = content.items.get(proposal.item ?? "");
  if (!item) return {};
  const ground = { content, directory, now };
  const answers = answersOf(proposal);
  const facts = factsOf({ author: person.id, requester: requesterIn(item, answers) ?? person.id }, directory);
  const { rates, currency } = content.organization;
  const [asked] = missingFields(item.form, answers, facts, { ...rates, [currency]: 1 });
  const answer =
    asked && proposal.asked < mostQuestions ? ports.understander.readField(asked, { text, person }, ground) : null;
  if (asked && answer) return { [asked.id]: answer };
  return { ...ports.understander.readFields(item.form, { text, person }, ground) };
}
