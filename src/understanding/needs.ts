// The needs of one message. Parts of it stand on their own only if each is about something, and not about the same: most
// long messages are one need with its story.
import type { Need } from "./intent-of.ts";
import type { Recogniser, Recognition } from "./recogniser.ts";
import { listenTo } from "./speech.ts";
import { type Link, type Part, splitNeeds } from "./split-needs.ts";
import { wordsOf } from "./words.ts";

/**
 * How well a part has to be recognised to be a need of its own, and how well the need before it, by what stands between
 * them. Chosen on the development messages (test/eval/data/understanding.jsonl).
 */
const OWN: Readonly<Record<Link, number>> = { start: 0.18, also: 0.21, sentence: 0.27, and: 0.34 };
const BEFORE: Readonly<Record<Link, number>> = { start: 0, also: 0.18, sentence: 0.22, and: 0.25 };

type Found = Pick<Part, "from" | "to"> & { readonly topic: string | null; readonly confidence: number };

export async function needsIn(text: string, language: string, recogniser: Recogniser): Promise<Need[]> {
  const parts = withoutPoliteParts(splitNeeds(text, language), language);
  const all = text.slice(parts[0]?.from, parts.at(-1)?.to);
  if (parts.length < 2) return recogniseAll([all], language, recogniser);
  const [whole, ...recognitions] = await recogniser.recognise([all, ...parts.map((part) => part.text)], language);
  const needs = joinParts(parts, recognitions).map(({ from, to }) => text.slice(from, to));
  if (needs.length < 2) return [needOf(all, language, whole as Recognition)];
  const known = new Map(parts.map((part, index) => [part.text, recognitions[index] as Recognition]));
  return recogniseAll(needs, language, recogniser, known);
}

async function recogniseAll(
  texts: readonly string[],
  language: string,
  recogniser: Recogniser,
  known: ReadonlyMap<string, Recognition> = new Map(),
): Promise<Need[]> {
  const unknown = texts.filter((text) => !known.has(text));
  const recognitions = unknown.length > 0 ? await recogniser.recognise(unknown, language) : [];
  const all = new Map([...known, ...unknown.map((text, index) => [text, recognitions[index] as Recognition] as const)]);
  return texts.map((text) => needOf(text, language, all.get(text) as Recognition));
}

/** Greetings and thanks around a need say nothing about it. */
function withoutPoliteParts(parts: readonly Part[], language: string): readonly Part[] {
  const telling = parts.filter(({ text }) => {
    const speech = listenTo(wordsOf(text), language);
    return speech.share("greeting") < 0.6 && speech.share("thanks") < 0.6;
  });
  return telling.length > 0 ? telling : parts.slice(0, 1);
}

function joinParts(parts: readonly Part[], recognitions: readonly Recognition[]): Found[] {
  const needs: Found[] = [];
  for (const [index, { from, to, link }] of parts.entries()) {
    const { ranked, confidence } = recognitions[index] as Recognition;
    const [best] = ranked;
    const isTopic = best && (best.topic.of !== "dialogue" || best.topic.id === "status");
    const topic = isTopic && confidence >= OWN[link] ? `${best.topic.of} ${best.topic.id}` : null;
    const last = needs.at(-1);
    const isNew = topic !== null && needs.every((need) => need.topic !== topic);
    const begins = isNew && last && last.topic !== null && last.confidence >= BEFORE[link];
    if (!last || begins) needs.push({ from, to, topic, confidence });
    else {
      const named = last.topic === null ? { topic, confidence } : {};
      needs[needs.length - 1] = { ...last, ...named, to };
    }
  }
  return needs;
}

function needOf(text: string, language: string, recognition: Recognition): Need {
  const words = wordsOf(text);
  return { text, words, speech: listenTo(words, language), recognition };
}
