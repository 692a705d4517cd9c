// Where one need of a message may end and another begin: at sentences, semicolons, line ends, words like "and also", and at
// the commas of a list.
import { listenTo } from "./speech.ts";
import { wordsOf } from "./words.ts";

/** What stands before a part: nothing, the end of a sentence, a word for "also", one for "and", or a comma. */
export type Link = "start" | "sentence" | "also" | "and" | "comma";
/** `from` and `to` are places in the text. */
export type Part = { readonly text: string; readonly from: number; readonly to: number; readonly link: Link };

/** More parts than this are not looked at one by one: the rest stays with the last. */
const MOST = 8;
const FEWEST_WORDS = 2;
const ends = /[.!?]+[)"'”\]]*\s+|[;\n。！？।]+\s*/gu;
const commas = /[,:]\s+|\s[-–—]\s|、/gu;

/** Parts of the text in order, without the words between them; one when nothing in it separates needs. */
export function splitNeeds(text: string, language: string): Part[] {
  const words = wordsOf(text);
  const speech = listenTo(words, language);
  const links = new Map<number, Link>();
  const bare = [...speech.find("and"), ...speech.find("also")];
  for (const { first } of speech.find("and")) links.set(words[first]?.from ?? 0, "and");
  for (const { first } of [...speech.find("also"), ...speech.find("anew")]) links.set(words[first]?.from ?? 0, "also");
  const endAt = (marks: RegExp, link: Link) => {
    for (const { index, 0: mark } of text.matchAll(marks)) {
      const at = index + mark.length;
      if (!links.has(at)) links.set(at, link);
    }
  };
  endAt(ends, "sentence");
  // "I am away until Friday, Maya approves for me" says one thing over its comma.
  if (speech.find("delegate").length === 0) endAt(commas, "comma");
  const afterLink = (at: number): number => {
    const last = Math.max(-1, ...bare.filter(({ first }) => words[first]?.from === at).map((found) => found.last));
    const next = words[last + 1]?.from;
    return last < 0 || next === undefined || next <= at ? at : afterLink(next);
  };
  const parts: Part[] = [];
  let start = 0;
  let link: Link = "start";
  for (const [cut, next] of [...links].sort(([a], [b]) => a - b)) {
    const [before, after] = [text.slice(start, cut).trim(), text.slice(afterLink(cut))];
    const fewest = next === "comma" ? 1 : FEWEST_WORDS;
    if (cut < start || parts.length + 1 >= MOST || wordsOf(before).length < fewest || wordsOf(after).length < fewest)
      continue;
    parts.push(partOf(text, start, cut, link));
    start = afterLink(cut);
    link = next;
  }
  return [...parts, partOf(text, start, text.length, link)];
}

function partOf(text: string, start: number, end: number, link: Link): Part {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const told = part.trim().replace(/[\s,:–—-]+$/u, "");
  return { text: told, from, to: from + told.length, link };
}
