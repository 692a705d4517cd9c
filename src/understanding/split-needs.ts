// Where one need of a message may end and another begin: at sentences, semicolons, line ends, and words like "and also".
import { listenTo } from "./speech.ts";
import { wordsOf } from "./words.ts";

/** More parts than this are not looked at one by one: the rest stays with the last. */
const MOST = 6;
const FEWEST_WORDS = 2;

/** Parts of the text in order; one when nothing in it separates needs. Together they are the whole text. */
export function splitNeeds(text: string, language: string): string[] {
  const words = wordsOf(text);
  const cuts = new Set<number>();
  for (const { index, 0: mark } of text.matchAll(
    /[.!?;。！？।\n]+[)"'”\]]*\s+|[;\n。！？।]+|\s[-–—]\s|,\s+(?=\p{L})/gu,
  ))
    cuts.add(index + mark.length);
  for (const { first, last } of listenTo(words, language).find("and")) {
    const from = words[first]?.from ?? 0;
    if (first > 0 && last < words.length - 1) cuts.add(from);
  }
  const parts: string[] = [];
  let start = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const [before, after] = [text.slice(start, cut), text.slice(cut)];
    if (parts.length + 1 >= MOST || wordsOf(before).length < FEWEST_WORDS || wordsOf(after).length < FEWEST_WORDS)
      continue;
    parts.push(before);
    start = cut;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}
