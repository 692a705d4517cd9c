// From what is recognised in one need to what the person means by it. Rather three candidates than a guess.
import type { Content } from "../domain/catalog/content.ts";
import type { Intent, SmallTalk } from "./intent.ts";
import type { Recognised, Recognition } from "./recogniser.ts";
import { caseNumberIn, subjectOf } from "./slots/cases.ts";
import type { Speech } from "./speech.ts";
import type { Word } from "./words.ts";

export type Need = {
  readonly text: string;
  /** The text with what else stands in its sentence. */
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly speech: Speech;
  readonly recognition: Recognition;
};

/** Answers and candidates of an item are filled in by whoever knows its form. */
type Known = Pick<Content, "items" | "articles" | "departments">;

/** Below the first nothing is recognised; from the second on an item is proposed, rather than candidates. */
const PLAUSIBLE = 0.12;
const SURE = 0.26;
/** An item that is so far ahead of the next one is proposed, too. */
const AHEAD = 0.2;
/** A topic that is recognised so well is meant, whatever else the words may do. */
const WORDED_SO = 0.55;
/** What the form of a question, or of a request, adds to the score of an article, or of an item. */
const FORM = 0.22;
/** Whoever says so wants something done. */
const pleas = new Set(["please", "pls", "plz", "bitte", "favor", "svp", "plait", "favore", "कृपया", "kripya"]);

export function intentOf(need: Need, content: Known): Intent {
  return spokenOf(need, content) ?? topicalOf(need);
}

/** Words that do something with cases, lists, people or the conversation itself. */
function spokenOf({ text, words, speech, recognition }: Need, { departments }: Known): Intent | null {
  if (words.length === 0) return { type: "smalltalk", kind: "received", confidence: 0.9, words: text };
  const number = caseNumberIn(text, departments);
  const [best] = recognition.ranked;
  const isWorded = best !== undefined && best.topic.of !== "dialogue" && recognition.confidence >= WORDED_SO;
  const rest = { confidence: 0.9, words: text };
  const about = { case: number, about: subjectOf(words, speech), ...rest };
  const does = (act: Parameters<Speech["find"]>[0]) => speech.find(act).length > 0;
  if (number !== null) {
    const verb = (["cancel", "approve", "decline", "reopen", "confirm", "take", "resolve", "comment"] as const).find(
      does,
    );
    if (verb) return { type: "act", verb, ...about, text: verb === "comment" ? text : null };
    return { type: "status", ...about };
  }
  for (const kind of ["greeting", "help", "thanks", "yes", "no", "complaint"] as const) {
    if (!isWorded && does(kind) && (speech.share(kind) >= 0.6 || (words.length <= 7 && best?.topic.of === "dialogue")))
      return { type: "smalltalk", kind, ...rest };
  }
  if (isWorded) return null;
  if (does("delegate")) return { type: "delegate", to: null, from: null, until: null, ...rest };
  if (does("person")) return { type: "person", departments: departmentsIn(text, words, departments), ...rest };
  for (const list of ["approvals", "cases", "catalog"] as const) if (does(list)) return { type: "mine", list, ...rest };
  for (const verb of ["cancel", "approve", "decline", "comment", "reopen", "confirm", "take"] as const) {
    if (does(verb) && (best?.topic.of === "dialogue" || speech.share(verb) >= 0.6))
      return { type: "act", verb, ...about, text: verb === "comment" ? text : null };
  }
  if (does("status")) return { type: "status", ...about };
  return null;
}

/** Departments that the words name; "it" names one in capitals only. */
function departmentsIn(text: string, words: readonly Word[], departments: Known["departments"]): string[] {
  const written = new Set(words.map(({ text }) => text));
  const isNamed = ({ key, name }: { key: string; name: string }) =>
    key === "it" ? /\bIT\b/.test(text) : [key, name.toLowerCase()].some((each) => written.has(each));
  return [...departments.values()].filter(isNamed).map(({ key }) => key);
}

/** What the phrasings say that the words are about. */
function topicalOf({ text, words, speech, recognition }: Need): Intent {
  const asksRule = speech.find("rule").length > 0 && !words.some((word) => pleas.has(word.text));
  const isQuestion = asksRule || speech.find("question").length > 0;
  const isRequest = !asksRule && speech.find("request").length > 0;
  const lean = isQuestion === isRequest ? 0 : isQuestion ? FORM : -FORM;
  const ranked = recognition.ranked
    .map(({ topic, score }) => ({
      topic,
      score: score + (topic.of === "article" ? lean : topic.of === "item" ? -lean : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  const { confidence } = recognition;
  const rest = { confidence, words: text };
  const items = idsOf(ranked, "item");
  const articles = idsOf(ranked, "article");
  if (!best || confidence < PLAUSIBLE) return { type: "out_of_scope", confidence: 1 - confidence, words: null };
  if (best.topic.of === "dialogue") return dialogueOf(best.topic.id, { text, words, speech }, rest);
  if (best.topic.of === "article") return { type: "ask", question: text, articles: articles.slice(0, 3), ...rest };
  const [first = 0, second = 0] = ranked.filter(({ topic }) => topic.of === "item").map(({ score }) => score);
  if (confidence < SURE && first - second < AHEAD) return { type: "unclear", candidates: items.slice(0, 3), ...rest };
  return { type: "raise", item: best.topic.id, answers: {}, candidates: items.slice(1, 3), ...rest };
}

function dialogueOf(
  id: Extract<Recognised["topic"], { of: "dialogue" }>["id"],
  { text, words, speech }: Pick<Need, "text" | "words" | "speech">,
  rest: { confidence: number; words: string },
): Intent {
  const about = { case: null, about: subjectOf(words, speech), ...rest };
  switch (id) {
    case "out_of_scope":
      return { type: "out_of_scope", ...rest };
    case "person":
      return { type: "person", departments: [], ...rest };
    case "status":
      return { type: "status", ...about };
    case "cases":
    case "approvals":
    case "catalog":
      return { type: "mine", list: id, ...rest };
    case "delegate":
      return { type: "delegate", to: null, from: null, until: null, ...rest };
    case "cancel":
    case "approve":
    case "decline":
    case "reopen":
    case "confirm":
      return { type: "act", verb: id, text: null, ...about };
    case "comment":
      return { type: "act", verb: id, text, ...about };
    default:
      return { type: "smalltalk", kind: id satisfies SmallTalk, ...rest };
  }
}

function idsOf(ranked: readonly Recognised[], of: Recognised["topic"]["of"]): string[] {
  return ranked.filter(({ topic }) => topic.of === of).map(({ topic }) => topic.id);
}
