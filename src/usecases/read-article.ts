// The answer lane: a whole article, for somebody who may read it.
import { isFor } from "../domain/catalog/audience.ts";
import { localDate } from "../domain/local-date.ts";
import { Refusal } from "../domain/refusal.ts";
import type { ArticlePage } from "../messages/article-page.ts";
import { departmentName } from "../messages/reader.ts";
import { dateText } from "../messages/time.ts";
import type { Identity } from "../ports/chat.ts";
import { readerOf } from "./open-form.ts";
import { type Ports, worldOf } from "./ports.ts";

/** Null for an unknown id, and in the same way for an article that is not for them. */
export async function readArticle(
  ports: Ports,
  { identity, id }: { identity: Identity; id: string },
): Promise<ArticlePage | null> {
  const world = await worldOf(ports, ports.store.read);
  const article = world.content.articles.get(id);
  if (!article) return null;
  try {
    const { person, reader } = await readerOf(ports, identity, world);
    if (!isFor(article.audience, person)) return null;
    const owner = world.directory.byEmail(article.ownerEmail);
    const { knowledge } = reader.words;
    const passed = article.reviewBy < localDate(world.now, reader.timeZone);
    const review = dateText(article.reviewBy, reader);
    return {
      title: article.title,
      body: article.body,
      department: departmentName(article.department, reader),
      facts: [
        ...(owner ? [`${knowledge.owner}: ${owner.name}`] : []),
        passed ? knowledge.reviewPassed(review) : knowledge.reviewLater(review),
      ],
      passed,
    };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
