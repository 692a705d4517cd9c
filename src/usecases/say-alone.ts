// Says something in the person's own conversation; where they spoke they read that it is there, and nothing of it.
import type { Saying } from "../messages/saying.ts";
import type { Tx } from "../ports/store.ts";
import type { Ports } from "./ports.ts";
import type { Speaking } from "./receive-words.ts";
import { say } from "./say.ts";

export async function sayAlone(
  ports: Ports,
  tx: Tx,
  { person, place, event }: Speaking,
  saying: Saying,
): Promise<void> {
  await say(ports, tx, { to: "person", person: person.id }, saying);
  if (place.kind !== "channel") return;
  const onlyFor = event.kind === "message" ? null : person.id;
  await say(ports, tx, { to: "place", place, onlyFor }, { say: "answered_privately" });
}
