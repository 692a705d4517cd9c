// The needs of one message. Parts of it stand on their own only if each is about something, and not about the same.
import type { Need } from "./intent-of.ts";
import type { Recognised, Recogniser, Recognition } from "./recogniser.ts";
import { listenTo } from "./speech.ts";
import { splitNeeds } from "./split-needs.ts";
import { wordsOf } from "./words.ts";

/** A part is a need of its own when it is recognised so well. */
const OWN = 0.24;

export async function needsIn(text: string, language: string, recogniser: Recogniser): Promise<Need[]> {
  const parts = splitNeeds(text, language);
  const [whole, ...recognitions] = await recogniser.recognise(parts.length > 1 ? [text, ...parts] : [text], language);
  const single = [needOf(text, language, whole as Recognition)];
  if (parts.length < 2) return single;
  const needs = joinParts(parts, recognitions);
  if (needs.length < 2) return single;
  const again = await recogniser.recognise(needs, language);
  return needs.map((each, index) => needOf(each, language, again[index] as Recognition));
}

/** A part that is about nothing by itself, or about the same as the one before, belongs to that one. */
function joinParts(parts: readonly string[], recognitions: readonly Recognition[]): string[] {
  const needs: { text: string; topic: string | null }[] = [];
  for (const [index, part] of parts.entries()) {
    const recognition = recognitions[index] as Recognition;
    const topic = recognition.confidence >= OWN ? keyOf(recognition.ranked[0]) : null;
    const last = needs.at(-1);
    if (!last) needs.push({ text: part, topic });
    else if (topic === null || topic === last.topic || last.topic === null) {
      needs[needs.length - 1] = { text: `${last.text} ${part}`, topic: last.topic ?? topic };
    } else needs.push({ text: part, topic });
  }
  return needs.map(({ text }) => text);
}

function keyOf(best: Recognised | undefined): string | null {
  return best && (best.topic.of !== "dialogue" || best.topic.id === "status")
    ? `${best.topic.of} ${best.topic.id}`
    : null;
}

function needOf(text: string, language: string, recognition: Recognition): Need {
  const words = wordsOf(text);
  return { text, words, speech: listenTo(words, language), recognition };
}
