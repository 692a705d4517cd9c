// Somebody has the same trouble: they are added to the case and hear of every step.
import { changed, isOpen } from "../domain/case.ts";
import { refuse } from "../domain/refusal.ts";
import { participantsOf } from "../domain/visibility.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";
import { say } from "./say.ts";

export async function addMe(ports: Ports, { cause, by, action }: Press<"add_me">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    await changeCase(ports, tx, { caseId: action.case, by }, (record, world) => {
      // Only a trouble that is shared may be joined; of anything else nobody learns that it exists.
      const shared = record.known !== null || record.offering.item.same_when.length > 0;
      if (record.visibility === "confidential" || !shared || !isOpen(record)) refuse("not-found");
      if (participantsOf(record).some(({ person }) => person === by)) refuse("already-on-it");
      return changed(
        { ...record, watchers: [...record.watchers, by] },
        { kind: "joined", person: by, by, at: world.now },
      );
    });
    await say(ports, tx, { to: "person", person: by }, { say: "joined", caseId: action.case });
  });
}
