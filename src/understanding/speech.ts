// What somebody does with their words, whatever they are about: thanks, asks how far something is, approves.
import type { Content } from "../domain/catalog/content.ts";
import type { Intent } from "./intent.ts";
import { en } from "./lexicon/speech/en.ts";
import type { SpeechAct } from "./lexicon/speech/speech-words.ts";
import { compilePhrases, findPhrases, type Phrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const acts: readonly SpeechAct[] = [
  "person",
  "delegate",
  "approvals",
  "cases",
  "catalog",
  "status",
  "cancel",
  "approve",
  "decline",
  "reopen",
  "confirm",
  "comment",
  "take",
  "help",
  "thanks",
  "greeting",
  "complaint",
  "yes",
  "no",
];
const phrases = new Map<string, Phrases>();

export function actsIn(text: string, { departments }: Pick<Content, "departments">): Intent | null {
  const words = wordsOf(text);
  const prefixes = [...departments.values()].map(({ prefix }) => prefix);
  const number = new RegExp(`\\b(${prefixes.join("|")})-?\\d{1,9}\\b`, "i").exec(text)?.[0].toUpperCase() ?? null;
  const act = acts.find((each) => findPhrases(compiled(each), words).length > 0);
  const rest = { confidence: 0.9, words: text };
  switch (act) {
    case undefined:
      return number ? { type: "status", case: number, about: text, ...rest } : null;
    case "person":
      return { type: "person", departments: [], ...rest };
    case "delegate":
      return { type: "delegate", to: null, from: null, until: null, ...rest };
    case "cases":
    case "approvals":
    case "catalog":
      return { type: "mine", list: act, ...rest };
    case "status":
      return { type: "status", case: number, about: text, ...rest };
    case "help":
    case "thanks":
    case "greeting":
    case "complaint":
    case "yes":
    case "no":
      return { type: "smalltalk", kind: act, ...rest };
    default:
      return { type: "act", verb: act, case: number, about: text, text: act === "comment" ? text : null, ...rest };
  }
}

export function isQuestion(text: string): boolean {
  return text.includes("?") || findPhrases(compiled("question"), wordsOf(text)).length > 0;
}

function compiled(list: SpeechAct | "question"): Phrases {
  const made = phrases.get(list) ?? compilePhrases(en[list]);
  phrases.set(list, made);
  return made;
}
