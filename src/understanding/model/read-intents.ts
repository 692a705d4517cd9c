// From what a model made of a message to Intents: only what exists, only what rests on the message. What does not hold is
// dropped; a model's word never does more than a button is there to confirm.
import type { Intent } from "../intent.ts";
import { languagesOf } from "../language.ts";
import { caseNumberIn, subjectOf } from "../slots/cases.ts";
import { listenTo } from "../speech.ts";
import type { Ground, Said, Understander } from "../understander.ts";
import { wordsOf } from "../words.ts";
import { type Candidates, itemsIn } from "./candidates.ts";
import { findWords } from "./find-words.ts";
import { answersFrom } from "./read-answers.ts";
import type { UnderstoodNeed } from "./reply.ts";

export type Check = {
  readonly said: Said;
  readonly ground: Ground;
  readonly candidates: Candidates;
  /** What the embedded engine makes of the same message. */
  readonly found: readonly Intent[];
  readonly readers: Pick<Understander, "readField" | "readFields">;
};

const mostNeeds = 4;
const mostOffered = 3;

/** Empty when nothing of it holds. */
export function readIntents(needs: readonly UnderstoodNeed[], check: Check): Intent[] {
  const intents = needs.slice(0, mostNeeds).flatMap((need) => intentOf(need, needs.length === 1, check) ?? []);
  const useful = intents.filter(({ type }) => type !== "out_of_scope");
  const kept = useful.length > 0 ? useful : intents.slice(0, 1);
  return kept.filter((intent, index) => kept.findIndex((earlier) => isSame(earlier, intent)) === index);
}

function intentOf(need: UnderstoodNeed, alone: boolean, check: Check): Intent | null {
  const { said, ground, candidates, found, readers } = check;
  const words = findWords(said.text, need.words);
  const part = alone ? said.text : (words ?? said.text);
  const rest = { confidence: Math.min(1, Math.max(0, need.confidence)), words };
  switch (need.type) {
    case "raise": {
      const item = [...candidates.items, ...candidates.others].find(({ id }) => id === need.item);
      if (!item) return unclear(need, rest, check);
      const answers = answersFrom(need.answers ?? [], item.form, said, part, ground, readers);
      const others = offered(need, check).filter((id) => id !== item.id);
      return { type: "raise", item: item.id, answers, candidates: others.slice(0, mostOffered - 1), ...rest };
    }
    case "unclear":
      return unclear(need, rest, check);
    case "ask": {
      const known = new Set(candidates.articles.map(({ id }) => id));
      const articles = (need.articles ?? []).filter((id) => known.has(id)).slice(0, mostOffered);
      return { type: "ask", question: part, articles, ...rest };
    }
    case "status":
      return { type: "status", ...caseIn(part, ground), ...rest };
    case "act": {
      if (!need.verb) return null;
      // A comment is added without a press, so on a model's word alone the case is only shown.
      const sure = found.some((intent) => intent.type === "act" && intent.verb === need.verb);
      const verb = need.verb === "comment" && !sure ? "show" : need.verb;
      return { type: "act", verb, ...caseIn(part, ground), text: verb === "comment" ? part : null, ...rest };
    }
    case "smalltalk":
      return need.talk ? { type: "smalltalk", kind: need.talk, ...rest } : null;
    case "person": {
      const embedded = found.find((intent) => intent.type === "person");
      return { type: "person", departments: embedded?.type === "person" ? embedded.departments : [], ...rest };
    }
    case "mine":
      return need.list ? { type: "mine", list: need.list, ...rest } : null;
    case "out_of_scope":
      return { type: "out_of_scope", ...rest };
  }
}

/** Which case is meant, by our own readers: its number, or the words that tell it. */
function caseIn(part: string, { content }: Ground): { case: string | null; about: string } {
  const words = wordsOf(part);
  const [language = "en"] = languagesOf(part);
  return { case: caseNumberIn(part, content.departments), about: subjectOf(words, listenTo(words, language)) };
}

type Rest = { readonly confidence: number; readonly words: string | null };

/** The model's own choice to offer; the embedded engine's items alone are its own answer. */
function unclear(need: UnderstoodNeed, rest: Rest, check: Check): Intent | null {
  const ids = offered(need, check).slice(0, mostOffered);
  return need.others?.some((id) => ids.includes(id)) ? { type: "unclear", candidates: ids, ...rest } : null;
}

/** Items it may be: the model's where they exist, then the embedded engine's. */
function offered({ others }: UnderstoodNeed, { candidates, found }: Check): string[] {
  const known = new Set([...candidates.items, ...candidates.others].map(({ id }) => id));
  return [...new Set([...(others ?? []), ...itemsIn(found)])].filter((id) => known.has(id));
}

const isSame = (one: Intent, other: Intent): boolean =>
  one.type === other.type &&
  one.words === other.words &&
  (one.type !== "raise" || other.type !== "raise" || one.item === other.item);
