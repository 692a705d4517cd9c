// Begins a request from the catalog, or again from an earlier one with its answers kept.

import type { Case } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayActForRequester } from "../domain/rights.ts";
import type { World } from "../domain/world.ts";
import type { Place } from "../ports/chat.ts";
import type { Tx } from "../ports/store.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { propose } from "./propose.ts";

export async function startItem(ports: Ports, press: Press<"start_item">): Promise<void> {
  await ports.store.transaction({ cause: press.cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const { by, cause, place, action } = press;
    const author = world.directory.get(by) ?? refuse("unknown-person");
    await begin(ports, tx, { author, cause, place, text: "" }, action.item, { answers: {} }, world);
  });
}

/** A declined request asked again, or a follow-up of a closed one: the same item, the answers kept. */
export async function askAgain(ports: Ports, press: Press<"ask_again" | "follow_up">): Promise<void> {
  await ports.store.transaction({ cause: press.cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const record = await tx.cases.get(press.action.case);
    const actor = world.directory.get(press.by) ?? refuse("unknown-person");
    insist(mayActForRequester(actor, record), actor, record, world);
    await beginAgain(ports, tx, { record, author: actor, cause: press.cause, place: press.place, text: "" }, world);
  });
}

type Again = Asking & { readonly record: Case };

/** Words that came with it take the place of the description. */
export async function beginAgain(ports: Ports, tx: Tx, { record, ...asking }: Again, world: World): Promise<void> {
  const { id, answers, offering, state } = record;
  const all = Object.entries({ ...answers, ...(await tx.cases.sensitiveAnswers(id)) });
  const kept = Object.fromEntries(all.map(([field, value]): [string, FilledAnswer] => [field, { value, words: null }]));
  const description = offering.item.form.find(({ type, sensitive }) => type === "long_text" && !sensitive)?.id;
  const told = asking.text && description ? { [description]: { value: asking.text, words: asking.text } } : {};
  const follows = state.status === "declined" ? {} : { follows: id };
  await begin(ports, tx, asking, offering.item.id, { answers: { ...kept, ...told }, ...follows }, world);
}

type Asking = { readonly author: Person; readonly cause: string; readonly place: Place; readonly text: string };
type Kept = { readonly answers: Record<string, FilledAnswer>; readonly follows?: string };

async function begin(
  ports: Ports,
  tx: Tx,
  { author, cause, place, text }: Asking,
  itemId: string,
  kept: Kept,
  world: World,
) {
  const item = world.content.items.get(itemId) ?? refuse("not-found");
  const form = new Set(item.form.map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(kept.answers).filter(([id]) => form.has(id)));
  const asked = { author, source: cause, text, language: author.languages[0] ?? "en", place };
  await propose(ports, tx, asked, [{ item, candidates: [], because: null, ...kept, answers }], world);
}
