// The person says which of the candidates they meant.
import { refuse } from "../domain/refusal.ts";
import { ownProposal } from "./own-proposal.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { defaultsFor } from "./propose.ts";
import { refresh } from "./show-case.ts";

export async function chooseItem(ports: Ports, { cause, by, action }: Press<"choose">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const proposal = await ownProposal(tx, action.proposal, by);
    const author = world.directory.get(by) ?? refuse("unknown-person");
    if (!proposal.candidates.includes(action.item)) refuse("not-found");
    const item = world.content.items.get(action.item) ?? refuse("not-found");
    const said = { text: proposal.text, person: author };
    const understood = ports.understander.readFields(item.form, said, {
      content: world.content,
      directory: world.directory,
      now: world.now,
    });
    const answers = { ...defaultsFor(item, author, world), ...understood };
    await tx.proposals.save({ ...proposal, item: item.id, answers, touchedAt: world.now });
    await refresh(tx, await tx.surfaces.of({ of: "proposal", id: proposal.id }));
  });
}
