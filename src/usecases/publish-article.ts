// Writes an article that somebody decided to publish, and calls it published as soon as everybody finds it: what counts is
// what is read from the folder. Each run begins with the article as it is there now.
import { type ArticleDraft, articleFrom, articleIdFor, isWrittenIn } from "../domain/article-draft.ts";
import { gapsFilledBy } from "../domain/knowledge-gap.ts";
import { localDate } from "../domain/local-date.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import { fillGaps } from "./fill-gaps.ts";
import { gapsOf } from "./find-gaps.ts";
import { type Ports, worldOf } from "./ports.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";

/** Changed content is read a tenth of a second after it was written (milliseconds). */
const SOON = 150;
const PATIENCE = 60_000;

type Data = { readonly draftId: string; readonly by: string; readonly since: number };

export async function publishArticle(ports: Ports, { id: cause, data }: Job): Promise<JobOutcome> {
  const { draftId, by, since } = data as Data;
  const draft = await ports.store.read.drafts.find(draftId);
  if (draft?.state !== "publishing") return;
  const { articles } = ports.content();
  if (isWrittenIn(draft, articles.get(draft.article))) return conclude(ports, cause, draft);
  if (ports.clock.now() - since > PATIENCE) return giveUp(ports, cause, draft, by, "it was not found in time");
  try {
    const home = homeFor(draft, articles);
    if (home.article !== draft.article || home.adds !== draft.adds) {
      await ports.store.transaction({ cause: `${cause}:${home.article}` }, (tx) => tx.drafts.save(home));
      return { again: 0 };
    }
    await write(ports, draft);
  } catch (error) {
    return giveUp(ports, cause, draft, by, error instanceof Error ? error.message : "unknown");
  }
  return { again: SOON };
}

/** Another article may have taken the id meanwhile; and the one to be added to may be gone. */
function homeFor(draft: ArticleDraft, articles: ReadonlyMap<string, unknown>): ArticleDraft {
  const there = articles.has(draft.article);
  if (draft.adds) return there ? draft : { ...draft, adds: false };
  return there ? { ...draft, article: articleIdFor(draft, articles, draft.id) } : draft;
}

async function write(ports: Ports, draft: ArticleDraft): Promise<void> {
  const base = draft.adds ? (ports.content().articles.get(draft.article) ?? null) : null;
  const owner = (await ports.store.read.people.directory()).get(draft.owner);
  const today = localDate(ports.clock.now(), owner?.timeZone ?? ports.content().organization.time_zone);
  const article = articleFrom(draft, base, { ownerEmail: owner?.email ?? "", today });
  const result = await ports.articles.publish(article, base);
  if (result === "stale") ports.log.info("an article was changed meanwhile; looking again", { article: article.id });
}

/** With it, everything like it that was asked in vain has its answer. */
async function conclude(ports: Ports, cause: string, { id }: ArticleDraft): Promise<undefined> {
  await ports.store.transaction({ cause }, async (tx) => {
    const draft = await tx.drafts.get(id);
    await tx.drafts.save({ ...draft, state: "published" });
    const gaps = await gapsOf(tx, [draft.department], await worldOf(ports, tx));
    await fillGaps(tx, gapsFilledBy(draft, gaps));
    await refresh(tx, await tx.surfaces.of({ of: "draft", id }));
  });
}

async function giveUp(
  ports: Ports,
  cause: string,
  { id }: ArticleDraft,
  by: string,
  reason: string,
): Promise<undefined> {
  ports.log.error("an article could not be published", { draft: id, reason });
  await ports.store.transaction({ cause }, async (tx) => {
    await tx.drafts.save({ ...(await tx.drafts.get(id)), state: "open" });
    await say(ports, tx, { to: "person", person: by }, { say: "not_published", draftId: id });
    await refresh(tx, await tx.surfaces.of({ of: "draft", id }));
  });
}
