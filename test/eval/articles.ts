// Our own articles: each is asked for by one of its examples, which it does not hold then, in every language.
import { resolve } from "node:path";
import { loadContent, yearsAround } from "../../src/adapters/content/load-content.ts";
import { openMeanings } from "../../src/adapters/encoder/open-meanings.ts";
import type { Article } from "../../src/domain/catalog/content.ts";
import { isEvidence } from "../../src/understanding/knowledge/evidence.ts";
import { createPageIndex } from "../../src/understanding/knowledge/page-index.ts";
import { pageOfArticle } from "../../src/understanding/knowledge/shelf.ts";
import { unanswerable } from "./handbook.ts";

type Row = { asked: number; first: number; amongThree: number; answered: number };

/** Every so many examples of an article are tried: enough to tell, and done in a minute. */
const step = 3;

export async function evaluate(): Promise<void> {
  const directory = resolve("knowledge");
  const { content } = await loadContent(directory, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");
  const { encoder, phrasingEncoder, words, stop } = openMeanings(directory, resolve("data/vectors"));
  const index = createPageIndex({ wordVectors: words, encoders: { questions: encoder, pages: phrasingEncoder } });
  for (const article of content.articles.values()) index.put(pageOfArticle(article));

  const rows: Record<string, Row> = {};
  for (const article of content.articles.values()) {
    for (const [language, text] of examplesOf(article)) {
      index.put(pageOfArticle(withoutExample(article, text)));
      await index.settled();
      const search = await index.search(text, () => true, 20);
      index.put(pageOfArticle(article));
      const articles = [...new Set(search.hits.map(({ pageId }) => pageId))];
      rows[language] ??= { asked: 0, first: 0, amongThree: 0, answered: 0 };
      rows[language].asked += 1;
      rows[language].first += articles[0] === article.id ? 1 : 0;
      rows[language].amongThree += articles.slice(0, 3).includes(article.id) ? 1 : 0;
      rows[language].answered += isEvidence(search) ? 1 : 0;
    }
  }
  let refused = 0;
  for (const text of unanswerable()) refused += isEvidence(await index.search(text, () => true, 20)) ? 0 : 1;
  await stop();
  console.log("\nOur articles, asked for by the example they were robbed of, percent");
  console.table(Object.fromEntries(Object.entries(rows).map(([language, row]) => [language, inPercent(row)])));
  console.log(`of ${unanswerable().length} questions that they do not answer, ${refused} were refused`);
}

function examplesOf({ examples }: Article): [string, string][] {
  const all = Object.entries(examples).flatMap(([language, texts]) =>
    (texts ?? []).map((text): [string, string] => [language, text]),
  );
  return all.filter((_, at) => at % step === 0);
}

function withoutExample(article: Article, text: string): Article {
  const examples = Object.entries(article.examples).map(([language, texts]) => [
    language,
    texts?.filter((each) => each !== text),
  ]);
  return { ...article, examples: Object.fromEntries(examples) };
}

function inPercent({ asked, ...counts }: Row): Row {
  const share = (count: number) => Math.round((1000 * count) / asked) / 10;
  return { asked, first: share(counts.first), amongThree: share(counts.amongThree), answered: share(counts.answered) };
}
