// A draft that nobody needs is put aside, and so are the questions it was made of: asked again they count anew.
import { fillGaps } from "./fill-gaps.ts";
import { ownDraft } from "./own-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";

export async function discardDraft(ports: Ports, { cause, by, action }: Press<"discard_draft">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const draft = await ownDraft(tx, action.draft, by, await worldOf(ports, tx));
    await tx.drafts.save({ ...draft, state: "discarded" });
    if (draft.origin.of === "gap") await fillGaps(tx, draft.origin.answers);
    await refresh(tx, await tx.surfaces.of({ of: "draft", id: draft.id }));
  });
}
