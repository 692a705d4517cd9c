// Search and honest ignorance on a public handbook: the sample that targets were set on, and our own questions, which the
// weights were fitted on and which are harder.
import { resolve } from "node:path";
import { createSentenceEncoder } from "../../src/adapters/encoder/sentence-encoder.ts";
import { type Answer, answerFrom, type Folder, openFolder } from "../../src/cli/search.ts";
import { handbook, isThere, type Question, questions, readQuestions } from "./handbook.ts";
import { scoreSearch } from "./score-search.ts";

const targets = {
  pageFirst: {},
  pageAmongThree: { must: "74", aim: "85" },
  sectionFirst: { must: "33", aim: "55" },
  unanswerableRefused: { must: "45", aim: "80" },
  answerableRefused: { must: "at most 10", aim: "at most 10" },
  sentencesWithoutSource: { must: "0", aim: "0" },
};

export async function evaluate(): Promise<void> {
  if (!isThere()) return console.log(`search: ${handbook} is not there, so nothing to measure on`);
  const encoder = createSentenceEncoder();
  try {
    const folder = await openFolder(handbook, encoder, resolve("data/vectors"));
    const sample = await scoresOf(folder, readQuestions(questions.sample));
    const own = await scoresOf(folder, readQuestions(questions.own));
    console.log("\nSearch on the handbook, percent");
    console.table(
      Object.fromEntries(
        Object.entries(targets).map(([name, asked]) => {
          const key = name as keyof typeof targets;
          return [name, { sample: sample[key], own: own[key], ...asked }];
        }),
      ),
    );
  } finally {
    await encoder.stop();
  }
}

async function scoresOf(folder: Folder, asked: readonly Question[]): Promise<Record<keyof typeof targets, number>> {
  const rows: [Question, Answer][] = [];
  for (const question of asked) rows.push([question, await answerFrom(folder, question.question)]);
  return {
    ...scoreSearch(rows),
    sentencesWithoutSource: rows.filter(([, answer]) => !isQuoted(folder, answer)).length,
  };
}

/** Every line of an answer stands so in the section that was found. */
function isQuoted({ pages }: Folder, { answer, passages: [first] }: Answer): boolean {
  if (answer === undefined) return true;
  const sections = pages.get(first?.file ?? "")?.sections ?? [];
  const written = sections.flatMap(({ blocks }) => blocks);
  return answer.split("\n").every((line) => written.some((block) => block.includes(line)));
}
