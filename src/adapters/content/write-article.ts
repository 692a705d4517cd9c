// An article as a file: the head in YAML between two lines of dashes, then its Markdown.
import { Document, parseDocument } from "yaml";
import type { Article } from "../../domain/catalog/content.ts";
import { frontMatterOf } from "./front-matter.ts";

export function textOf(article: Article): string {
  return together(new Document(headFor(article)), article);
}

/** What somebody wrote into the head by hand, comments included, stays as it is where the article says nothing new. */
export function changedText(text: string, before: Article, article: Article): string {
  const head = parseDocument(frontMatterOf(text)?.yaml ?? "");
  const old = headFor(before);
  const next = headFor(article);
  for (const key of Object.keys(old)) if (!(key in next)) head.delete(key);
  for (const [key, value] of Object.entries(next)) {
    if (JSON.stringify(old[key]) !== JSON.stringify(value)) head.set(key, value);
  }
  return together(head, article);
}

function together(head: Document, { body }: Article): string {
  return `---\n${head.toString({ lineWidth: 0 })}---\n\n${body}\n`;
}

function headFor(article: Article): Record<string, unknown> {
  const { id, title, audience, countries, ownerEmail, reviewBy, sensitive, version, updated, examples } = article;
  return {
    id,
    title,
    ...(Object.keys(audience).length > 0 && { audience }),
    ...(countries.length > 1 && { countries }),
    ...(countries.length === 1 && { country: countries[0] }),
    owner: ownerEmail,
    review_by: reviewBy,
    ...(sensitive && { sensitive }),
    version,
    ...(updated !== null && { updated }),
    ...(Object.keys(examples).length > 0 && { examples }),
  };
}
