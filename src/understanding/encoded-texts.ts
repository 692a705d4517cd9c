// Which texts are compared with messages by meaning: how requests are phrased, and what articles say. Their vectors are shipped
// beside the content, so a text that is to be compared belongs in here. The sentence encoder reads English only: other
// languages are left to words.
import type { Content } from "../domain/catalog/content.ts";
import { passageOf } from "./knowledge/passages.ts";
import { pageOfArticle, pageOfItem } from "./knowledge/shelf.ts";
import { phrasingsIn } from "./phrasings.ts";

/** Each text once. */
export function encodedTexts(content: Pick<Content, "items" | "articles">): string[] {
  const pages = [...[...content.articles.values()].map(pageOfArticle), ...[...content.items.values()].map(pageOfItem)];
  const passages = pages.flatMap(({ page }) => page.sections.map((section) => passageOf(page, section).texts));
  return [
    ...new Set([
      ...phrasingsIn("en", content).map(({ text }) => text),
      ...passages.flatMap(({ title, heading, sentences }) => [title, heading, ...sentences]),
    ]),
  ];
}
