// Text as the tokens of the sentence encoder: the likeliest way to cut it into known pieces (the unigram model of
// SentencePiece, Kudo 2018), as the encoder was trained on it.

/** In the order of their numbers. */
export type Vocabulary = readonly (readonly [piece: string, logLikelihood: number])[];

/** Numbers of tokens that stand for no text. */
const reserved = 6;
const unknown = 0;
/** Stands for a space, and at the beginning. */
const space = "▁";

/** What the vocabulary does not have becomes one unknown token, however long it is. */
export function createTokenizer(vocabulary: Vocabulary): (text: string) => number[] {
  const numbers = new Map(vocabulary.map(([piece], number) => [piece, number] as const).slice(reserved));
  const longest = Math.max(...vocabulary.map(([piece]) => piece.length));

  return (text) => {
    const normalized = text.normalize("NFKC");
    const symbols = [...(normalized === "" ? "" : space + normalized.replaceAll(" ", space))];
    const best = new Float64Array(symbols.length + 1);
    const last = new Uint16Array(symbols.length + 1);
    const offer = (start: number, end: number, number: number) => {
      const score = (best[start] as number) + (number === unknown ? 0 : (vocabulary[number]?.[1] ?? 0));
      if (best[end] !== 0 && score < (best[end] as number)) return;
      best[end] = score;
      last[end] = number;
    };
    for (let start = 0; start < symbols.length; start++) {
      let known = false;
      let piece = "";
      for (let end = start + 1; end <= symbols.length && piece.length < longest; end++) {
        piece += symbols[end - 1];
        const number = numbers.get(piece);
        if (number === undefined) continue;
        known = true;
        offer(start, end, number);
      }
      if (!known) offer(start, start + 1, unknown);
    }

    const tokens: number[] = [];
    for (let end = symbols.length; end > 0; ) {
      const number = last[end] as number;
      if (number !== unknown || tokens.at(-1) !== unknown) tokens.push(number);
      end -= number === unknown ? 1 : [...(vocabulary[number]?.[0] ?? " ")].length;
    }
    return tokens.reverse();
  };
}
