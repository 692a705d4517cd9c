// Words of danger to life, and of despair. They are looked for before anything else and by rules alone: in every
// language at once, since nobody in danger waits for theirs to be recognised. Missing one is worse than one too many.

import type { DangerKind, DangerWords } from "./lexicon/danger/danger-words.ts";
import { de } from "./lexicon/danger/de.ts";
import { en } from "./lexicon/danger/en.ts";
import { es } from "./lexicon/danger/es.ts";
import { fr } from "./lexicon/danger/fr.ts";
import { hi } from "./lexicon/danger/hi.ts";
import { it } from "./lexicon/danger/it.ts";
import { ja } from "./lexicon/danger/ja.ts";
import { more } from "./lexicon/danger/more.ts";
import { pt } from "./lexicon/danger/pt.ts";
import { compilePhrases, type Found, findPhrases, type Phrases } from "./phrases.ts";
import { type Word, wordsBetween, wordsOf } from "./words.ts";

export type Danger = {
  readonly kind: DangerKind;
  /** The words it rests on. */
  readonly words: string;
  /** Catalog items that would take it up, the most fitting first. */
  readonly items: readonly string[];
};

type Watch = { readonly kinds: readonly { kind: DangerKind; phrases: Phrases }[] } & Record<
  "harmless" | "remote" | "despair" | "noDespair",
  Phrases
>;

const languages: readonly DangerWords[] = [en, es, fr, de, pt, it, hi, ja, more];
/** Where several kinds are spoken of, the earlier is what counts. */
const kinds: readonly DangerKind[] = [
  "medical",
  "violence",
  "fire",
  "gas",
  "trapped",
  "chemical",
  "electric",
  "collapse",
  "flood",
];
const itemsFor: Readonly<Record<DangerKind, readonly string[]>> = {
  gas: ["fac-safety", "fac-other"],
  fire: ["fac-safety", "fac-other"],
  trapped: ["fac-door-lock", "fac-safety", "fac-other"],
  medical: ["fac-accident", "fac-safety", "fac-other"],
  violence: ["fac-security", "fac-safety", "fac-other"],
  flood: ["fac-water-leak", "fac-safety", "fac-other"],
  electric: ["fac-safety", "fac-power", "fac-other"],
  collapse: ["fac-safety", "fac-other"],
  chemical: ["fac-safety", "fac-other"],
};
const inALift = compilePhrases([
  "elevator*|elevater|lift|lifts|ascensor*|elevador*|montacargas|ascenseur*|monte+charge|aufzug*|fahrstuhl*|ascensore|montacarichi",
  "लिफ्ट*|लिफ़्ट*|एलिवेटर|エレベーター|hiss|hissen|winda|windzie|windy|asansor*|лифт*|电梯|엘리베이터*|المصعد|مصعد",
]);

/** Nobody in danger writes pages, and everybody else waits while one message is read. In characters. */
const LONGEST = 6_000;

let watch: Watch | undefined;

/** The gravest danger that a text speaks of as present; null when there is none. */
export function dangerIn(said: string): Danger | null {
  const text = said.slice(0, LONGEST);
  const words = wordsOf(text);
  const { kinds: lists, harmless, remote } = watchWords();
  const found = lists.flatMap(({ kind, phrases }) => findPhrases(phrases, words).map((place) => ({ kind, place })));
  if (found.length === 0) return null;
  const everyday = findPhrases(harmless, words);
  const elsewhere = findPhrases(remote, words);
  const grave = found.find(({ place }) => !isEveryday(place, everyday) && !isRemote(place, elsewhere, words));
  if (!grave) return null;
  const { kind, place } = grave;
  const items = itemsFor[kind];
  return {
    kind,
    words: wordsBetween(text, words[place.first] as Word, words[place.last] as Word),
    items: kind === "trapped" && findPhrases(inALift, words).length > 0 ? ["fac-elevator", ...items] : items,
  };
}

/** Does somebody say that they may harm themselves or cannot go on living? */
export function despairIn(said: string): boolean {
  const words = wordsOf(said.slice(0, LONGEST));
  const { despair, noDespair } = watchWords();
  const found = findPhrases(despair, words);
  if (found.length === 0) return false;
  const everyday = findPhrases(noDespair, words);
  return found.some((place) => !isEveryday(place, everyday));
}

function isEveryday({ first, last }: Found, everyday: readonly Found[]): boolean {
  return everyday.some((phrase) => phrase.first <= last && phrase.last >= first);
}

/** Said before it in the same sentence. */
function isRemote({ first, last }: Found, elsewhere: readonly Found[], words: readonly Word[]): boolean {
  const sentence = words[first]?.sentence;
  return elsewhere.some((phrase) => words[phrase.first]?.sentence === sentence && phrase.first <= last);
}

function watchWords(): Watch {
  watch ??= {
    kinds: kinds.map((kind) => ({ kind, phrases: compiled(kind) })),
    harmless: compiled("harmless"),
    remote: compiled("remote"),
    despair: compiled("despair"),
    noDespair: compiled("noDespair"),
  };
  return watch;
}

const compiled = (list: keyof DangerWords): Phrases => compilePhrases(languages.flatMap((words) => [...words[list]]));
