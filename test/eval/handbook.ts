// The public handbook that search is measured on, which lies beside the project and is no part of it, and questions about it.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const Question = z.object({
  question: z.string(),
  answerable: z.boolean(),
  gold_file: z.string().nullable(),
  gold_heading: z.string().nullish(),
});
export type Question = z.output<typeof Question>;

export const handbook = resolve("../shared/search/handbook");
export const questions = {
  sample: resolve("../shared/search/questions.jsonl"),
  /** Our own, about pages that the sample does not ask about. */
  own: resolve("test/eval/data/handbook-questions.jsonl"),
};

/** What neither the handbook nor our articles know. */
export const unanswerable = (): string[] =>
  readFileSync(resolve("test/eval/data/unanswerable.txt"), "utf8").trim().split("\n");

export const isThere = (): boolean => existsSync(handbook);

export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => Question.parse(JSON.parse(line)));
}
