// Who answers for articles: sees what is asked in vain, drafts, and decides what everybody may read.
import type { ArticleDraft } from "./article-draft.ts";
import type { Article, Content } from "./catalog/content.ts";
import { isLeadOf } from "./membership.ts";
import type { Person } from "./person.ts";

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
