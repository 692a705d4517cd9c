// Short patterns of words, as the lexicons write them, and where a text has them.
//
//   "smell|odour gas*"   one of these words, then one that begins so, at most three words between
//   "no+one ... trapped" `+` stands right beside, `...` leaves up to eight words between
//   "^ fire $"           the whole sentence
//
// Words are written as folded (`words.ts`). Slips of the finger are forgiven in words of five letters and more, not in
// beginnings and not after `=`. In scripts without spaces a word is a run of characters.
import { isSlipOf } from "./spelling.ts";
import { type Word, wordsOf } from "./words.ts";

export type Found = { readonly first: number; readonly last: number; readonly phrase: number };

type Term = { readonly text: string; readonly kind: "word" | "exact" | "beginning" };
type Step = { readonly runs: readonly (readonly Term[])[]; readonly between: number };
type Phrase = { readonly steps: readonly Step[]; readonly begins: boolean; readonly ends: boolean };

export type Phrases = {
  readonly phrases: readonly Phrase[];
  readonly termsByWord: Map<string, Term[]>;
  readonly beginnings: Map<string, Term[]>;
  readonly byFirstLetter: Map<string, Term[]>;
  /** Phrases by the first word of their first step. */
  readonly byTerm: Map<Term, number[]>;
};

const BETWEEN = 3;
const FAR = 8;

export function compilePhrases(patterns: readonly string[]): Phrases {
  const terms = new Map<string, Term>();
  const phrases = patterns.map((pattern) => phraseOf(pattern, terms));
  const byTerm = new Map<Term, number[]>();
  for (const [index, { steps }] of phrases.entries()) {
    for (const [first] of steps[0]?.runs ?? []) if (first) push(byTerm, first, index);
  }
  const compiled = { phrases, termsByWord: new Map(), beginnings: new Map(), byFirstLetter: new Map(), byTerm };
  for (const term of terms.values()) {
    if (term.kind === "beginning") push(compiled.beginnings, term.text, term);
    else push(compiled.termsByWord, term.text, term);
    if (term.kind === "word" && term.text.length >= 5) push(compiled.byFirstLetter, term.text[0] as string, term);
  }
  return compiled;
}

/** Every place where a phrase stands, from left to right. */
export function findPhrases(compiled: Phrases, words: readonly Word[]): Found[] {
  const known = new Map<string, ReadonlySet<Term>>();
  const meanings = words.map(({ text }) => {
    const meant = known.get(text) ?? termsFor(compiled, text);
    known.set(text, meant);
    return meant;
  });
  const found: Found[] = [];
  for (const [first, meant] of meanings.entries()) {
    const starting = new Set([...meant].flatMap((term) => compiled.byTerm.get(term) ?? []));
    for (const phrase of starting) {
      const last = endOf(compiled.phrases[phrase] as Phrase, words, meanings, first);
      if (last !== null) found.push({ first, last, phrase });
    }
  }
  return found;
}

function endOf(
  { steps, begins, ends }: Phrase,
  words: readonly Word[],
  meanings: readonly ReadonlySet<Term>[],
  first: number,
): number | null {
  const sentence = words[first]?.sentence;
  if (begins && words[first - 1]?.sentence === sentence) return null;
  let at = first - 1;
  for (const [index, { runs, between }] of steps.entries()) {
    const most = index === 0 ? at + 1 : at + 1 + between;
    const end = firstRun(runs, meanings, at + 1, most);
    if (end === null || words[end]?.sentence !== sentence) return null;
    at = end;
  }
  return ends && words[at + 1]?.sentence === sentence ? null : at;
}

/** Where the first of the runs that starts between these places ends. */
function firstRun(
  runs: readonly (readonly Term[])[],
  meanings: readonly ReadonlySet<Term>[],
  from: number,
  most: number,
): number | null {
  for (let at = from; at <= most && at < meanings.length; at++) {
    for (const run of runs) {
      if (run.every((term, offset) => meanings[at + offset]?.has(term))) return at + run.length - 1;
    }
  }
  return null;
}

function termsFor({ termsByWord, beginnings, byFirstLetter }: Phrases, word: string): ReadonlySet<Term> {
  const meant = new Set(termsByWord.get(word));
  for (let length = 1; length <= Math.min(word.length, 24); length++) {
    for (const term of beginnings.get(word.slice(0, length)) ?? []) meant.add(term);
  }
  const loud = word.replace(/(.)\1{2,}/gu, "$1");
  if (loud !== word) for (const term of termsByWord.get(loud) ?? []) meant.add(term);
  if (meant.size > 0 || word.length > 24) return meant;
  for (const term of byFirstLetter.get(word[0] ?? "") ?? []) if (isSlipOf(word, term.text)) meant.add(term);
  return meant;
}

function phraseOf(pattern: string, terms: Map<string, Term>): Phrase {
  const pieces = pattern.split(" ").filter((piece) => piece !== "");
  const begins = pieces[0] === "^";
  const ends = pieces.at(-1) === "$";
  const steps: Step[] = [];
  let between = BETWEEN;
  for (const piece of pieces.slice(begins ? 1 : 0, ends ? -1 : undefined)) {
    if (piece === "...") between = FAR;
    else {
      const runs = piece.split("|").map((alternative) => runOf(alternative, terms));
      // A character of an unspaced script says less than a word, so more of them may stand between.
      const unspaced = runs.some((run) => run.length > 1 && run.every(({ text }) => [...text].length === 1));
      steps.push({ runs, between: unspaced ? between * 3 : between });
      between = BETWEEN;
    }
  }
  return { steps, begins, ends };
}

function runOf(alternative: string, terms: Map<string, Term>): Term[] {
  return alternative.split("+").flatMap((written) => {
    const exact = written.startsWith("=");
    const beginning = written.endsWith("*");
    const kind = beginning ? "beginning" : exact ? "exact" : "word";
    const words = wordsOf(written.replace(/^=|\*$/g, ""));
    return words.map(({ text }, index) => {
      const own = index === words.length - 1 ? kind : "exact";
      const key = `${own} ${text}`;
      const term = terms.get(key) ?? { text, kind: own };
      terms.set(key, term);
      return term;
    });
  });
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
