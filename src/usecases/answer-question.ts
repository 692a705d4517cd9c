// Answers from the knowledge base with its sources, openly only where everybody may read them; or says that it does not
// know, and who does.
import type { Article } from "../domain/catalog/content.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Recipient } from "../ports/outgoing.ts";
import type { Ports } from "./ports.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { say } from "./say.ts";
import { soFar } from "./so-far.ts";

export async function answerQuestion(ports: Ports, speaking: Speaking, question: string): Promise<Reaction> {
  const { person, place, event } = speaking;
  const content = ports.content();
  const { confidentialFor } = await soFar(ports, speaking);
  const found = await ports.knowledge.answer({
    text: question,
    person,
    content,
    now: ports.clock.now(),
    confidentialFor,
  });
  const answer: KnowledgeAnswer = {
    id: ports.newId(),
    person: person.id,
    question,
    country: person.country,
    quotations: found.quotations,
    text: found.text,
    departments: found.departments,
    notForCountry: found.notForCountry,
    state: "given",
    at: ports.clock.now(),
  };
  const articles = found.quotations.map(({ article }) => content.articles.get(article));
  const openly =
    place.kind === "channel" &&
    event.kind === "message" &&
    articles.every(isForEverybody) &&
    found.quotations.length > 0;
  return async (tx) => {
    await tx.answers.save(answer);
    if (openly) return say(ports, tx, { to: "place", place, onlyFor: null }, { say: "answer", answerId: answer.id });
    const alone: Recipient =
      place.kind === "channel" && event.kind === "message" ? { to: "person", person: person.id } : speaking.privately;
    await say(ports, tx, alone, { say: "answer", answerId: answer.id });
    if (alone.to === "person" && place.kind === "channel")
      await say(ports, tx, { to: "place", place, onlyFor: null }, { say: "answered_privately" });
  };
}

const isForEverybody = (article: Article | undefined): boolean =>
  article !== undefined && !article.sensitive && Object.keys(article.audience).length === 0;
