// A search over 10,000 sections, the question's vector included: how long people wait for passages. The sections are sentences
// of our own articles dealt anew, so that their vectors need not be made first and every question meets many that suit it.
import { resolve } from "node:path";
import { loadContent, yearsAround } from "../../src/adapters/content/load-content.ts";
import { openMeanings } from "../../src/adapters/encoder/open-meanings.ts";
import type { Article } from "../../src/domain/catalog/content.ts";
import { createPageIndex, type PageIndex } from "../../src/understanding/knowledge/page-index.ts";
import { readBody } from "../../src/understanding/knowledge/sections.ts";

const PAGES = 2_000;
const SECTIONS_A_PAGE = 5;
const BLOCKS_A_SECTION = 3;
const QUESTIONS = 200;
const WARM_UP = 20;
const targets = { p95: { must: 150, aim: 60 } };

export async function bench(): Promise<void> {
  const directory = resolve("knowledge");
  const { content } = await loadContent(directory, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");
  const articles = [...content.articles.values()];
  const { encoder, phrasingEncoder, words, stop } = openMeanings(directory, resolve("data/vectors"));
  const index = createPageIndex({ wordVectors: words, encoders: { questions: encoder, pages: phrasingEncoder } });
  const began = performance.now();
  dealPages(articles, index);
  await index.settled();
  const made = performance.now() - began;

  const questions = articles.flatMap(({ examples }) => examples.en ?? []).slice(0, WARM_UP + QUESTIONS);
  const times: number[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const { hits } = await index.search(question, () => true, 10);
    times.push(performance.now() - asked);
    if (hits.length !== 10) throw new Error(`${hits.length} passages for: ${question}`);
  }
  await stop();

  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] as number);
  console.log(`\nSearch over ${PAGES * SECTIONS_A_PAGE} sections, milliseconds, the question's vector included`);
  console.table({ p50: { ms: at(0.5) }, p95: { ms: at(0.95), ...targets.p95 }, most: { ms: at(1) } });
  console.log(
    `read and indexed in ${Math.round(made / 1000)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in all`,
  );
}

function dealPages(articles: readonly Article[], index: PageIndex): void {
  const sections = articles.flatMap(({ body, title }) => readBody(body, title).sections);
  const blocks = sections.flatMap((section) => section.blocks);
  const headings = sections.flatMap(({ path }) => path.slice(-1));
  const titles = articles.map(({ title }) => title);
  const from = dealer();
  for (let page = 0; page < PAGES; page++) {
    const dealt = Array.from({ length: SECTIONS_A_PAGE }, () => ({
      path: [from(headings)],
      blocks: Array.from({ length: BLOCKS_A_SECTION }, () => from(blocks)),
    }));
    index.put({ id: `page-${page}`, page: { title: from(titles), sections: dealt }, name: "", examples: [] });
  }
}

/** The same at every run. */
function dealer(): <Card>(cards: readonly Card[]) => Card {
  let state = 1;
  return (cards) => {
    state = (state * 48_271) % 2_147_483_647;
    return cards[state % cards.length] as (typeof cards)[number];
  };
}
