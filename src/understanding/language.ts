// The language a text is written in: by its script, by its most common words, and by statistics where those do not tell.
import { eld } from "eld/extrasmall";
import { languagesFor } from "../domain/person.ts";
import { commonWords } from "./lexicon/common-words.ts";
import type { Said } from "./understander.ts";
import { wordsOf } from "./words.ts";

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Thai}/gu, "th"],
];
/** Of a long text the beginning tells enough. */
const LONGEST = 600;
/** Fewer words do not tell: "no" is said in many languages. A script of its own does. */
const FEWEST = 3;

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords)) {
  for (const word of words.split(" ")) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}

/** Two letters; the language that the person wrote last, or their first one, where the text does not tell. */
export function languageOf({ text, person }: Said): string {
  const tells = wordsOf(text).length >= FEWEST || scripts.some(([script]) => text.search(script) !== -1);
  const [first] = tells ? languagesOf(text) : [];
  return first ?? (person && languagesFor(person)[0]) ?? "en";
}

/** The likely languages of a text, likeliest first; none when nothing tells. */
export function languagesOf(text: string): string[] {
  const beginning = text.slice(0, LONGEST);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const own = beginning.match(script)?.length ?? 0;
    if (own > 0 && own >= letters * 0.2) return scriptLanguages(language, beginning);
  }
  const counted = countCommonWords(beginning);
  const [[first, most] = ["", 0], [, next] = ["", 0]] = counted;
  if (most >= 1 && most > next * 1.3) return [first, ...counted.slice(1, 2).map(([language]) => language)];
  const guess = eld.detect(beginning);
  const guessed = guess.isReliable() ? [guess.language] : [];
  const known = counted.filter(([, count]) => count > next * 0.7).map(([language]) => language);
  return [...new Set(known.includes(guess.language) ? [guess.language, ...known] : [...known, ...guessed])];
}

/** Japanese is written with Chinese characters too; scripts of several languages are told apart by statistics. */
function scriptLanguages(language: string, text: string): string[] {
  if (language === "zh" && kana.test(text)) return ["ja"];
  if (!["ru", "ar"].includes(language)) return [language];
  const { language: guess } = eld.detect(text);
  return [guess || language];
}

/** A word that fewer languages have says more. Most first. */
function countCommonWords(text: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) {
    const languages = languagesByWord.get(word) ?? [];
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}
