// A question as what it is about: its telling words, each with what else in the pages may answer it.
import type { Concept, LexicalIndex } from "./lexical-index.ts";
import { phraseAt } from "./synonyms.ts";
import { type Term, termsOf } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One thing that is asked for. `weight` is how much it tells pages apart. */
export type Asked = {
  readonly term: string;
  readonly word: string;
  readonly weight: number;
  /** Terms that answer it by the lexicon: itself fully, the others less. */
  readonly bySynonym: ReadonlyMap<string, number>;
  /** The same and what comes near it in meaning. */
  readonly byMeaning: ReadonlyMap<string, number>;
};

const synonymWorth = 0.6;
const neighbourWorth = 0.6;
const slipWorth = 0.8;
/** More is no question but a document. */
const mostCharacters = 2_000;
const mostTerms = 64;

const silent = new Set(
  `a about all also am an and any anybody anyone anything are as at be because been before being but by can cant could
  did didnt do does doesnt doing dont each either else ever every for from get gets getting give go goes going got had has
  have havent having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just let lets
  like ll make many may maybe me might mine more most much must my myself need needs no not now of off ok on one only or
  other our ours out over please pls really s say shall she should shouldnt since so some somebody someone something still
  such supposed sure t tell than thanks that thats the their them then there theres these they theyre thing things this
  those thx to too u under until up upon us use used using ve very wanna want wants was we well were what whats when where
  wheres which while who whom whos whose why will with within without wont would yes yet you your yours`.split(/\s+/),
);

export const isSilent = (word: string): boolean => silent.has(word);

/** Empty where the question has no word that says anything. */
export function readQuestion(text: string, index: LexicalIndex, vocabulary: Vocabulary): Asked[] {
  const terms = termsOf(text.slice(0, mostCharacters)).slice(0, mostTerms);
  const keys = terms.map(({ term }) => term);
  const asked: Asked[] = [];
  for (let at = 0; at < terms.length; ) {
    const phrase = phraseAt(keys, at);
    const length = phrase?.length ?? 1;
    const own = terms.slice(at, at + length).filter(({ word }) => !isSilent(word));
    if (own.length > 0) asked.push(askedFor(own, phrase?.answers ?? new Set(), index, vocabulary));
    at += length;
  }
  return [...new Map(asked.map((each) => [each.term, each])).values()];
}

/** The same for a scorer that needs to know no more. */
export function conceptsOf(asked: readonly Asked[], by: "bySynonym" | "byMeaning"): Concept[] {
  return asked.map((each) => ({ alternatives: each[by], weight: each.weight }));
}

function askedFor(
  own: readonly Term[],
  answers: ReadonlySet<string>,
  index: LexicalIndex,
  vocabulary: Vocabulary,
): Asked {
  const bySynonym = new Map(own.map(({ term }) => [term, 1]));
  for (const answer of answers) if (!bySynonym.has(answer)) bySynonym.set(answer, synonymWorth);
  const first = own[0] as Term;
  const isKnown = [...bySynonym.keys()].some((term) => index.has(term));
  if (!isKnown) for (const term of vocabulary.speltLike(first.word)) bySynonym.set(term, slipWorth);

  const byMeaning = new Map(bySynonym);
  for (const { term, word } of own) {
    for (const { term: near, likeness } of vocabulary.near(term, word)) {
      byMeaning.set(near, Math.max(byMeaning.get(near) ?? 0, neighbourWorth * likeness ** 2));
    }
  }
  return { ...first, weight: weightOf(own, bySynonym, index, vocabulary), bySynonym, byMeaning };
}

/** A word that no page has says as much as the rarest one, unless it says little anyway or pages have another word for it. */
function weightOf(
  own: readonly Term[],
  bySynonym: ReadonlyMap<string, number>,
  index: LexicalIndex,
  vocabulary: Vocabulary,
): number {
  const weight = Math.max(
    ...own.map(({ term, word }) => index.rarityOf(term) * (index.has(term) ? 1 : vocabulary.tellingnessOf(word))),
  );
  if (own.some(({ term }) => index.has(term))) return weight;
  const others = [...bySynonym.keys()].filter((term) => index.has(term)).map((term) => index.rarityOf(term));
  return others.length > 0 ? (weight + Math.max(...others)) / 2 : weight;
}
