// Which of some labels a text belongs to, learned from a few examples of each, on any labels. The best label is always
// given; how far to trust it is the confidence, and what to refuse is for the caller to say.
import type { WordVectors } from "../ports/word-vectors.ts";
import { averageWords } from "./average-words.ts";
import { openCorpus, type Reading } from "./corpus.ts";
import { type FittedClassifier, fitClassifier, type LabelledReading } from "./fit-classifier.ts";
import { dot } from "./matrix.ts";
import { tellApart } from "./tell-apart.ts";

/** `vector` is the sentence's, of one encoder for all. */
export type Example = { readonly text: string; readonly label: string; readonly vector?: Float32Array };

type Classification = {
  readonly label: string;
  /** 0 to 1: low for a text that is like none of the examples, or like those of several labels. */
  readonly confidence: number;
  /** Every label, best first. Scores are comparable within one text only. */
  readonly ranked: readonly { readonly label: string; readonly score: number }[];
};

export type Classifier = {
  readonly labels: readonly string[];
  /** `vector` is needed where the examples had vectors. */
  classify(text: string, vector?: Float32Array): Classification;
};

/** How many of the best labels get a second look, and what that counts for beside the first. */
const closeLabels = 3;
const secondLook = 0.7;
/** What likeness to a single example counts for in the confidence, beside the score of the label. */
const likeness = 0.5;

/** Learns in the calling thread: for few examples. Many are prepared here, fitted on a thread and opened here. */
export function trainClassifier(examples: readonly Example[], words?: WordVectors): Classifier {
  return openClassifier(fitClassifier(prepareExamples(examples, words)), words);
}

/** What `fitClassifier` learns from. Sentence vectors are used only if every example has one. */
export function prepareExamples(examples: readonly Example[], words?: WordVectors): LabelledReading[] {
  return examples.map(({ text, label, vector }) => ({ ...readingOf(text, vector, words), label }));
}

/** `words` are needed if `prepareExamples` had them. */
export function openClassifier(fitted: FittedClassifier, words?: WordVectors): Classifier {
  const { labels, corpus, coefficients } = fitted;
  const numbers = Uint32Array.from({ length: corpus.size }, (_, number) => number);
  const groups = labels.map((_, place) => numbers.filter((number) => fitted.labelOf[number] === place));
  const open = openCorpus(corpus);

  return {
    labels,
    classify(text, vector) {
      const reading = readingOf(text, vector, words);
      const likenesses = open.compare(reading, numbers, "near");
      const score = (place: number) => dot(coefficients, place * corpus.size, likenesses, 0, corpus.size);
      const ranked = groups.map((examples, place) => ({ place, examples, score: score(place) })).sort(byScore);
      const certainty = (ranked[0] as Ranked).score + likeness * Math.max(...likenesses);

      const close = ranked.splice(0, closeLabels);
      const again = tellApart(
        open,
        reading,
        close.map(({ examples }) => examples),
      );
      const shift = (index: number) => secondLook * ((again[index] as number) - 1 / close.length);
      ranked.push(...close.map((each, index) => ({ ...each, score: each.score + shift(index) })));
      ranked.sort(byScore);
      return {
        label: labels[(ranked[0] as Ranked).place] as string,
        confidence: Math.min(1, Math.max(0, certainty / (1 + likeness))),
        ranked: ranked.map(({ place, score }) => ({ label: labels[place] as string, score })),
      };
    },
  };
}

type Ranked = { readonly place: number; readonly examples: Uint32Array; readonly score: number };

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.place - b.place;
}

function readingOf(text: string, sentence?: Float32Array, words?: WordVectors): Reading {
  return { text, ...(sentence && { sentence }), ...(words && { gist: averageWords(text, words) }) };
}
