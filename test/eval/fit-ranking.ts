// `node --import tsx test/eval/fit-ranking.ts`: fits the weights of src/understanding/knowledge/ranking.ts on our own questions
// about the handbook and on the questions that our articles give as examples, says how well they do on pages that they were
// not fitted on, and prints them; then what evidence.ts needs, which judges by what the ranking
// in use made of it.
import { resolve } from "node:path";
import { loadContent, yearsAround } from "../../src/adapters/content/load-content.ts";
import { openMeanings } from "../../src/adapters/encoder/open-meanings.ts";
import { openFolder } from "../../src/cli/search.ts";
import { signsOf, weigh } from "../../src/understanding/knowledge/evidence.ts";
import {
  createPageIndex,
  type Hit,
  type PageIndex,
  type Search,
} from "../../src/understanding/knowledge/page-index.ts";
import { worthOf } from "../../src/understanding/knowledge/ranking.ts";
import { pageOfArticle } from "../../src/understanding/knowledge/shelf.ts";
import { fitWeights, type Weights } from "./fit-weights.ts";
import { handbook, type Question, questions, readQuestions, unanswerable } from "./handbook.ts";

type Asked = { readonly question: Question; readonly search: Search };
type Candidate = {
  readonly hit: Hit;
  readonly features: Weights;
  readonly isSection: boolean;
  readonly isPage: boolean;
};
type Options = { readonly question: Question; readonly candidates: readonly Candidate[] };

const folds = 5;
const everything = 10_000;
/** How much it counts that the page is right, beside the section. */
const pageShare = 0.4;
/** Of the questions that could be answered, this share may be refused. */
const refused = 0.05;
/** Every so many examples of our articles are taken: as many as there are questions about the handbook. */
const step = 3;

const knowledge = resolve("knowledge");
const { encoder, phrasingEncoder, words, stop } = openMeanings(knowledge, resolve("data/vectors"));
const ofHandbook = await ask(
  (await openFolder(handbook, encoder, resolve("data/vectors"))).index,
  readQuestions(questions.own),
);
const ofArticles = await askOurArticles();
await stop();

for (const vectors of [true, false]) {
  const about = [ofHandbook, ofArticles].map((asked) =>
    asked.filter(({ question }) => question.answerable).map((each) => optionsOf(each, vectors)),
  ) as [Options[], Options[]];
  console.log(vectors ? "withVectors" : "withoutVectors", crossValidate(...about), fitRanking(about.flat()));
}
for (const vectors of [true, false]) {
  const about = [ofHandbook, ofArticles].map((asked) => asked.map((each) => judged(each, vectors)));
  console.log(vectors ? "withVectors" : "withoutVectors", fitEvidence(about.flat()));
}

async function ask(index: PageIndex, list: readonly Question[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of list) {
    asked.push({ question, search: await index.search(question.question, () => true, everything) });
  }
  return asked;
}

/** Without their examples, as a foreign folder: which section answers is not said. */
async function askOurArticles(): Promise<Asked[]> {
  const { content } = await loadContent(knowledge, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");
  const index = createPageIndex({ wordVectors: words, encoders: { questions: encoder, pages: phrasingEncoder } });
  const articles = [...content.articles.values()];
  for (const article of articles) index.put({ ...pageOfArticle(article), examples: [] });
  await index.settled();
  const list = articles.flatMap(({ id, examples }) =>
    (examples.en ?? []).map((question): Question => ({ question, answerable: true, gold_file: id })),
  );
  const others = unanswerable().map((question): Question => ({ question, answerable: false, gold_file: null }));
  return ask(index, [...list.filter((_, at) => at % step === 0), ...others]);
}

function optionsOf({ question, search }: Asked, vectors: boolean): Options {
  const candidates = search.hits.map((hit) => ({
    hit,
    features: vectors ? hit.features : withoutVectors(hit.features),
    isPage: hit.pageId === question.gold_file,
    isSection:
      hit.pageId === question.gold_file && plain(hit.heading.split(">").at(-1)) === plain(question.gold_heading),
  }));
  return { question, candidates };
}

/** On the handbook's pages of one part, by weights fitted on its other parts and our articles. */
function crossValidate(handbooks: readonly Options[], others: readonly Options[]): Record<string, number> {
  const order = [...new Set(handbooks.map(({ question }) => question.gold_file))].sort();
  const foldOf = ({ question }: Options) => order.indexOf(question.gold_file) % folds;
  const right = { pageFirst: 0, pageAmongThree: 0, sectionFirst: 0, inPool: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitRanking([...handbooks.filter((each) => foldOf(each) !== fold), ...others]);
    for (const { question, candidates } of handbooks.filter((each) => foldOf(each) === fold)) {
      const ranked = candidates
        .map((candidate) => ({ ...candidate, worth: worth(weights, candidate.features) }))
        .sort((a, b) => b.worth - a.worth);
      const files = [...new Set(ranked.map(({ hit }) => hit.pageId))].slice(0, 3);
      right.pageFirst += files[0] === question.gold_file ? 1 : 0;
      right.pageAmongThree += files.includes(question.gold_file as string) ? 1 : 0;
      right.sectionFirst += ranked[0]?.isSection ? 1 : 0;
      right.inPool += ranked.some(({ isSection }) => isSection) ? 1 : 0;
    }
  }
  return Object.fromEntries(
    Object.entries(right).map(([name, count]) => [name, round((100 * count) / handbooks.length)]),
  );
}

/** Each question is a choice among its candidates; the chance of the right ones is made as high as it can be. */
function fitRanking(options: readonly Options[]): Weights {
  return fitWeights(
    options.flatMap(({ candidates }) => {
      const wants = (is: (candidate: Candidate) => boolean, share: number) =>
        candidates.some(is)
          ? [{ share, rows: candidates.map((each) => ({ features: each.features, wanted: is(each) })) }]
          : [];
      return [...wants(({ isSection }) => isSection, 1 - pageShare), ...wants(({ isPage }) => isPage, pageShare)];
    }),
  );
}

function judged({ question, search }: Asked, vectors: boolean) {
  const hits = search.hits.map((hit) => {
    const features = vectors ? hit.features : (withoutVectors(hit.features) as Hit["features"]);
    return { ...hit, features, score: worthOf(features) };
  });
  hits.sort((a, b) => b.score - a.score);
  return { signs: signsOf({ ...search, hits }), answerable: question.answerable };
}

/** What may be least, so that few are refused; and the weights that these questions alone would ask for. */
function fitEvidence(rows: readonly ReturnType<typeof judged>[]) {
  const answerable = rows.filter((row) => row.answerable).map(({ signs }) => weigh(signs));
  const others = rows.filter((row) => !row.answerable).map(({ signs }) => weigh(signs));
  const least = answerable.sort((a, b) => a - b)[Math.ceil(refused * answerable.length)] as number;
  const fitted = fitWeights(
    rows.map(({ signs, answerable: isAnswerable }) => ({
      share: (0.5 * rows.length) / (isAnswerable ? answerable : others).length,
      rows: [
        { features: { ...signs, always: 1 }, wanted: isAnswerable },
        { features: {}, wanted: !isAnswerable },
      ],
    })),
  );
  const refusedRightly = round((100 * others.filter((value) => value < least).length) / others.length);
  return { least: round(least), refusedRightly, fitted };
}

function withoutVectors(features: Weights): Weights {
  return Object.fromEntries(Object.entries(features).filter(([name]) => !name.endsWith("Like")));
}

function worth(weights: Weights, features: Weights): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function plain(text: string | null | undefined): string {
  return (text ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
