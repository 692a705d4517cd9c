// "Something else": the proposal is put aside; the person says it in other words.
import { ownProposal } from "./own-proposal.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";

export async function dropProposal(ports: Ports, { cause, by, action }: Press<"something_else">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const proposal = await ownProposal(tx, action.proposal, by);
    await tx.proposals.save({ ...proposal, state: "dropped", touchedAt: ports.clock.now() });
    await refresh(tx, await tx.surfaces.of({ of: "proposal", id: proposal.id }));
  });
}
