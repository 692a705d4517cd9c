// `deskbell understand`: one message per line in, what the bot would understand it to mean out. No conversation before it.
import { resolve } from "node:path";
import { z } from "zod";
import { loadContent, yearsAround } from "../adapters/content/load-content.ts";
import { openMeanings } from "../adapters/encoder/open-meanings.ts";
import { ownConfig } from "../config.ts";
import { type Directory, directoryOf, type Person } from "../domain/person.ts";
import { createUnderstander } from "../understanding/create-understander.ts";
import type { Intent } from "../understanding/intent.ts";
import type { Ground, Understander } from "../understanding/understander.ts";
import { answerLines, idOf } from "./json-lines.ts";

const Row = z.object({ text: z.string(), person: z.string().optional() });

export async function run(): Promise<void> {
  const directory = resolve(ownConfig().KNOWLEDGE_DIR);
  const meanings = openMeanings(directory, resolve("data/vectors"));
  try {
    const { understander, ground } = await openUnderstander(directory, meanings);
    await answerLines(async (row) => ({ ...idOf(row), intents: await understandRow(row, understander, ground()) }));
  } finally {
    await meanings.stop();
  }
}

/** Resolves when messages are understood as well as they will be. */
export async function openUnderstander(contentDirectory: string, meanings: Parameters<typeof createUnderstander>[0]) {
  const { content, people } = await loadContent(contentDirectory, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");
  const directory = directoryOf(people.map((person) => ({ ...person, id: person.email })));
  const understander = createUnderstander(meanings);
  await understander.prepare(content);
  return { understander, ground: (): Ground => ({ content, directory, now: Date.now() }) };
}

async function understandRow(row: unknown, understander: Understander, ground: Ground): Promise<object[]> {
  const { data } = Row.safeParse(row);
  if (!data) throw new Error('write a line as {"text": "...", "person"?: "..."}');
  const person = data.person === undefined ? null : personNamed(data.person, ground.directory);
  const intents = await understander.understand({ text: data.text, person }, ground);
  return intents.map(report);
}

/** By e-mail, or by the whole name. */
function personNamed(named: string, { byEmail, people }: Directory): Person {
  const found = byEmail(named) ?? people.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (!found) throw new Error(`nobody in people.csv is "${named}"`);
  return found;
}

/** In the words of the command's contract, which knows fewer types than the bot does. */
export function report(intent: Intent): object {
  const { confidence } = intent;
  switch (intent.type) {
    case "raise": {
      const { type, item, answers, candidates } = intent;
      return { type, item, answers, candidates, confidence };
    }
    case "unclear":
      return { type: intent.type, candidates: intent.candidates, confidence };
    case "ask":
      return { type: intent.type, articles: intent.articles, confidence };
    case "status":
      return { type: intent.type, ...(intent.case && { case: intent.case }), confidence };
    case "act":
      return { type: intent.type, verb: intent.verb, ...(intent.case && { case: intent.case }), confidence };
    case "mine":
      return { type: intent.list === "catalog" ? "smalltalk" : "status", confidence };
    case "delegate":
      return { type: "act", verb: "delegate", confidence };
    case "person":
      return { type: "smalltalk", confidence };
    default:
      return { type: intent.type, confidence };
  }
}
