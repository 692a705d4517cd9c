import { locationNamed } from "../domain/catalog/content.ts";
import type { Item } from "../domain/catalog/item.ts";
import { defaultAnswers } from "../domain/form.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import { localDate } from "../domain/local-date.ts";
import type { Person } from "../domain/person.ts";
import type { FilledAnswer, Proposal } from "../domain/proposal.ts";
import type { World } from "../domain/world.ts";
import type { Place } from "../ports/chat.ts";
import type { Surface } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import { keepAnswer } from "./keep-answer.ts";
import type { Ports } from "./ports.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";

export type Need = {
  readonly item: Item | null;
  readonly candidates: readonly string[];
  readonly answers: Readonly<Record<string, FilledAnswer>>;
  readonly because: string | null;
  /** An article that may solve it, to be offered beside it. */
  readonly offer?: KnowledgeAnswer | null;
  readonly follows?: string;
};

export type Asked = {
  readonly author: Person;
  /** The event's key. */
  readonly source: string;
  readonly text: string;
  readonly language: string;
  readonly place: Place;
  readonly attachments?: Proposal["attachments"];
};

/** One proposal for each need, in this order. Unique per event and place in the order. */
export async function propose(
  ports: Ports,
  tx: Tx,
  asked: Asked,
  needs: readonly Need[],
  world: World,
  from = 0,
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const [index, need] of needs.entries()) {
    const id = ports.newId();
    const proposal: Proposal = {
      id,
      version: 0,
      author: asked.author.id,
      source: asked.source,
      ordinal: from + index,
      text: asked.text,
      because: need.because,
      language: asked.language,
      born: asked.place.kind,
      conversation: conversationOf(asked.place),
      item: need.item?.id ?? null,
      candidates: need.candidates,
      answers: need.item ? { ...defaultsFor(need.item, asked.author, world), ...need.answers } : need.answers,
      asking: null,
      asked: 0,
      state: "open",
      caseId: null,
      attachments: asked.attachments ?? [],
      answer: need.offer?.id ?? null,
      follows: need.follows ?? null,
      card: `${id}:1`,
      touchedAt: world.now,
    };
    await tx.proposals.add(proposal);
    if (need.offer) await keepAnswer(tx, { ...need.offer, proposal: id });
    await show(ports, tx, proposal, asked.place, world);
    proposals.push(proposal);
  }
  return proposals;
}

/** A newer card below the conversation takes over from the one above. */
export async function showAgain(ports: Ports, tx: Tx, proposal: Proposal, place: Place, world: World): Promise<void> {
  const older = await tx.surfaces.of({ of: "proposal", id: proposal.id });
  const next = { ...proposal, card: `${proposal.id}:${older.length + 1}`, touchedAt: world.now };
  await tx.proposals.save(next);
  await show(ports, tx, next, place, world);
  await refresh(tx, older);
}

export const conversationOf = ({ platform, tenant, conversation }: Place): string =>
  `${platform}:${tenant}:${conversation}`;

/** What the directory knows already. */
export function defaultsFor(
  item: Item,
  author: Person,
  { content, directory, now }: World,
): Record<string, FilledAnswer> {
  const requester = {
    id: author.id,
    managerId: directory.managerOf(author.id)?.id ?? null,
    locationId: locationNamed(content, author.location)?.id ?? null,
  };
  const defaults = defaultAnswers(item.form, requester, localDate(now, author.timeZone));
  return Object.fromEntries(Object.entries(defaults).map(([id, value]) => [id, { value, words: null }]));
}

/** In an open channel the card is for everybody there; what is private is shown to the person alone. */
async function show(ports: Ports, tx: Tx, proposal: Proposal, place: Place, { content }: World): Promise<void> {
  const item = proposal.item === null ? undefined : content.items.get(proposal.item);
  const items = item ? [item] : proposal.candidates.map((id) => content.items.get(id));
  const openly =
    place.kind === "channel" &&
    items.every((each) => each?.visibility === "open" && !each.form.some(({ sensitive }) => sensitive));
  const surface: Surface = {
    id: proposal.card as string,
    subject: { of: "proposal", id: proposal.id },
    view: "proposal",
    approval: null,
    audience: openly ? { to: "place" } : { to: "person", person: proposal.author },
    place: openly ? place : null,
    message: null,
    shown: null,
  };
  await tx.surfaces.add(surface);
  await refresh(tx, [surface]);
  if (place.kind === "channel" && !openly) {
    await say(ports, tx, { to: "place", place, onlyFor: null }, { say: "answered_privately" });
  }
}
