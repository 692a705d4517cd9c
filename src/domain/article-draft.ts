// An article before anybody may read it: made of a gap or of a resolved case, published by whoever answers for it.
import type { CaseId } from "./case.ts";
import type { Article } from "./catalog/content.ts";
import type { Audience, Examples } from "./catalog/item.ts";
import type { PersonId } from "./person.ts";

export type ArticleDraft = {
  readonly id: string;
  readonly version: number;
  readonly department: string;
  /** The id of the article that it becomes, or that it is added to. */
  readonly article: string;
  /** It becomes a section of an article that is there already. */
  readonly adds: boolean;
  /** Of the article, or of the section. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly audience: Audience;
  /** The countries it speaks for; empty when it holds everywhere. */
  readonly countries: readonly string[];
  /** After this local date it will not be cited any more. */
  readonly reviewBy: string;
  /** Who answers for it, and is asked to publish it. */
  readonly owner: PersonId;
  /** How people asked about it, by language. */
  readonly wordings: Examples;
  readonly origin:
    | { readonly of: "gap"; readonly answers: readonly string[] }
    | { readonly of: "case"; readonly id: CaseId };
  readonly madeBy: PersonId;
  /** publishing: decided, not written yet. */
  readonly state: "open" | "publishing" | "published" | "discarded";
  readonly at: number;
};

/** Stands where somebody has to write something; as long as it does, nothing can be published. */
export const TO_WRITE = "[…]";

export const isFinished = ({ title, body }: Pick<ArticleDraft, "title" | "body">): boolean =>
  title.trim() !== "" && body.trim() !== "" && !body.includes(TO_WRITE);

const ID_LENGTH = 60;

/** An id that no article has: the department and the words of the title. `fallback` where the title has no letters for one. */
export function articleIdFor(
  { department, title }: Pick<ArticleDraft, "department" | "title">,
  articles: ReadonlyMap<string, unknown>,
  fallback: string,
): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const start = `${department}-${(words ?? [fallback]).join("-")}`.slice(0, ID_LENGTH).replace(/-+$/, "");
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? start : `${start}-${count}`;
    if (!articles.has(id)) return id;
  }
}

/** The article says already what the draft would make it say. */
export function isWrittenIn(draft: ArticleDraft, article: Article | undefined): boolean {
  if (!article) return false;
  return draft.adds
    ? article.body.includes(sectionOf(draft))
    : article.title === draft.title.trim() && article.body === draft.body.trim();
}

/** The article as it will be; `existing` is the one that it is added to. `today` is a local date. */
export function articleFrom(
  draft: ArticleDraft,
  existing: Article | null,
  { ownerEmail, today }: { readonly ownerEmail: string; readonly today: string },
): Article {
  if (existing)
    return {
      ...existing,
      examples: together(existing.examples, draft.wordings),
      version: existing.version + 1,
      updated: today,
      body: `${existing.body.trim()}\n\n${sectionOf(draft)}`,
    };
  return {
    id: draft.article,
    department: draft.department,
    title: draft.title.trim(),
    audience: draft.audience,
    countries: draft.countries,
    ownerEmail,
    reviewBy: draft.reviewBy,
    sensitive: false,
    examples: draft.wordings,
    version: 1,
    updated: today,
    body: draft.body.trim(),
  };
}

const sectionOf = ({ title, body }: ArticleDraft): string => `## ${title.trim()}\n\n${body.trim()}`;

function together(before: Examples, more: Examples): Examples {
  const added = Object.entries(more).map(([language, phrases = []]) => {
    const known = before[language] ?? [];
    const lower = new Set(known.map((phrase) => phrase.toLowerCase()));
    return [language, [...known, ...phrases.filter((phrase) => !lower.has(phrase.toLowerCase()))]];
  });
  return { ...before, ...Object.fromEntries(added) };
}
