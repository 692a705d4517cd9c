// A text as words that can be compared: folded to one spelling, each knowing where it stands in the text.

/** `text` is folded; `from` and `to` are places in the original. `sentence` counts up at full stops and line ends. */
export type Word = { readonly text: string; readonly from: number; readonly to: number; readonly sentence: number };

const parts = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]*|['’`´]|[.!?;。！？।\n]+|[$€£¥₹%@#&+]/gu;
/** Written without spaces between words: here every character is a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const contracted = new Set(["t", "s", "m", "re", "ve", "ll", "d", "em"]);
const isWord = /^[\p{L}\p{N}]/u;
/** Format characters: soft hyphens, joiners, marks of direction. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Marks over, under and through letters; those of Indian scripts are vowels and stay, but for the dot of loan sounds. */
const accents =
  /(?![\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\u3099\u309a])\p{Mn}|\u093c/gu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let joins = false;
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (!isWord.test(part)) {
      joins = isApostrophe(part) && words.at(-1)?.to === index;
      if (/[.!?;。！？।\n]/u.test(part) && !isInside(text, index, part)) sentence += 1;
      if (/[$€£¥₹%@#&+]/u.test(part)) words.push({ text: part, from: index, to: index + 1, sentence });
      continue;
    }
    const last = words.at(-1);
    const folded = fold(part);
    if (joins && last && contracted.has(folded)) {
      words[words.length - 1] = { ...last, text: last.text + folded, to: index + part.length };
    } else if (unspaced.test(part)) pushCharacters(words, part, index, sentence);
    else words.push({ text: folded, from: index, to: index + part.length, sentence });
    joins = false;
  }
  return words;
}

/** Lower case, one form for compatible characters, accents of Latin letters dropped, nothing invisible. */
export function fold(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u0901/gu, "\u0902")
    .replace(/[ßœæøłđı]/gu, (letter) => plain[letter] as string);
}

const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** The original words from the first to the last of these. */
export function wordsBetween(text: string, first: Word, last: Word): string {
  return text.slice(first.from, last.to);
}

/** A run of an unspaced script may hold other letters and digits: those stay together. */
function pushCharacters(words: Word[], part: string, index: number, sentence: number): void {
  for (const { 0: run, index: at } of part.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu,
  )) {
    words.push({ text: fold(run), from: index + at, to: index + at + run.length, sentence });
  }
}

const isApostrophe = (part: string): boolean => /^['’`´]$/u.test(part);

/** A full stop inside a number, an address or a version ends nothing. */
function isInside(text: string, index: number, part: string): boolean {
  return part === "." && /[\p{L}\p{N}]/u.test(text[index + 1] ?? " ");
}
