// Which texts of the content are compared with messages by meaning. Their vectors are shipped beside the content, so a text
// that is to be compared belongs in here. The sentence encoder reads English only: other languages are left to words.
import type { Content } from "../domain/catalog/content.ts";

/** Each text once. */
export function encodedTexts({ items, articles }: Pick<Content, "items" | "articles">): string[] {
  const ofItems = [...items.values()]
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, summary, examples }) => [name, summary, ...(examples.en ?? [])]);
  const ofArticles = [...articles.values()].flatMap(({ title, examples }) => [title, ...(examples.en ?? [])]);
  return [...new Set([...ofItems, ...ofArticles])];
}
