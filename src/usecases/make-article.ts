// What was found out for one person becomes a draft for all: from the public words on a case and nothing else.
import { articleIdFor } from "../domain/article-draft.ts";
import { isTellable, mayMakeArticle, ownerFor } from "../domain/article-rights.ts";
import type { Case } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";
import { type PublicWord, publicThread } from "../domain/public-thread.ts";
import { refuse } from "../domain/refusal.ts";
import { insist } from "../domain/rights.ts";
import type { World } from "../domain/world.ts";
import { type DraftText, textFromReplies } from "../messages/draft-text.ts";
import { writeArticle } from "../understanding/write-article.ts";
import { handToOwner, keepDraft, reviewDateFor, wordingsIn } from "./keep-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";

export async function makeArticle(ports: Ports, { cause, by, action }: Press<"make_article">): Promise<void> {
  const { read } = ports.store;
  const before = await worldOf(ports, read);
  const record = await read.cases.get(action.case);
  insistOn(record, before.directory.get(by) ?? refuse("unknown-person"), before);
  const thread = publicThread(await read.timeline.of(record.id));
  const text = await textFrom(ports, record, thread);
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const person = world.directory.get(by) ?? refuse("unknown-person");
    const now = await tx.cases.get(action.case);
    insistOn(now, person, world);
    const { key } = now.offering.department;
    const begun = (await tx.drafts.openIn([key])).find(({ origin }) => origin.of === "case" && origin.id === now.id);
    if (begun) return handToOwner(ports, tx, begun, by);
    await keepDraft(ports, tx, draftOf(now, thread, text, ports.newId(), person, world));
  });
}

function insistOn(record: Case, person: Person, world: World): void {
  insist(mayMakeArticle(person, record, world) || !isTellable(record), person, record, world);
  if (!isTellable(record)) refuse("nothing-to-tell");
}

/** By a model where one is there and the case is open to all; else the department's own words, in their order. */
async function textFrom(ports: Ports, record: Case, thread: readonly PublicWord[]): Promise<DraftText> {
  const replies = thread.flatMap(({ from, text }) => (from === "department" ? [text] : []));
  const written =
    ports.model && record.visibility === "open" && (await writeArticle(ports.model, thread, ports.content()));
  return written || textFromReplies(questionOf(record, thread), replies);
}

function draftOf(
  record: Case,
  thread: readonly PublicWord[],
  text: DraftText,
  id: string,
  person: Person,
  world: World,
) {
  const { key: department } = record.offering.department;
  const owner = ownerFor(person, department, world);
  return {
    ...text,
    id,
    version: 0,
    department,
    article: articleIdFor({ department, title: text.title }, world.content.articles, id),
    adds: false,
    audience: record.offering.item.audience,
    countries: [],
    reviewBy: reviewDateFor(world.directory.get(owner) ?? person, world),
    owner,
    // What was said to Deskbell alone is nobody's phrase for others.
    wordings: record.visibility === "open" ? wordingsIn([questionOf(record, thread)], world) : {},
    origin: { of: "case" as const, id: record.id },
    madeBy: person.id,
    state: "open" as const,
    at: world.now,
  };
}

const questionOf = ({ title }: Case, thread: readonly PublicWord[]): string =>
  thread.find(({ from }) => from === "requester")?.text ?? title;
