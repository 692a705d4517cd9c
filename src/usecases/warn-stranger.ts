// The number to call, and a crisis line, are for anybody: they do not wait until the platform tells who it is, and guests get
// them too, who may ask for nothing else.
import type { ChatEvent } from "../ports/chat.ts";
import { dangerIn, despairIn } from "../understanding/danger.ts";
import { isOverheard } from "./identify-person.ts";
import type { Ports } from "./ports.ts";
import { say } from "./say.ts";

/** Once, however often it is tried. */
export async function warnStranger(ports: Ports, event: ChatEvent): Promise<void> {
  if (!("text" in event) || isOverheard(event)) return;
  const { key, place, text } = event;
  // Despair is answered where nobody else reads.
  const despair = place.kind === "dm" && despairIn(text);
  if (!despair && !dangerIn(text)) return;
  await ports.store.transaction({ cause: `warn:${key}` }, (tx) =>
    say(
      ports,
      tx,
      { to: "place", place, onlyFor: null },
      despair ? { say: "despair" } : { say: "danger", caseId: null, place: null },
    ),
  );
}
