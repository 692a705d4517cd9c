// Answers from the knowledge base with its sources, openly only where everybody may read them; or says that it does not
// know, and who does.
import { isForEverybody } from "../domain/catalog/audience.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Tx } from "../ports/store.ts";
import { findAnswer, isStrong } from "./find-answer.ts";
import { keepAnswer } from "./keep-answer.ts";
import type { Ports } from "./ports.ts";
import { gatewayFor } from "./reach.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { say } from "./say.ts";
import { sayAlone } from "./say-alone.ts";

export async function answerQuestion(ports: Ports, speaking: Speaking, question: string): Promise<Reaction> {
  const answer = await findAnswer(ports, ports.knowledge, { ...speaking, text: question });
  ports.figures.answered(answer.quotations.length > 0);
  return giving(ports, speaking, answer);
}

/** What the catalog does not know an article may: null unless one clearly speaks of it. */
export async function answerAfterAll(ports: Ports, speaking: Speaking): Promise<Reaction | null> {
  const answer = await findAnswer(ports, ports.knowledge, speaking);
  if (!isStrong(answer, ports.content())) return null;
  ports.figures.answered(true);
  return giving(ports, speaking, answer);
}

async function giving(ports: Ports, speaking: Speaking, answer: KnowledgeAnswer): Promise<Reaction> {
  const openly = mayBeSaidOpenly(ports, speaking, answer) && (await isAmongMembers(ports, speaking));
  return (tx) => giveAnswer(ports, tx, speaking, { ...answer, openly });
}

async function giveAnswer(ports: Ports, tx: Tx, speaking: Speaking, answer: KnowledgeAnswer): Promise<void> {
  const { place, event, privately } = speaking;
  const saying = { say: "answer" as const, answerId: answer.id };
  await keepAnswer(tx, answer);
  if (answer.openly) return say(ports, tx, { to: "place", place, onlyFor: null }, saying);
  // What nobody else is to read is not left in a channel either, where only the asker sees it but others look on.
  if (event.kind === "message" || answer.delicate) await sayAlone(ports, tx, speaking, saying);
  else await say(ports, tx, privately, saying);
}

/** To a question asked openly, from articles that everybody there may read. */
function mayBeSaidOpenly({ content }: Ports, { place, event }: Speaking, answer: KnowledgeAnswer): boolean {
  if (place.kind !== "channel" || event.kind !== "message" || event.outsiders) return false;
  if (answer.delicate || answer.quotations.length === 0) return false;
  return answer.quotations.every(({ article: id }) => {
    const article = content().articles.get(id);
    return article !== undefined && isForEverybody(article);
  });
}

/** Guests sit in channels, too. */
async function isAmongMembers(ports: Ports, { place }: Speaking): Promise<boolean> {
  try {
    return await gatewayFor(ports, place).isAmongMembers(place);
  } catch (error) {
    ports.log.warn("who reads a channel cannot be told", {
      reason: error instanceof Error ? error.message : "unknown",
    });
    return false;
  }
}
