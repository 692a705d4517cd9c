// What somebody does with their words, whatever they are about: thanks, asks how far something is, wants to know.
import { de } from "./lexicon/speech/de.ts";
import { en } from "./lexicon/speech/en.ts";
import { es } from "./lexicon/speech/es.ts";
import { fr } from "./lexicon/speech/fr.ts";
import { hi } from "./lexicon/speech/hi.ts";
import { it } from "./lexicon/speech/it.ts";
import { ja } from "./lexicon/speech/ja.ts";
import { pt } from "./lexicon/speech/pt.ts";
import type { SpeechWords } from "./lexicon/speech/speech-words.ts";
import { compilePhrases, type Found, findPhrases, type Phrases } from "./phrases.ts";
import { type Word, wordsOf } from "./words.ts";

type List = keyof SpeechWords;

export type Speech = {
  /** Where the text does this, first place first; empty when it does not. */
  find(list: List): readonly Found[];
  /** Share of the words from the first to the last of the longest such phrase. */
  share(list: List): number;
};

/** Characters that are listened to. */
const LONGEST = 1_500;
const lexicons: Readonly<Record<string, SpeechWords>> = { en, es, fr, de, pt, it, hi, ja };
const compiled = new Map<string, Phrases>();

/** English is listened for beside the text's own language: people mix it in. */
export function listenTo(words: readonly Word[], language: string): Speech {
  const languages = language in lexicons && language !== "en" ? [language, "en"] : ["en"];
  const known = new Map<List, readonly Found[]>();
  const find = (list: List) => {
    const found = known.get(list) ?? languages.flatMap((each) => findPhrases(phrasesFor(list, each), words));
    known.set(list, found);
    return found;
  };
  return {
    find,
    share: (list) => Math.max(0, ...find(list).map(({ first, last }) => last - first + 1)) / Math.max(1, words.length),
  };
}

/** Is it in the form of asking for something to be done, given or mended? */
export function soundsLikeRequest(text: string, language: string): boolean {
  return listenTo(wordsOf(text.slice(0, LONGEST)), language).find("request").length > 0;
}

function phrasesFor(list: List, language: string): Phrases {
  const key = `${language} ${list}`;
  const phrases = compiled.get(key) ?? compilePhrases((lexicons[language] as SpeechWords)[list]);
  compiled.set(key, phrases);
  return phrases;
}
