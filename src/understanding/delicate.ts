// Whether a question is one that nobody else should read: about something confidential, or out of despair.
import type { Content } from "../domain/catalog/content.ts";
import { despairIn } from "./danger.ts";
import { confidentialWords } from "./lexicon/confidential.ts";
import { nearestIn } from "./model/candidates.ts";
import { compilePhrases, findPhrases, type Phrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

let phrases: Phrases | undefined;

/** When in doubt it is: then the answer goes to the asker alone, and the question stands on no list. */
export function isDelicate(text: string, content: Content): boolean {
  phrases ??= compilePhrases(Object.values(confidentialWords).flat());
  if (despairIn(text) || findPhrases(phrases, wordsOf(text)).length > 0) return true;
  const [nearest = ""] = nearestIn(text, content).items;
  return content.items.get(nearest)?.visibility === "confidential";
}
