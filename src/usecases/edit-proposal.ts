// The person corrects what was understood, by form or by one button.
import { refuse } from "../domain/refusal.ts";
import { ownProposal, withForm } from "./own-proposal.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";

export async function editProposal(ports: Ports, { cause, by, action, values }: Press<"edit" | "fill">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const proposal = await ownProposal(tx, action.proposal, by);
    const given = action.do === "fill" ? { [action.field]: action.value } : values;
    if (
      action.do === "fill" &&
      !world.content.items.get(proposal.item ?? "")?.form.some(({ id }) => id === action.field)
    )
      refuse("not-found");
    const edited = withForm(proposal, given, world);
    await tx.proposals.save({ ...edited, asking: null, touchedAt: world.now });
    await refresh(tx, await tx.surfaces.of({ of: "proposal", id: proposal.id }));
  });
}
