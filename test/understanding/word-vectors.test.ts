import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWordVectors } from "../../src/adapters/encoder/word-vectors.ts";

describe("the shipped word vectors", () => {
  const words = readWordVectors();

  it("put words of one meaning near each other", () => {
    expect(similarity("laptop", "computer")).toBeGreaterThan(similarity("laptop", "holiday") + 0.3);
    expect(similarity("salary", "wages")).toBeGreaterThan(similarity("salary", "elevator") + 0.3);
  });

  it("know common words from rare ones, and say when they know none", () => {
    expect(words.rankOf("the")).toBeLessThan(words.rankOf("laptop") ?? 0);
    expect([words.rankOf("qwrtzp"), words.vectorOf("qwrtzp")]).toEqual([undefined, undefined]);
  });

  it("refuse a file that is none of theirs", () => {
    const path = join(mkdtempSync(join(tmpdir(), "words-")), "words.bin");
    writeFileSync(path, "no vectors in here");
    expect(() => readWordVectors(path)).toThrow("not a word vector file");
  });

  function similarity(one: string, other: string): number {
    const [a, b] = [words.vectorOf(one), words.vectorOf(other)];
    if (!a || !b) throw new Error("a word is missing");
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
