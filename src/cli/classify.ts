// `deskbell classify --train FILE`: the embedded engine on anyone's labels, one text per line in, its label out.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { rememberVectors } from "../adapters/encoder/remember-vectors.ts";
import { createSentenceEncoder } from "../adapters/encoder/sentence-encoder.ts";
import { readWordVectors } from "../adapters/encoder/word-vectors.ts";
import type { Encoder } from "../ports/encoder.ts";
import { type Classifier, trainClassifier } from "../understanding/classifier.ts";
import { callerPath } from "./caller-path.ts";
import { answerLines, idOf } from "./json-lines.ts";

const Labelled = z.object({ text: z.string(), label: z.string().min(1) });
export type Labelled = z.output<typeof Labelled>;
const Question = z.object({ text: z.string() });

export async function run(args: string[]): Promise<void> {
  const { train } = parseArgs({ args, options: { train: { type: "string" } } }).values;
  if (train === undefined) throw new Error("say what to learn from: --train FILE");

  const encoder = createSentenceEncoder();
  try {
    const remembering = rememberVectors(encoder, { cacheDirectory: resolve("data/vectors") });
    const classifier = await learn(await readExamples(callerPath(train)), remembering);
    await answerLines(async (row) => {
      const { text } = readQuestion(row);
      const [vector] = await encoder.encode([text]);
      const { label, confidence } = classifier.classify(text, vector);
      return { ...idOf(row), label, confidence };
    });
  } finally {
    await encoder.stop();
  }
}

/** `encoder` is for the examples, so it had better remember them. */
export async function learn(examples: readonly Labelled[], encoder: Encoder): Promise<Classifier> {
  const named = [...examples, ...nameLabels(examples)];
  const vectors = await encoder.encode(named.map(({ text }) => text));
  const withVectors = named.map((example, index) => ({ ...example, vector: vectors[index] as Float32Array }));
  return trainClassifier(withVectors, readWordVectors());
}

/** What people call a label is mostly one more example of it. */
function nameLabels(examples: readonly Labelled[]): Labelled[] {
  const labels = [...new Set(examples.map(({ label }) => label))];
  return labels.map((label) => ({ label, text: label.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim() }));
}

/** @throws the file's name and the first line that is not an example */
export async function readExamples(path: string): Promise<Labelled[]> {
  const lines = (await readFile(path, "utf8")).replace(/^\uFEFF/, "").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return Labelled.parse(JSON.parse(line));
    } catch {
      throw new Error(`${path}:${index + 1}: this is not {"text": "...", "label": "..."}`);
    }
  });
}

function readQuestion(row: unknown): { text: string } {
  const { data } = Question.safeParse(row);
  if (!data) throw new Error('this line is not {"text": "..."}');
  return data;
}
