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

/** The article as it will be; `existing` is the one that it is added to. Null when that one says it already. */
export function articleFrom(
  draft: ArticleDraft,
  existing: Article | null,
  { ownerEmail, reviewBy, today }: { readonly ownerEmail: string; readonly reviewBy: string; readonly today: string },
): Article | null {
  const { title, wordings } = draft;
  const body = draft.body.trim();
  if (!existing) {
    return {
      id: draft.article,
      department: draft.department,
      title: title.trim(),
      audience: draft.audience,
      countries: draft.countries,
      ownerEmail,
      reviewBy,
      sensitive: false,
      examples: wordings,
      version: 1,
      updated: today,
      body,
    };
  }
  const section = `## ${title.trim()}\n\n${body}`;
  if (existing.body.includes(section)) return null;
  return {
    ...existing,
    examples: together(existing.examples, wordings),
    version: existing.version + 1,
    updated: today,
    body: `${existing.body.trim()}\n\n${section}`,
  };
}

function together(before: Examples, more: Examples): Examples {
  const added = Object.entries(more).map(([language, phrases = []]) => {
    const known = before[language] ?? [];
    const lower = new Set(known.map((phrase) => phrase.toLowerCase()));
    return [language, [...known, ...phrases.filter((phrase) => !lower.has(phrase.toLowerCase()))]] as const;
  });
  return { ...before, ...Object.fromEntries(added) };
}
