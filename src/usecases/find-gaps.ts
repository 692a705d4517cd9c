// What was asked in vain, for whoever looks after the knowledge of a department.
import type { ArticleDraft } from "../domain/article-draft.ts";
import { keepsKnowledgeOf } from "../domain/article-rights.ts";
import { type Gap, gapsIn } from "../domain/knowledge-gap.ts";
import type { Person } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { Reads } from "../ports/store.ts";

type Ground = Pick<World, "content" | "directory" | "now">;

/** Older questions say little about today (milliseconds): ninety days. */
export const LOOKING_BACK = 90 * 24 * 3_600_000;
const MOST_ANSWERS = 2_000;

export async function findGaps(
  reads: Reads,
  person: Person,
  world: Ground,
): Promise<{ gaps: Gap[]; drafts: ArticleDraft[]; departments: string[] }> {
  const departments = departmentsKeptBy(person, world);
  return { gaps: await gapsOf(reads, departments, world), drafts: await reads.drafts.openIn(departments), departments };
}

export async function gapsOf(reads: Reads, departments: readonly string[], world: Ground): Promise<Gap[]> {
  if (departments.length === 0) return [];
  return gapsIn(await reads.answers.gaps(world.now - LOOKING_BACK, MOST_ANSWERS), departments, world);
}

export const departmentsKeptBy = (person: Person, { content }: Pick<Ground, "content">): string[] =>
  [...content.departments.keys()].filter((key) => keepsKnowledgeOf(person, key, content));
