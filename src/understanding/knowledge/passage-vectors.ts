// The sentence vectors of passages. They are made in the background, so that a new page can be found by its words at once,
// and count for a question only when every passage in question has them.
import type { Encoder } from "../../ports/encoder.ts";
import type { PassageTexts } from "./passages.ts";

export type PassageVectors = {
  readonly title: Float32Array;
  readonly heading: Float32Array;
  readonly sentences: readonly Float32Array[];
  /** The direction of all its sentences together. */
  readonly whole: Float32Array;
};

export type VectorMaker = {
  /** Makes the vectors of a passage and hands them over, unless it was dropped meanwhile. */
  want(document: number, texts: PassageTexts): void;
  drop(document: number): void;
  get(document: number): PassageVectors | undefined;
  /** When everything wanted so far is there. Rejects when the encoder failed. */
  settled(): Promise<void>;
};

/** Texts handed to the encoder at a time: small, so that what was published last does not wait for long. */
const batchSize = 64;

export function createVectorMaker(encoder: Encoder): VectorMaker {
  const wanted = new Map<number, PassageTexts>();
  const made = new Map<number, PassageVectors>();
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (wanted.size > 0) {
      const batch = takeBatch(wanted);
      const texts = [...new Set(batch.flatMap(([, { title, heading, sentences }]) => [title, heading, ...sentences]))];
      const vectors = await encoder.encode(texts);
      const byText = new Map(texts.map((text, index) => [text, vectors[index] as Float32Array]));
      for (const [document, passage] of batch) {
        if (wanted.get(document) !== passage) continue;
        wanted.delete(document);
        made.set(document, assemble(passage, byText, encoder.dimensions));
      }
    }
  }

  return {
    want(document, texts) {
      wanted.set(document, texts);
      working ??= work().finally(() => {
        working = null;
      });
      working.catch(() => undefined);
    },
    drop(document) {
      wanted.delete(document);
      made.delete(document);
    },
    get: (document) => made.get(document),
    async settled() {
      while (working) await working;
    },
  };
}

function takeBatch(wanted: ReadonlyMap<number, PassageTexts>): [number, PassageTexts][] {
  const batch: [number, PassageTexts][] = [];
  let texts = 0;
  for (const entry of wanted) {
    batch.push(entry);
    texts += entry[1].sentences.length + 2;
    if (texts >= batchSize) break;
  }
  return batch;
}

function assemble(
  { title, heading, sentences }: PassageTexts,
  byText: ReadonlyMap<string, Float32Array>,
  dimensions: number,
): PassageVectors {
  const of = (text: string) => byText.get(text) as Float32Array;
  const whole = new Float32Array(dimensions);
  const vectors = sentences.map(of);
  for (const vector of vectors) {
    for (let at = 0; at < dimensions; at++) whole[at] = (whole[at] as number) + (vector[at] as number);
  }
  const length = Math.hypot(...whole) || 1;
  return { title: of(title), heading: of(heading), sentences: vectors, whole: whole.map((value) => value / length) };
}
