// How alike two questions are, by the words that matter in them.

const words = new Intl.Segmenter("en", { granularity: "word" });

/** Words that stand in every question and say nothing about it. */
const common = new Set(
  (
    "a about after again all also always am an and any anybody anyone are as ask at be because been before being but by can cannot could " +
    "dear did do does dont even ever find for from get give go got had has have hello help here hey hi how i if im in into is it its just " +
    "know let like long many may me might more most much must my need no not now of off often ok on or our out over people person please " +
    "possible question quite really same say shall she should so some somebody someone something still such sure take tell than thank thanks " +
    "that the their them then there these they thing this those to too up us use very want was way we were what when where whether which who " +
    "whom whose why will with without would yet you your"
  ).split(" "),
);

/** The words that matter, each once, in a form that endings do not change. */
export function tellingWords(text: string): Set<string> {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]/g, "")
    .toLowerCase();
  const found = [...words.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const telling = found.filter((word) => !common.has(word));
  return new Set((telling.length > 0 ? telling : found).map(stemOf));
}

/** From 0 to 1: the part of all their words that both have. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The part of the words of `asked` that `text` has, too: from 0 to 1. */
export function coverage(asked: ReadonlySet<string>, text: ReadonlySet<string>): number {
  return asked.size === 0 ? 0 : [...asked].filter((word) => text.has(word)).length / asked.size;
}

/** English endings, roughly: what is wrong with it is wrong with both questions alike. */
function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const bare = word
    .replace(/(?:ies)$/, "y")
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, "")
    .replace(/(?<=[^s])(?:es|s)$/, "");
  return bare.length < 3 ? word : bare.replace(/([bdgmnprt])\1$/, "$1").replace(/e$/, "");
}
