// An answer belongs to whoever asked. Somebody else who read it in a channel may say what they think of it, too: that is
// an answer of their own, to the same question.
import { isFor } from "../domain/catalog/audience.ts";
import { hashOf } from "../domain/catalog/offering.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { PersonId } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";

const ID_LENGTH = 32;

/** Refuses: not-found. */
export async function ownAnswer(tx: Tx, id: string, by: PersonId, world: World): Promise<KnowledgeAnswer> {
  const answer = await tx.answers.find(id);
  if (!answer) return refuse("not-found");
  if (answer.person === by) return answer;
  const person = world.directory.get(by);
  if (!answer.openly || !person || !mayRead(answer)) return refuse("not-found");
  const own = hashOf([id, by]).slice(0, ID_LENGTH);
  const known = await tx.answers.find(own);
  return known ?? { ...answer, id: own, person: by, state: "given", at: world.now, deflection: null, filled: false };

  function mayRead({ quotations }: KnowledgeAnswer): boolean {
    const articles = quotations.map(({ article }) => world.content.articles.get(article));
    return articles.every((article) => article && person && isFor(article.audience, person));
  }
}
