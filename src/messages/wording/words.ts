// The wording for a reader's languages: the first one that Deskbell speaks.
import { en, type Words } from "./en.ts";

const spoken: Readonly<Record<string, Words>> = { en };

export function wordsFor(languages: readonly string[]): { language: string; words: Words } {
  const language = languages.find((each) => each in spoken) ?? "en";
  return { language, words: spoken[language] ?? en };
}
