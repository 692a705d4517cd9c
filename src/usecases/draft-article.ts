// What was asked in vain becomes a draft: of a new article, or of a section in the one that did not quite answer.
import { articleIdFor } from "../domain/article-draft.ts";
import { keepsKnowledgeOf, ownerFor, owns } from "../domain/article-rights.ts";
import type { Article } from "../domain/catalog/content.ts";
import type { Gap } from "../domain/knowledge-gap.ts";
import { isLeadOf } from "../domain/membership.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import { textFromQuestion } from "../messages/draft-text.ts";
import { findGaps } from "./find-gaps.ts";
import { handToOwner, keepDraft, reviewDateFor, wordingsIn } from "./keep-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { personalReader } from "./reader-for.ts";

export async function draftArticle(ports: Ports, { cause, by, action }: Press<"draft_article">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const person = world.directory.get(by) ?? refuse("unknown-person");
    const { gaps, drafts } = await findGaps(tx, person, world);
    const begun = drafts.find(({ origin }) => origin.of === "gap" && origin.answers.includes(action.gap));
    if (begun) return handToOwner(ports, tx, begun, by);
    const gap = gaps.find(({ answers }) => answers.includes(action.gap));
    if (!gap || !keepsKnowledgeOf(person, gap.department, world.content)) return refuse("not-found");
    await keepDraft(ports, tx, draftOf(gap, ports.newId(), person, world));
  });
}

function draftOf(gap: Gap, id: string, person: Person, world: World) {
  const { content, directory, now } = world;
  const existing = gap.article === null ? undefined : content.articles.get(gap.article);
  const owner = directory.get(existing ? ownerOf(existing, person, world) : ownerFor(person, gap.department, world));
  const reader = personalReader(owner?.id ?? person.id, world) ?? refuse("inactive-person");
  const contact = existing ? null : (content.departments.get(gap.department)?.contact ?? null);
  const text = textFromQuestion(gap.question, contact, reader.words);
  return {
    ...text,
    id,
    version: 0,
    department: gap.department,
    article: existing?.id ?? articleIdFor({ department: gap.department, title: text.title }, content.articles, id),
    adds: existing !== undefined,
    audience: existing?.audience ?? {},
    countries: existing?.countries ?? [],
    reviewBy: existing?.reviewBy ?? reviewDateFor(owner ?? person, world),
    owner: owner?.id ?? person.id,
    wordings: wordingsIn(gap.wordings, world),
    origin: { of: "gap" as const, answers: gap.answers },
    madeBy: person.id,
    state: "open" as const,
    at: now,
  };
}

/** The article's owner, unless whoever drafts may publish it themselves. */
function ownerOf(article: Article, person: Person, { content, directory }: World): PersonId {
  if (owns(person, article) || isLeadOf(content, article.department, person)) return person.id;
  const owner = directory.byEmail(article.ownerEmail);
  return owner?.active ? owner.id : ownerFor(person, article.department, { content, directory });
}
