// The wording for a reader's languages: the first one that Deskbell speaks.
import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { hi } from "./hi.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";

export const spoken: Readonly<Record<string, Words>> = { en, es, fr, de, pt, it, hi, ja };

export const speaks = (language: string): boolean => Object.hasOwn(spoken, language);

export function wordsFor(languages: readonly string[]): { language: string; words: Words } {
  const language = languages.find(speaks) ?? "en";
  return { language, words: spoken[language] ?? en };
}
