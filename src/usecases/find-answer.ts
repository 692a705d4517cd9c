// Asks the knowledge base on somebody's behalf and makes a record of the answer. Nothing is kept yet.
import type { Content } from "../domain/catalog/content.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import { coverage, tellingWords } from "../domain/likeness.ts";
import type { Person } from "../domain/person.ts";
import type { Place } from "../ports/chat.ts";
import type { Knowledge } from "../ports/knowledge.ts";
import { isDelicate } from "../understanding/delicate.ts";
import type { Ports } from "./ports.ts";
import { soFar } from "./so-far.ts";

export type Asked = { readonly id?: string; readonly person: Person; readonly place: Place; readonly text: string };

/** Of the words that matter, those that the passage has, too: enough to be about the same thing. */
const STRONG = 0.6;

export async function findAnswer(ports: Ports, knowledge: Knowledge, asked: Asked): Promise<KnowledgeAnswer> {
  const { person, text } = asked;
  const content = ports.content();
  const now = ports.clock.now();
  const { confidentialFor } = await soFar(ports, asked);
  const found = await knowledge.answer({ text, person, content, now, confidentialFor });
  const articles = found.quotations.map(({ article }) => content.articles.get(article));
  return {
    id: asked.id ?? ports.newId(),
    person: person.id,
    question: text,
    country: person.country,
    quotations: found.quotations,
    text: found.text,
    notForCountry: found.notForCountry,
    departments: found.departments,
    state: "given",
    at: now,
    openly: false,
    delicate: confidentialFor.length > 0 || articles.some((article) => article?.sensitive) || isDelicate(text, content),
    proposal: null,
    deflection: null,
    filled: false,
  };
}

/** For where nobody asked for articles: what was said and the first passage are clearly about the same. */
export function isStrong({ question, quotations }: KnowledgeAnswer, content: Content): boolean {
  const [first] = quotations;
  if (!first) return false;
  const title = content.articles.get(first.article)?.title ?? "";
  return coverage(tellingWords(question), tellingWords(`${title} ${first.heading} ${first.text}`)) >= STRONG;
}
