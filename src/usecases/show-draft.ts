// A draft, at hand again for somebody who looks after the knowledge it belongs to.
import { keepsKnowledgeOf, mayPublish } from "../domain/article-rights.ts";
import { refuse } from "../domain/refusal.ts";
import { showDraftTo } from "./keep-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";

export async function showDraft(ports: Ports, { cause, by, action }: Press<"show_draft">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const { content, directory } = await worldOf(ports, tx);
    const draft = await tx.drafts.get(action.draft);
    const person = directory.get(by) ?? refuse("unknown-person");
    if (!keepsKnowledgeOf(person, draft.department, content) && !mayPublish(person, draft, content))
      refuse("not-found");
    await showDraftTo(tx, draft.id, by);
  });
}
