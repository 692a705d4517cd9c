// A question as what it is about: its telling words, each with what else may stand for it.
import type { Concept, LexicalIndex } from "./lexical-index.ts";
import { termsOf } from "./terms.ts";

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

export function conceptsOf(question: string, index: LexicalIndex): Concept[] {
  const terms = termsOf(question);
  const telling = terms.filter(({ word }) => !silent.has(word));
  const distinct = new Map((telling.length > 0 ? telling : terms).map((term) => [term.term, term]));
  return [...distinct.keys()].map((term) => ({ alternatives: new Map([[term, 1]]), weight: index.rarityOf(term) }));
}
