// Sentences as vectors without a network: the Universal Sentence Encoder (lite, English) on a thread of its own.
// Short requests overtake long ones between two batches, so that nobody's message waits for a whole knowledge base.
import type { Encoder } from "../../ports/encoder.ts";
import { createThread } from "./thread.ts";

export type SentenceEncoder = Encoder & {
  /** Loads the model now (about a second) rather than at the first message. */
  warm(): Promise<void>;
  /** Ends the thread; what was asked for and is not done rejects. */
  stop(): Promise<void>;
};

type Batch = { texts: string[]; resolve(vectors: Float32Array[]): void; reject(reason: unknown): void };
type Request = { batches: Batch[] };

const dimensions = 512;
const longestText = 1_000;
/** Characters: about 60 ms of work. */
const batchSize = 400;

export function createSentenceEncoder(): SentenceEncoder {
  const thread = createThread<string[], Float32Array[]>(new URL("encode-texts.ts", import.meta.url));
  const requests: Request[] = [];
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let batch = takeBatch(requests); batch; batch = takeBatch(requests)) {
      await thread.run(batch.texts).then(batch.resolve, batch.reject);
    }
    working = false;
  }

  async function encodeAll(texts: string[]): Promise<Float32Array[]> {
    const request: Request = { batches: [] };
    const answers = splitIntoBatches(texts).map(
      (batch) =>
        new Promise<Float32Array[]>((resolve, reject) => request.batches.push({ texts: batch, resolve, reject })),
    );
    requests.push(request);
    void work();
    return (await Promise.all(answers)).flat();
  }

  async function encode(texts: readonly string[]): Promise<Float32Array[]> {
    const cleaned = texts.map(clean);
    const distinct = [...new Set(cleaned)].filter((text) => text !== "");
    const vectors = await encodeAll(distinct);
    const vectorByText = new Map(distinct.map((text, index) => [text, vectors[index]]));
    return cleaned.map((text) => vectorByText.get(text)?.slice() ?? new Float32Array(dimensions));
  }

  return {
    name: "use-lite-en-0.2.0",
    dimensions,
    encode,
    warm: async () => void (await encode(["hello"])),
    async stop() {
      const left = requests.splice(0).flatMap(({ batches }) => batches);
      for (const { reject } of left) reject(new Error("the sentence encoder was stopped"));
      await thread.stop();
    },
  };
}

/** The model takes a word in capitals for another word, so shouting would change the meaning. */
function clean(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim().slice(0, longestText);
}

function splitIntoBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let left = 0;
  for (const text of texts) {
    if (left < text.length) {
      batches.push([]);
      left = batchSize;
    }
    batches.at(-1)?.push(text);
    left -= text.length;
  }
  return batches;
}

/** The next batch of the request that has the fewest left. */
function takeBatch(requests: Request[]): Batch | undefined {
  const least = Math.min(...requests.map(({ batches }) => batches.length));
  const index = requests.findIndex(({ batches }) => batches.length === least);
  const batch = requests[index]?.batches.shift();
  if (least <= 1) requests.splice(index, 1);
  return batch;
}
