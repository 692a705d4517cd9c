// A lead says that this channel is where their department's new requests appear.
import { isAdministrator, isLeadOf } from "../domain/membership.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import type { Ports } from "./ports.ts";
import type { Speaking } from "./receive-words.ts";
import { say } from "./say.ts";

export async function linkChannel(
  ports: Ports,
  tx: Tx,
  speaking: Speaking,
  department: string,
  { content }: World,
): Promise<void> {
  const { person, place, privately } = speaking;
  if (!content.departments.has(department)) return say(ports, tx, privately, { say: "usage", of: "link" });
  if (place.kind !== "channel" || !(isLeadOf(content, department, person) || isAdministrator(content, person)))
    refuse("channel-not-possible");
  await tx.triage.link(department, { ...place, thread: null });
  await say(ports, tx, privately, { say: "linked", department });
}
