// A proposal belongs to whoever asked; others are told the same as for one that does not exist.

import { isEmpty } from "../domain/form.ts";
import { localDate } from "../domain/local-date.ts";
import type { PersonId } from "../domain/person.ts";
import type { FilledAnswer, Proposal } from "../domain/proposal.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import { answersFrom } from "../messages/field-view.ts";
import type { RawValues } from "../messages/form-view.ts";
import type { Tx } from "../ports/store.ts";

/** Refuses: not-found, proposal-settled. */
export async function ownProposal(tx: Tx, id: string, by: PersonId): Promise<Proposal> {
  const proposal = await tx.proposals.find(id);
  if (!proposal || proposal.author !== by) return refuse("not-found");
  if (proposal.state !== "open") refuse("proposal-settled");
  return proposal;
}

/** What a submitted form says replaces what was understood; a field left empty is an answer taken back. */
export function withForm(proposal: Proposal, values: RawValues, { content, directory, now }: World): Proposal {
  const item = content.items.get(proposal.item ?? "");
  if (!item || Object.keys(values).length === 0) return proposal;
  const zone = directory.get(proposal.author)?.timeZone ?? content.organization.time_zone;
  const fields = item.form.filter(({ id }) => id in values);
  const { answers, faults } = answersFrom(
    fields,
    values,
    { content, directory, today: localDate(now, zone) },
    content.organization.currency,
  );
  if (Object.keys(faults).length > 0) refuse("answers-missing");
  const next: Record<string, FilledAnswer> = { ...proposal.answers };
  for (const { id } of fields) {
    const answer = answers[id];
    const before = next[id];
    if (answer === undefined || isEmpty(answer)) delete next[id];
    else if (JSON.stringify(before?.value) !== JSON.stringify(answer)) next[id] = { value: answer, words: null };
  }
  return { ...proposal, answers: next };
}
