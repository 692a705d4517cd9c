// Which words of a page may answer a word or phrase of a question, from the lexicon of working life.
import { workplaceWords } from "../lexicon/workplace-words.ts";
import { termsOf } from "./terms.ts";

export type Phrase = {
  /** How many of the question's terms it takes up. */ readonly length: number;
  readonly answers: ReadonlySet<string>;
};

/** The longest phrase of the lexicon that begins at this place. */
export function phraseAt(terms: readonly string[], at: number): Phrase | undefined {
  for (let length = Math.min(longest, terms.length - at); length > 0; length--) {
    const answers = answersByPhrase.get(terms.slice(at, at + length).join(" "));
    if (answers) return { length, answers };
  }
  return undefined;
}

const answersByPhrase = new Map<string, Set<string>>();
let longest = 1;

for (const line of workplaceWords.trim().split("\n")) {
  const [asked = "", answering = asked] = line.split("->");
  // A phrase among the answers is looked for by its words only where it is one word.
  const answers = phrasesOf(answering).filter(({ length }) => length === 1);
  for (const phrase of phrasesOf(asked)) {
    const key = phrase.join(" ");
    const known = answersByPhrase.get(key) ?? new Set();
    for (const [answer] of answers) if (answer !== undefined && answer !== key) known.add(answer);
    answersByPhrase.set(key, known);
    longest = Math.max(longest, phrase.length);
  }
}

function phrasesOf(list: string): string[][] {
  return list.split(",").map((phrase) => termsOf(phrase).map(({ term }) => term));
}
