// How the articles fare that somebody looks after: their own, and those of the departments they lead.
import { type Care, careFor } from "../domain/article-care.ts";
import { owns } from "../domain/article-rights.ts";
import { localDate } from "../domain/local-date.ts";
import { isLeadOf } from "../domain/membership.ts";
import type { Person } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { Reads } from "../ports/store.ts";
import { LOOKING_BACK } from "./find-gaps.ts";

export async function careForArticles(
  reads: Reads,
  person: Person,
  { content, now }: Pick<World, "content" | "now">,
): Promise<Care[]> {
  const theirs = [...content.articles.values()].filter(
    (article) => owns(person, article) || isLeadOf(content, article.department, person),
  );
  if (theirs.length === 0) return [];
  const usage = new Map((await reads.answers.usage(now - LOOKING_BACK)).map((each) => [each.article, each]));
  return careFor(theirs, usage, content.articles, localDate(now, person.timeZone));
}
