// The gist of a message in English, word by word: no translation, but enough for what knows English only.
import { commonWords } from "./lexicon/common-words.ts";
import { de } from "./lexicon/gloss/de.ts";
import { es } from "./lexicon/gloss/es.ts";
import { fr } from "./lexicon/gloss/fr.ts";
import type { Gloss } from "./lexicon/gloss/gloss.ts";
import { hi } from "./lexicon/gloss/hi.ts";
import { it } from "./lexicon/gloss/it.ts";
import { ja } from "./lexicon/gloss/ja.ts";
import { pt } from "./lexicon/gloss/pt.ts";
import { type Word, wordsOf } from "./words.ts";

type Entry = { readonly form: readonly string[]; readonly open: boolean; readonly english: string };
type Dictionary = { readonly byWord: ReadonlyMap<string, Entry[]>; readonly byBeginning: ReadonlyMap<string, Entry[]> };

const glosses: Readonly<Record<string, Gloss>> = { es, fr, de, pt, it, hi, ja };
const dictionaries = new Map<string, Dictionary>();
const SHORTEST_BEGINNING = 2;

/** What the known words say, in their order, with names and numbers left as they are; null for other languages. */
export function sayInEnglish(text: string, language: string): string | null {
  const dictionary = dictionaryOf(language);
  if (!dictionary) return null;
  const common = new Set(commonWords[language]?.split(" "));
  const words = wordsOf(text);
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const entry = longestAt(dictionary, words, at);
    if (entry) said.push(entry.english);
    else if (isName(words[at] as Word, common)) said.push((words[at] as Word).text);
    at += entry?.form.length ?? 1;
  }
  return said.filter((each, index) => each !== said[index - 1]).join(" ");
}

function longestAt({ byWord, byBeginning }: Dictionary, words: readonly Word[], at: number): Entry | undefined {
  const first = words[at]?.text ?? "";
  const beginnings = Array.from({ length: Math.min(first.length, 16) }, (_, length) => first.slice(0, length + 1));
  const entries = [
    ...(byWord.get(first) ?? []),
    ...beginnings.flatMap((beginning) => byBeginning.get(beginning) ?? []),
  ];
  return entries
    .filter(({ form, open }) =>
      form.every((part, offset) => {
        const written = words[at + offset]?.text ?? "";
        return open && offset === form.length - 1 ? written.startsWith(part) : written === part;
      }),
    )
    .sort((a, b) => b.form.length - a.form.length || b.form.join("").length - a.form.join("").length)[0];
}

/** Products and people are called the same in every language. */
function isName({ text }: Word, common: ReadonlySet<string>): boolean {
  return /^[\p{Script=Latin}\d]{3,}$/u.test(text) && !common.has(text);
}

function dictionaryOf(language: string): Dictionary | undefined {
  const gloss = glosses[language];
  if (!gloss) return undefined;
  const made = dictionaries.get(language) ?? makeDictionary(gloss);
  dictionaries.set(language, made);
  return made;
}

function makeDictionary(gloss: Gloss): Dictionary {
  const byWord = new Map<string, Entry[]>();
  const byBeginning = new Map<string, Entry[]>();
  for (const [english, forms] of Object.entries(gloss)) {
    for (const written of forms.split(" ")) {
      const form = wordsOf(written.replaceAll("+", " ").replaceAll("*", "")).map(({ text }) => text);
      const [first] = form;
      if (first === undefined) continue;
      const entry = { form, open: written.endsWith("*"), english };
      const index = entry.open && form.length === 1 && first.length >= SHORTEST_BEGINNING ? byBeginning : byWord;
      index.set(first, [...(index.get(first) ?? []), entry]);
    }
  }
  return { byWord, byBeginning };
}
