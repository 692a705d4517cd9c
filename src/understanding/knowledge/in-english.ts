// Pages are in English mostly: what is asked in another language is looked for by its gist too.
import { languagesOf } from "../language.ts";
import { sayInEnglish } from "../say-in-english.ts";

/** The gist of a question in another language; null when it is in English, or in a language nobody here speaks. */
export function gistOf(question: string): string | null {
  const [language] = languagesOf(question);
  return language === undefined || language === "en" ? null : sayInEnglish(question, language) || null;
}
