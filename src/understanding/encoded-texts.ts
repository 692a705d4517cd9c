// Which texts are compared with messages by meaning. Their vectors are shipped beside the content, so a text that is to be
// compared belongs in here. The sentence encoder reads English only: other languages are left to words.
import type { Content } from "../domain/catalog/content.ts";
import { phrasingsIn } from "./phrasings.ts";

/** Each text once. */
export function encodedTexts(content: Pick<Content, "items" | "articles">): string[] {
  return [...new Set(phrasingsIn("en", content).map(({ text }) => text))];
}
