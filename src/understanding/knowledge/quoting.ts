// What to quote of a section: the few sentences, next to one another, that have most of what was asked for.
import type { Asked } from "./question.ts";
import { termsOf } from "./terms.ts";

/** A section up to this long is quoted whole: what stands beside the answer is mostly its condition. */
const wholeWords = 90;
const mostWords = 80;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

type Piece = { readonly text: string; readonly block: number; readonly words: number };

/** Every sentence of it stands so in the section. */
export function quoteFrom(blocks: readonly string[], asked: readonly Asked[]): string {
  const pieces = piecesOf(blocks);
  if (wordsIn(pieces) <= wholeWords) return joined(pieces);

  const wanted = pieces.map(({ text }) => {
    const terms = new Set(termsOf(text).map(({ term }) => term));
    return asked.map(({ byMeaning }) => likenessIn(byMeaning, terms));
  });
  let best = { from: 0, to: 1, worth: -1 };
  for (let from = 0; from < pieces.length; from++) {
    const got = asked.map(() => 0);
    for (
      let to = from + 1;
      to <= pieces.length && (to === from + 1 || wordsIn(pieces.slice(from, to)) <= mostWords);
      to++
    ) {
      for (const [index, likeness] of (wanted[to - 1] as number[]).entries())
        got[index] = Math.max(got[index] as number, likeness);
      const worth = got.reduce((sum, likeness, index) => sum + likeness * (asked[index] as Asked).weight, 0);
      if (worth > best.worth) best = { from, to, worth };
    }
  }
  return joined(pieces.slice(best.from, extended(pieces, best)));
}

function likenessIn(alternatives: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let most = 0;
  for (const [term, likeness] of alternatives) if (likeness > most && terms.has(term)) most = likeness;
  return most;
}

/** As much of what follows as there is room for: an answer seldom ends with the words of the question. */
function extended(pieces: readonly Piece[], { from, to }: { from: number; to: number }): number {
  let end = to;
  while (end < pieces.length && wordsIn(pieces.slice(from, end + 1)) <= mostWords) end += 1;
  return end;
}

function piecesOf(blocks: readonly string[]): Piece[] {
  return blocks.flatMap((text, block) =>
    [...sentences.segment(text)].map(({ segment }) => ({
      text: segment.trim(),
      block,
      words: segment.split(/\s+/).length,
    })),
  );
}

const wordsIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { words }) => sum + words, 0);

function joined(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, block }, index) => (index === 0 ? "" : pieces[index - 1]?.block === block ? " " : "\n") + text)
    .join("");
}
