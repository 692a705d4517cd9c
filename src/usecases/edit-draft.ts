// Whoever answers for a draft puts it into their own words.
import { z } from "zod";
import type { ArticleDraft } from "../domain/article-draft.ts";
import { readersOf } from "../messages/draft-card.ts";
import { wordingsIn } from "./keep-draft.ts";
import { ownDraft } from "./own-draft.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { refresh } from "./show-case.ts";

const filledIn = z.object({
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().min(1).max(3_000),
  readers: z.enum(["everybody", "department", "as_it_is"]).nullish(),
  review_by: z.iso.date().nullish(),
  wordings: z.string().max(3_000).nullish(),
});

export async function editDraft(ports: Ports, { cause, by, action, values }: Press<"edit_draft">): Promise<void> {
  const { title, body, readers, review_by, wordings } = filledIn.parse(values);
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const draft = await ownDraft(tx, action.draft, by, world);
    await tx.drafts.save({
      ...draft,
      title: title.replace(/\s+/g, " "),
      body: body.replace(/\r\n?/g, "\n"),
      audience: audienceFor(draft, readers ?? readersOf(draft)),
      reviewBy: review_by ?? draft.reviewBy,
      wordings: wordingsIn((wordings ?? "").split(/\r?\n/), world),
    });
    await refresh(tx, await tx.surfaces.of({ of: "draft", id: draft.id }));
  });
}

function audienceFor({ audience, department }: ArticleDraft, readers: ReturnType<typeof readersOf>) {
  return { everybody: {}, department: { departments: [department] }, as_it_is: audience }[readers];
}
