// A draft goes to whoever decides on it, as a card of their own; whoever made it for somebody else is told so.
import type { ArticleDraft } from "../domain/article-draft.ts";
import type { Examples } from "../domain/catalog/item.ts";
import { addMonths, localDate } from "../domain/local-date.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { languageOf } from "../understanding/language.ts";
import type { Ports } from "./ports.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";

/** Longer words are a story and not the way in which people ask. */
const LONGEST_WORDING = 200;
const MOST_WORDINGS = 20;

export async function keepDraft(ports: Ports, tx: Tx, draft: ArticleDraft): Promise<void> {
  await tx.drafts.add(draft);
  await handToOwner(ports, tx, draft, draft.madeBy);
}

/** Shown to its owner once more, because `by` asked for it. */
export async function handToOwner(ports: Ports, tx: Tx, { id, owner }: ArticleDraft, by: PersonId): Promise<void> {
  await showDraftTo(tx, id, owner);
  if (owner !== by) await say(ports, tx, { to: "person", person: by }, { say: "drafted", owner });
}

/** A new card each time: whoever asks for it wants it at hand. Older ones go on following the draft. */
export async function showDraftTo(tx: Tx, draft: string, person: PersonId): Promise<void> {
  const subject = { of: "draft" as const, id: draft };
  const shown = await tx.surfaces.of(subject);
  await tx.surfaces.add({
    ...{ id: `draft:${draft}:${person}:${shown.length + 1}`, subject, view: "draft", approval: null },
    ...{ audience: { to: "person", person }, place: null, message: null, shown: null },
  });
  await refresh(tx, await tx.surfaces.of(subject));
}

/** A year from now, on the owner's calendar. */
export function reviewDateFor(owner: Person, { now }: World): string {
  return addMonths(localDate(now, owner.timeZone), 12);
}

/** How people ask, by language, as far as the organisation speaks it. */
export function wordingsIn(questions: readonly string[], { content }: World): Examples {
  const { languages } = content.organization;
  const wordings: Record<string, string[]> = {};
  for (const question of questions.slice(0, MOST_WORDINGS)) {
    const text = question.replace(/\s+/g, " ").trim();
    const language = languageOf({ text, person: null });
    if (text.length < 2 || text.length > LONGEST_WORDING || !languages.includes(language)) continue;
    wordings[language] = [...(wordings[language] ?? []), text];
  }
  return wordings;
}
