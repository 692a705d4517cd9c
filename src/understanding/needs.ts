// The needs of one message. Parts of it stand on their own only if each is about something, and not about the same: most
// long messages are one need with its story.
import type { Need } from "./intent-of.ts";
import type { Recogniser, Recognition } from "./recogniser.ts";
import { listenTo } from "./speech.ts";
import { type Link, type Part, splitNeeds } from "./split-needs.ts";
import { wordsOf } from "./words.ts";

/**
 * How clearly a part, and the need before it, have to be recognised to stand on their own, by what is between them. Chosen
 * on the development messages (test/eval/data/understanding.jsonl), like the weight of a lead.
 */
const CLEAR: Readonly<Record<Link, number>> = { start: 0.2, also: 0.24, sentence: 0.3, and: 0.4 };
const LEAD = 0.5;

type Found = Pick<Part, "from" | "to"> & { readonly topic: string | null; readonly clarity: number };

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
    const recognition = recognitions[index] as Recognition;
    const [best] = recognition.ranked;
    const clarity = clarityOf(recognition);
    const isTopic = best && (best.topic.of !== "dialogue" || best.topic.id === "status");
    const topic = isTopic && clarity >= CLEAR[link] ? `${best.topic.of} ${best.topic.id}` : null;
    const last = needs.at(-1);
    const isNew = topic !== null && needs.every((need) => need.topic !== topic);
    const begins = isNew && last && last.topic !== null && last.clarity >= CLEAR[link];
    if (!last || begins) needs.push({ from, to, topic, clarity });
    else {
      const named = last.topic === null ? { topic, clarity } : {};
      needs[needs.length - 1] = { ...last, ...named, to };
    }
  }
  return needs;
}

function clarityOf({ confidence, ranked: [best, next] }: Recognition): number {
  return confidence + LEAD * ((best?.score ?? 0) - (next?.score ?? 0));
}

function needOf(text: string, language: string, recognition: Recognition): Need {
  const words = wordsOf(text);
  return { text, words, speech: listenTo(words, language), recognition };
}
