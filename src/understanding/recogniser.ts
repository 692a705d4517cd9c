// What a message is about: the topics whose phrasings are nearest, in its own language and, for its gist in English, in
// the language that has the most phrasings and a sense for meaning.
import type { Content } from "../domain/catalog/content.ts";
import type { Encoder } from "../ports/encoder.ts";
import type { WordVectors } from "../ports/word-vectors.ts";
import { type Classifier, trainClassifier, type WordClassifier } from "./classifier.ts";
import { phrasingsIn, type Topic, topicOf, understoodLanguages } from "./phrasings.ts";
import { sayInEnglish } from "./say-in-english.ts";

export type Recognised = { readonly topic: Topic; readonly score: number };
export type Recognition = {
  /** Best first. Scores are comparable within one message only; about 1 for the wording of a phrasing. */
  readonly ranked: readonly Recognised[];
  /** 0 to 1: low when it is like nothing known. */
  readonly confidence: number;
};

export type Recogniser = {
  /** One recognition per text, all of them in the same language. */
  recognise(texts: readonly string[], language: string): Promise<Recognition[]>;
  /** The same by known words alone: less sure, and in a fraction of the time. */
  glance(texts: readonly string[], language: string): Recognition[];
  /** Resolves when the meaning of sentences counts too; until then, and where it fails, known words do. */
  readonly learned: Promise<void>;
};

/** `phrasingEncoder` gives the vectors of phrasings, from wherever they are kept; `encoder` those of messages. */
export type Meanings = {
  readonly encoder?: Encoder | undefined;
  readonly phrasingEncoder?: Encoder | undefined;
  readonly words?: WordVectors | undefined;
};

/** Without the meaning of sentences confidence comes easier. */
const BY_WORDS = 0.85;
/** Phrasings whose vectors are asked for at a time: kept ones are read at once, and others want their turn. */
const BATCH = 100;
/** What the own language counts for beside the gist in English. */
const OWN = 0.5;

/** Takes a second or two, in slices. */
export async function createRecogniser(
  content: Pick<Content, "items" | "articles">,
  { encoder, phrasingEncoder, words }: Meanings,
): Promise<Recogniser> {
  const phrasings = phrasingsIn("en", content);
  const wording = await trainClassifier(phrasings, words);
  let meaning: Classifier | null = null;
  const others = new Map<string, WordClassifier>();
  for (const language of understoodLanguages.filter((each) => each !== "en")) {
    const own = phrasingsIn(language, content);
    if (own.length > 0) others.set(language, await trainClassifier(own));
  }

  async function learnMeanings(): Promise<void> {
    if (!encoder || !phrasingEncoder) return;
    const texts = phrasings.map(({ text }) => text);
    const byText = new Map<string, Float32Array>();
    for (let start = 0; start < texts.length; start += BATCH) {
      const batch = texts.slice(start, start + BATCH);
      const vectors = await phrasingEncoder.encode(batch);
      for (const [index, text] of batch.entries()) byText.set(text, vectors[index] as Float32Array);
      await new Promise(setImmediate);
    }
    await encoder.encode(["hello"]);
    meaning = wording.withSentences((text) => byText.get(text) as Float32Array);
  }

  async function recogniseEnglish(texts: readonly string[]): Promise<Recognition[]> {
    const vectors = meaning && (await encoder?.encode(texts).catch(() => null));
    return texts.map((text, index) =>
      meaning && vectors ? recognitionOf(meaning.classify(text, vectors[index])) : byWords(text),
    );
  }

  const byWords = (text: string) => recognitionOf(wording.classify(text), BY_WORDS);
  const byAFewWords = (text: string) => recognitionOf(wording.glance(text), BY_WORDS);

  const inEnglish = (texts: readonly string[], language: string) =>
    others.has(language) ? texts.map((text) => sayInEnglish(text, language) ?? text) : texts;
  const withOwnWords = (
    texts: readonly string[],
    gists: Recognition[],
    language: string,
    how: "classify" | "glance" = "classify",
  ) => {
    const own = others.get(language);
    return own ? gists.map((gist, index) => together(recognitionOf(own[how](texts[index] as string)), gist)) : gists;
  };

  return {
    learned: learnMeanings(),
    recognise: async (texts, language) =>
      withOwnWords(texts, await recogniseEnglish(inEnglish(texts, language)), language),
    glance: (texts, language) => withOwnWords(texts, inEnglish(texts, language).map(byAFewWords), language, "glance"),
  };
}

function recognitionOf({ ranked, confidence }: ReturnType<Classifier["classify"]>, trust = 1): Recognition {
  return {
    ranked: ranked.map(({ label, score }) => ({ topic: topicOf(label), score })),
    confidence: confidence * trust,
  };
}

function together(own: Recognition, gist: Recognition): Recognition {
  const topics = new Map<string, Recognised>();
  for (const [{ ranked }, share] of [
    [own, OWN],
    [gist, 1 - OWN],
  ] as const) {
    for (const { topic, score } of ranked) {
      const key = `${topic.of} ${topic.id}`;
      topics.set(key, { topic, score: (topics.get(key)?.score ?? 0) + share * score });
    }
  }
  return {
    ranked: [...topics.values()].sort((a, b) => b.score - a.score || (a.topic.id < b.topic.id ? -1 : 1)),
    confidence: Math.max(own.confidence, gist.confidence),
  };
}
