// Before a case: an article that may solve the problem just described. The proposal does not wait for it, or hardly.
import { isFor } from "../domain/catalog/audience.ts";
import type { Item } from "../domain/catalog/item.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { World } from "../domain/world.ts";
import { type Asked, findAnswer, isStrong } from "./find-answer.ts";
import type { Ports } from "./ports.ts";

/** Searching takes a fraction of it. Later is too late (milliseconds). */
const PATIENCE = 1_500;

/** Only for a problem that is nobody's secret, and only on strong evidence; null for all others. */
export async function offerArticle(ports: Ports, item: Item | null, asked: Asked): Promise<KnowledgeAnswer | null> {
  if (item?.kind !== "issue" || item.visibility === "confidential") return null;
  const answer = await inTime(
    findAnswer(ports, ports.quickKnowledge, asked).catch((error: Error) => {
      ports.log.warn("no article could be looked for", { reason: error.message });
      return null;
    }),
  );
  const [first] = answer?.quotations ?? [];
  if (!answer || !first || answer.delicate || !isStrong(answer, ports.content())) return null;
  const sameDepartment = ports.content().articles.get(first.article)?.department === item.department;
  return sameDepartment ? { ...answer, quotations: [first] } : null;
}

/** The offer of a proposal, as far as it still stands and its author may read it. */
export async function offerOf(ports: Ports, { answer: id, author }: Proposal, world: World) {
  const answer = id === null ? null : await ports.store.read.answers.find(id);
  const article = answer && world.content.articles.get(answer.quotations[0]?.article ?? "");
  const person = world.directory.get(author);
  return answer && article && person && isFor(article.audience, person)
    ? { answer, article, url: ports.pageAt(`/articles/${article.id}`) }
    : null;
}

async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
