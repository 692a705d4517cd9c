// Who answers for articles: sees what is asked in vain, drafts, and decides what everybody may read.
import type { ArticleDraft } from "./article-draft.ts";
import type { Case } from "./case.ts";
import type { Article, Content } from "./catalog/content.ts";
import { isLeadOf } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import { mayWorkOn } from "./rights.ts";
import { isPrivateByBirth } from "./visibility.ts";
import type { World } from "./world.ts";

/** Whoever answers for knowledge of the department: its lead, and the owners of its articles. */
export function keepsKnowledgeOf(person: Person, department: string, content: Content): boolean {
  if (!person.active) return false;
  return isLeadOf(content, department, person) || ownsArticleOf(person, department, content);
}

/** Only who answers for it publishes: the article's owner, or the department's lead. */
export function mayPublish(person: Person, draft: ArticleDraft, content: Content): boolean {
  if (!person.active) return false;
  if (isLeadOf(content, draft.department, person)) return true;
  const existing = draft.adds ? content.articles.get(draft.article) : undefined;
  if (existing) return owns(person, existing);
  return draft.owner === person.id && ownsArticleOf(person, draft.department, content);
}

export const owns = (person: Person, { ownerEmail }: Pick<Article, "ownerEmail">): boolean =>
  ownerEmail.toLowerCase() === person.email.toLowerCase();

function ownsArticleOf(person: Person, department: string, { articles }: Content): boolean {
  for (const article of articles.values()) {
    if (article.department === department && owns(person, article)) return true;
  }
  return false;
}

/** Of a case that some may not know of nothing is made for everybody; nor before anybody has answered it. */
export function mayMakeArticle(person: Person, record: Case, world: Pick<World, "content">): boolean {
  return isTellable(record) && mayWorkOn(person, record, world);
}

/** The whole department may read it, its item is nobody's secret, and there is a public word on it. */
export function isTellable(record: Case): boolean {
  const { visibility, handlers, respondedAt, state } = record;
  const answered = respondedAt !== null || (state.status === "resolved" && state.sentence !== "");
  return (visibility === "open" || isPrivateByBirth(record)) && handlers.length === 0 && answered;
}

/** Who answers for what somebody drafts: they themselves if they own articles there, else the lead. */
export function ownerFor(
  person: Person,
  department: string,
  { content, directory }: Pick<World, "content" | "directory">,
): PersonId {
  if (keepsKnowledgeOf(person, department, content)) return person.id;
  const { lead = "", second = "" } = content.departments.get(department) ?? {};
  const owner = [lead, second].map((email) => directory.byEmail(email)).find((each) => each?.active);
  return owner?.id ?? person.id;
}
