// Begins a request from the catalog, or again from an earlier one with its answers kept.

import type { FilledAnswer } from "../domain/proposal.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { propose } from "./propose.ts";

export async function startItem(ports: Ports, press: Press<"start_item">): Promise<void> {
  await ports.store.transaction({ cause: press.cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    await begin(ports, tx, press, press.action.item, { answers: {} }, world);
  });
}

/** A declined request asked again, or a follow-up of a closed one: the same item, the answers kept. */
export async function askAgain(ports: Ports, press: Press<"ask_again" | "follow_up">): Promise<void> {
  await ports.store.transaction({ cause: press.cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const record = await tx.cases.get(press.action.case);
    const actor = world.directory.get(press.by) ?? refuse("unknown-person");
    insist(mayActForRequester(actor, record), actor, record, world);
    const answers = { ...record.answers, ...(await tx.cases.sensitiveAnswers(record.id)) };
    const kept = Object.fromEntries(
      Object.entries(answers).map(([id, value]): [string, FilledAnswer] => [id, { value, words: null }]),
    );
    const follows = press.action.do === "follow_up" ? { follows: record.id } : {};
    await begin(ports, tx, press, record.offering.item.id, { answers: kept, ...follows }, world);
  });
}

type Kept = { readonly answers: Record<string, FilledAnswer>; readonly follows?: string };

async function begin(
  ports: Ports,
  tx: Tx,
  press: Pick<Press, "by" | "cause" | "place">,
  itemId: string,
  kept: Kept,
  world: World,
) {
  const author = world.directory.get(press.by) ?? refuse("unknown-person");
  const item = world.content.items.get(itemId) ?? refuse("not-found");
  const form = new Set(item.form.map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(kept.answers).filter(([id]) => form.has(id)));
  const asked = { author, source: press.cause, text: "", language: author.languages[0] ?? "en", place: press.place };
  await propose(ports, tx, asked, [{ item, candidates: [], because: null, ...kept, answers }], world);
}
