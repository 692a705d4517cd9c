// The press that makes a draft an article for everybody. It is written by a job of its own, beside the transaction.
import { isFinished } from "../domain/article-draft.ts";
import { refuse } from "../domain/refusal.ts";
import { ownDraft } from "./own-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";

export async function publishDraft(ports: Ports, { cause, by, action }: Press<"publish_draft">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const draft = await ownDraft(tx, action.draft, by, world);
    if (!isFinished(draft)) refuse("draft-unfinished");
    await tx.drafts.save({ ...draft, state: "publishing" });
    await tx.jobs.schedule({
      ...{ name: "publish-article", key: `publish:${draft.id}`, queue: "publish", priority: 1 },
      data: { draftId: draft.id, by, since: world.now },
    });
    await refresh(tx, await tx.surfaces.of({ of: "draft", id: draft.id }));
  });
}
