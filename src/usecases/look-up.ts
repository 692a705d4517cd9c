// Buttons that only look: nothing changes, the answer is for the person who pressed.

import { refuse } from "../domain/refusal.ts";
import { insist } from "../domain/rights.ts";
import { maySeeChain } from "../domain/visibility.ts";
import type { Saying } from "../messages/saying.ts";
import type { Recipient } from "../ports/outgoing.ts";
import { findCases } from "./find-cases.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { say } from "./say.ts";

export const showOneCase = (ports: Ports, press: Press<"show" | "details">) =>
  tellIfSeen(ports, press, { say: "case", caseId: press.action.case });
export const explainClock = (ports: Ports, press: Press<"explain">) =>
  tellIfSeen(ports, press, { say: "explanation", caseId: press.action.case });
export const showActions = (ports: Ports, press: Press<"more">) =>
  tellIfSeen(ports, press, { say: "case_actions", caseId: press.action.case });
export const listMyApprovals = (ports: Ports, press: Press<"my_approvals">) => tell(ports, press, { say: "approvals" });
export const browseCatalog = (ports: Ports, press: Press<"browse">) =>
  tell(ports, press, { say: "catalog", department: press.action.department ?? null });

export async function listMyCases(ports: Ports, press: Press<"my_cases">): Promise<void> {
  const person = (await ports.store.read.people.directory()).get(press.by) ?? refuse("unknown-person");
  const records = await findCases(ports, person, null, "");
  await tell(ports, press, { say: "cases", caseIds: records.map(({ id }) => id), about: "mine" });
}

async function tellIfSeen(
  ports: Ports,
  press: Press<"show" | "details" | "explain" | "more">,
  saying: Saying,
): Promise<void> {
  const { read } = ports.store;
  const world = await worldOf(ports, read);
  const record = await read.cases.get(press.action.case);
  const person = world.directory.get(press.by) ?? refuse("unknown-person");
  insist(maySeeChain(person, record, world), person, record, world, "not-found");
  await tell(ports, press, saying);
}

async function tell(ports: Ports, { cause, by, place }: Press, saying: Saying): Promise<void> {
  const recipient: Recipient = place.kind === "dm" ? { to: "person", person: by } : { to: "place", place, onlyFor: by };
  await ports.store.transaction({ cause }, (tx) => say(ports, tx, recipient, saying));
}
