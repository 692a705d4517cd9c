// A draft is changed, published or put aside by whoever answers for it; others are told the same as for one that does not
// exist.
import type { ArticleDraft } from "../domain/article-draft.ts";
import { keepsKnowledgeOf, mayPublish } from "../domain/article-rights.ts";
import type { PersonId } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Reads } from "../ports/store.ts";

/** Refuses: not-found, not-allowed, draft-settled. */
export async function ownDraft(reads: Reads, id: string, by: PersonId, world: World): Promise<ArticleDraft> {
  const draft = await reads.drafts.get(id);
  const person = world.directory.get(by) ?? refuse("unknown-person");
  if (!mayPublish(person, draft, world.content))
    refuse(keepsKnowledgeOf(person, draft.department, world.content) ? "not-allowed" : "not-found");
  if (draft.state !== "open") refuse("draft-settled");
  return draft;
}
