import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { rememberVectors } from "../../src/adapters/encoder/remember-vectors.ts";
import { createSentenceEncoder } from "../../src/adapters/encoder/sentence-encoder.ts";
import { readWordVectors } from "../../src/adapters/encoder/word-vectors.ts";
import { type Classifier, type Example, trainClassifier } from "../../src/understanding/classifier.ts";
import { examples, questions, strangers } from "./small-intents.ts";

const words = readWordVectors();

describe("a classifier", async () => {
  const classifier = await trainClassifier(examples);

  it("finds the label of a text that shares words with its examples", () => {
    expect(questions.map(({ text }) => classifier.classify(text).label)).toEqual(questions.map(({ label }) => label));
  });

  it("is surest of the very examples it learned from, and less sure of texts unlike any", () => {
    const learned = examples.map(({ text }) => classifier.classify(text));
    expect(learned.map(({ label }) => label)).toEqual(examples.map(({ label }) => label));
    const least = Math.min(...learned.map(({ confidence }) => confidence));
    for (const text of strangers) expect(classifier.classify(text).confidence).toBeLessThan(least);
  });

  it("ranks labels best first, none twice, with a confidence between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { label, confidence, ranked } = classifier.classify(text);
        expect(new Set(ranked.map((each) => each.label)).size).toBe(4);
        expect(ranked[0]?.label).toBe(label);
        expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it("learns the same from the same examples, in any order and said twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(examples, { minLength: examples.length }), async (shuffled) => {
        const again = await trainClassifier([...shuffled, ...shuffled.slice(0, 3)]);
        for (const { text } of questions) expect(again.classify(text)).toEqual(classifier.classify(text));
      }),
      { numRuns: 5 },
    );
  });

  it("reads scripts with and without spaces", async () => {
    const learned = await trainClassifier([
      { label: "chair", text: "新しい椅子が必要です" },
      { label: "chair", text: "椅子が壊れています" },
      { label: "leave", text: "休暇を取りたいです" },
      { label: "leave", text: "मुझे अगले सप्ताह छुट्टी चाहिए" },
      { label: "salary", text: "मेरा वेतन नहीं आया" },
      { label: "salary", text: "Gehaltsabrechnung für März fehlt" },
    ]);
    expect(learned.classify("椅子を新しくしてください").label).toBe("chair");
    expect(learned.classify("छुट्टी चाहिए").label).toBe("leave");
    expect(learned.classify("MEINE GEHALTSABRECHNUNGEN").label).toBe("salary");
  });

  it("knows a word by its meaning when it has the vectors of words", async () => {
    const learned = await trainClassifier(examples, words);
    expect(learned.classify("the lilies want irrigating", undefined).label).toBe("water-plants");
  });

  it("is not drowned by a label with many more examples", async () => {
    const cakes = Array.from({ length: 40 }, (_, index) => ({
      label: "order-cake",
      text: `order cake number ${index}`,
    }));
    const learned = await trainClassifier([...examples, ...cakes]);
    expect(questions.map(({ text }) => learned.classify(text).label)).toEqual(questions.map(({ label }) => label));
  });

  it("does with one label, and refuses to learn from nothing", async () => {
    const classifier = await trainClassifier([{ label: "only", text: "one" }]);
    expect(classifier.classify("two").label).toBe("only");
    await expect(trainClassifier([])).rejects.toThrow("no examples");
  });
});

describe("a classifier with sentence vectors", () => {
  const encoder = createSentenceEncoder();
  const remembering = rememberVectors(encoder, { cacheDirectory: mkdtempSync(join(tmpdir(), "vectors-")) });
  afterAll(() => encoder.stop());

  it("knows a sentence by its meaning, and strangers from those it knows", async () => {
    const classifier = await trainClassifier(await withVectors(examples), words);
    const asked = await withVectors([
      { label: "fix-bicycle", text: "two wheeler broken down, help" },
      { label: "order-cake", text: "we want pastry to celebrate her promotion" },
      { label: "borrow-telescope", text: "I'd love to watch the stars with your instrument" },
    ]);
    for (const { text, label, vector } of asked) expect(classifier.classify(text, vector).label).toBe(label);

    const known = await withVectors(questions);
    const unknown = await withVectors(strangers.map((text) => ({ label: "", text })));
    expect(Math.min(...confidencesOf(classifier, known))).toBeGreaterThan(
      Math.max(...confidencesOf(classifier, unknown)),
    );
  });

  it("asks for the vector of a text when it learned with vectors", async () => {
    const classifier = await trainClassifier(await withVectors(examples));
    expect(() => classifier.classify("my bike is broken")).toThrow("sentence");
  });

  it("does without vectors as long as not all examples have one", async () => {
    const [first, ...rest] = await withVectors(examples);
    const classifier = await trainClassifier([{ label: first?.label ?? "", text: first?.text ?? "" }, ...rest]);
    expect(classifier.classify("my bike is broken").label).toBe("fix-bicycle");
  });

  async function withVectors(texts: readonly { label: string; text: string }[]): Promise<Example[]> {
    const vectors = await remembering.encode(texts.map(({ text }) => text));
    return texts.map((each, index) => ({ ...each, vector: vectors[index] as Float32Array }));
  }

  function confidencesOf(classifier: Classifier, texts: readonly Example[]): number[] {
    return texts.map(({ text, vector }) => classifier.classify(text, vector).confidence);
  }
});
