// What an article needs from its owner: a look before its review date, mended links, an answer where it did not quite help.
import { brokenLinks } from "./article-links.ts";
import type { Article } from "./catalog/content.ts";
import { addDays } from "./local-date.ts";

/** What became of the answers that quoted it. */
type Usage = {
  readonly answers: number;
  readonly helped: number;
  readonly notQuite: number;
  readonly potential: number;
};

export type Care = Usage & {
  readonly article: Article;
  /** passed: it is not cited any more. soon: within thirty days. */
  readonly review: "passed" | "soon" | "later";
  readonly brokenLinks: readonly string[];
};

const unused: Usage = { answers: 0, helped: 0, notQuite: 0, potential: 0 };
const SOON_DAYS = 30;

/** `today` is a local date; `usage` by article id. Those that need most come first. */
export function careFor(
  articles: readonly Article[],
  usage: ReadonlyMap<string, Usage>,
  all: ReadonlyMap<string, Article>,
  today: string,
): Care[] {
  return articles
    .map((article): Care => {
      const { answers, helped, notQuite, potential } = usage.get(article.id) ?? unused;
      const broken = brokenLinks(article.body, all);
      return { article, answers, helped, notQuite, potential, review: reviewOf(article, today), brokenLinks: broken };
    })
    .sort(
      (a, b) =>
        urgency(b) - urgency(a) || b.notQuite - a.notQuite || (a.article.reviewBy < b.article.reviewBy ? -1 : 1),
    );
}

function reviewOf({ reviewBy }: Article, today: string): Care["review"] {
  if (reviewBy < today) return "passed";
  return reviewBy <= addDays(today, SOON_DAYS) ? "soon" : "later";
}

function urgency({ review, brokenLinks: broken }: Care): number {
  return { passed: 4, soon: 2, later: 0 }[review] + (broken.length > 0 ? 1 : 0);
}
