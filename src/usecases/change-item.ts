// A wrong item is changed in one action: answers carry over, targets count from the original start.
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";
import { moveTo } from "./transfer-case.ts";

export async function changeItem(ports: Ports, press: Press<"change_item">): Promise<void> {
  await ports.store.transaction({ cause: press.cause }, (tx) => moveTo(ports, tx, press, ""));
}
