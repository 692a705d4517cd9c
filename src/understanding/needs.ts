// The needs of one message. Parts of it stand on their own only if each is about something, and not about the same: most
// long messages are one need with its story.
import type { Need } from "./intent-of.ts";
import type { Recogniser, Recognition } from "./recogniser.ts";
import { listenTo } from "./speech.ts";
import { type Link, type Part, splitNeeds } from "./split-needs.ts";
import { wordsOf } from "./words.ts";

/**
 * How clearly a part has to be recognised to be a need of its own, by what stands before it, and how much less is enough
 * for the need before it. Chosen on the development messages (test/eval/data/understanding.jsonl), like what a lead over
 * the next topic counts for.
 */
type Clear = Readonly<Record<Link, number>>;
/** By their words alone parts are only picked for a closer look. */
const BY_WORDS: Clear = { start: 0.2, also: 0.35, sentence: 0.3, and: 0.45, comma: 0.45 };
const BY_MEANING: Clear = { start: 0.2, also: 0.3, sentence: 0.35, and: 0.4, comma: 0.45 };
const LESS = 0.1;
const LEAD = 0.35;
/** Of the words of a part. */
const MOSTLY = 0.6;
/** In words. */
const LONGEST_DETAIL = 4;

/** One part says what a need is about; those after it up to the next need, or before the first one, are its story. */
type Found = { readonly part: Part; readonly recognition: Recognition; readonly topic: string | null };

export async function needsIn(text: string, language: string, recogniser: Recogniser): Promise<Need[]> {
  const parts = withoutPoliteParts(splitNeeds(text, language), language);
  const found = await separateNeeds(parts, language, recogniser);
  if (found.length < 2) {
    const all = textFrom(text, parts);
    const [recognition] = await recogniser.recognise([all], language);
    return [needOf(all, all, language, recognition as Recognition)];
  }
  return found.map(({ part, recognition }, index) => {
    const first = index === 0 ? 0 : parts.indexOf(part);
    const next = found[index + 1];
    const own = parts.slice(first, next && parts.indexOf(next.part));
    return needOf(textFrom(text, own), textFrom(text, sentenceOf(part, parts)), language, recognition);
  });
}

/** None or one where the message is about one thing. */
async function separateNeeds(parts: readonly Part[], language: string, recogniser: Recogniser): Promise<Found[]> {
  if (parts.length < 2) return [];
  const likely = separate(parts, recogniser.glance(textsOf(parts), language), BY_WORDS).map(({ part }) => part);
  if (likely.length < 2) return [];
  return separate(likely, await recogniser.recognise(textsOf(likely), language), BY_MEANING);
}

/** The parts that stand in one sentence with this one. */
function sentenceOf(part: Part, parts: readonly Part[]): readonly Part[] {
  const at = parts.indexOf(part);
  const begins = (each: Part) => each.link === "sentence" || each.link === "start";
  const start = parts.slice(0, at + 1).findLastIndex(begins);
  const length = parts.slice(at + 1).findIndex(begins);
  return parts.slice(Math.max(0, start), length < 0 ? parts.length : at + 1 + length);
}

const textsOf = (parts: readonly Part[]) => parts.map(({ text }) => text);
const textFrom = (text: string, parts: readonly Part[]) => text.slice(parts[0]?.from, parts.at(-1)?.to);

/** Greetings, thanks and "please check" around a need say nothing about it, unless they belong to its sentence. */
function withoutPoliteParts(parts: readonly Part[], language: string): readonly Part[] {
  const telling = parts.filter(({ text, link }, index) => {
    if (link === "comma" || parts[index + 1]?.link === "comma") return true;
    const speech = listenTo(wordsOf(text), language);
    return (["greeting", "thanks", "politeness"] as const).every((list) => speech.share(list) < MOSTLY);
  });
  return telling.length > 0 ? telling : parts.slice(0, 1);
}

function separate(parts: readonly Part[], recognitions: readonly Recognition[], clear: Clear): Found[] {
  const needs: Found[] = [];
  for (const [index, part] of parts.entries()) {
    const recognition = recognitions[index] as Recognition;
    const [best] = recognition.ranked;
    const least = clear[part.link];
    const isTopic = best && (best.topic.of !== "dialogue" || best.topic.id === "status") && !isDetail(part);
    const topic = isTopic && clarityOf(recognition) >= least ? `${best.topic.of} ${best.topic.id}` : null;
    const last = needs.at(-1);
    if (!last || last.topic === null) needs[0] = { part, recognition, topic };
    else if (topic === null || needs.some((need) => need.topic === topic)) continue;
    else if (clarityOf(last.recognition) >= least - LESS) needs.push({ part, recognition, topic });
  }
  return needs;
}

/** "..., budget 400 EUR" or "..., 2 pm" is no thing of a list: it says how much or when. */
function isDetail({ link, text }: Part): boolean {
  return link === "comma" && /\p{N}/u.test(text) && wordsOf(text).length <= LONGEST_DETAIL;
}

function clarityOf({ confidence, ranked: [best, next] }: Recognition): number {
  return confidence + LEAD * ((best?.score ?? 0) - (next?.score ?? 0));
}

function needOf(text: string, sentence: string, language: string, recognition: Recognition): Need {
  const words = wordsOf(text);
  return { text, sentence, words, speech: listenTo(words, language), recognition };
}
