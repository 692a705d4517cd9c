// Whether words may be shown to a model. Confidential ones stay in the house unless their department lets a model read them,
// and whatever only may be confidential counts as such.
import type { Content } from "../../domain/catalog/content.ts";
import { despairIn } from "../danger.ts";
import type { Intent } from "../intent.ts";
import { languagesOf } from "../language.ts";
import { confidentialWords } from "../lexicon/confidential.ts";
import { compilePhrases, findPhrases, type Phrases } from "../phrases.ts";
import { wordsOf } from "../words.ts";
import { itemsIn, nearestIn } from "./candidates.ts";

let phrases: Phrases | undefined;

/**
 * @param about departments with a confidential matter that the words may belong to without showing it
 * @param found what the embedded engine makes of the words
 */
export function mayBeShown(
  text: string,
  about: readonly string[],
  content: Content,
  found: readonly Intent[] = [],
): boolean {
  if (despairIn(text) || !languagesOf(text).every((language) => language in confidentialWords)) return false;
  const confidential = [...content.items.values()].filter(({ visibility }) => visibility === "confidential");
  const near = new Set([...itemsIn(found), ...nearestIn(text, content).items.slice(0, 1)]);
  const telling = saysSo(text);
  if (telling && confidential.length === 0) return false;
  const concerned = confidential.filter(({ id }) => telling || near.has(id)).map(({ department }) => department);
  return [...about, ...concerned].every((key) => modelMayRead(content, key));
}

export const modelMayRead = ({ departments }: Content, key: string): boolean =>
  departments.get(key)?.model_may_read_confidential === true;

function saysSo(text: string): boolean {
  phrases ??= compilePhrases(Object.values(confidentialWords).flat());
  return findPhrases(phrases, wordsOf(text)).length > 0;
}
