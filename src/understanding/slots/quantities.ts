// How many of something a text speaks of: numbers that count things and are no date, sum, size, place or time.
import type { Word } from "../words.ts";
import { dateLexiconOf } from "./date-lexicon.ts";
import type { Mention } from "./mention.ts";

/** Before a number these make a name of it, after it a measure. Folded. */
const named = new Set(
  "room floor storey store shop desk seat version v no nr number num po invoice error code cc cost center centre gate flight line building level raum zimmer filiale fehler etage sala piso planta tienda salle etage bureau magasin erreur andar loja negozio ufficio piano windows office iphone ip port ticket case #".split(
    " ",
  ),
);
const measures = new Set(
  "gb tb mb kb mhz inch inches zoll pulgadas pouces polegadas pollici kg g km mi miles cm mm m % percent prozent am pm uhr h hr hrs hour hours min mins minute minutes stunden minuten horas heures ore st nd rd th floor year years old bit degrees grad grados degres gradi celsius volt watt etage stock andar piano planta piso 階 時 分 号 年 月 % ° : hazaar lakh".split(
    " ",
  ),
);

/** In the order of the text; `taken` are the places of words that stand for something else already. */
export function findQuantities(
  text: string,
  words: readonly Word[],
  language: string,
  taken: ReadonlySet<number>,
): Mention<number>[] {
  const lexicon = dateLexiconOf(language);
  return words.flatMap((word, at) => {
    if (taken.has(at)) return [];
    const digits = /^\d{1,4}$/.test(word.text) ? { value: Number(word.text), length: 1 } : lexicon.number(words, at);
    if (!digits || digits.value < 1) return [];
    // "A laptop" does not count.
    if (digits.value === 1 && word.text !== "1") return [];
    const next = words[at + digits.length];
    if (isPartOfName(text, words, at) || (next && (measures.has(next.text) || lexicon.unit(words, at + digits.length))))
      return [];
    if (/^[:.,/%°º-]\d|^[%°]|^\s?[-–]\s?\d/u.test(text.slice(word.to))) return [];
    return [
      {
        value: digits.value,
        first: at,
        last: at + digits.length - 1,
        words: text.slice(word.from, words[at + digits.length - 1]?.to),
      },
    ];
  });
}

function isPartOfName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (
    /[\p{L}\d][-–./:#_]?$|[#.:/_-]$/u.test(text.slice(Math.max(0, word.from - 2), word.from)) &&
    !/\s$/.test(text.slice(0, word.from))
  ) {
    return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(text.slice(0, word.from));
  }
  const isBeside = before !== undefined && /^[\s.#:]*$/u.test(text.slice(before.to, word.from));
  return isBeside && named.has(before.text);
}
