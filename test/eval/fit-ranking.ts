// `node --import tsx test/eval/fit-ranking.ts`: fits the weights of src/understanding/knowledge/ranking.ts and evidence.ts on
// our own questions about the handbook, says how well they do on pages that they were not fitted on, and prints them.
import { resolve } from "node:path";
import { createSentenceEncoder } from "../../src/adapters/encoder/sentence-encoder.ts";
import { openFolder } from "../../src/cli/search.ts";
import { type Signs, signsOf } from "../../src/understanding/knowledge/evidence.ts";
import type { Hit, Search } from "../../src/understanding/knowledge/page-index.ts";
import { fitWeights, type Weights } from "./fit-weights.ts";
import { handbook, type Question, questions, readQuestions } from "./handbook.ts";

type Asked = { readonly question: Question; readonly search: Search };
type Candidate = { readonly features: Weights; readonly isSection: boolean; readonly isPage: boolean };
type Options = readonly Candidate[];

const folds = 5;
const everything = 10_000;
/** How much it counts that the page is right, beside the section. */
const pageShare = 0.4;
/** Of the questions that could be answered, this share may be refused. */
const refused = 0.065;

const encoder = createSentenceEncoder();
const { index } = await openFolder(handbook, encoder, resolve("data/vectors"));
const asked: Asked[] = [];
for (const question of readQuestions(questions.own)) {
  asked.push({ question, search: await index.search(question.question, () => true, everything) });
}
await encoder.stop();

for (const vectors of [true, false]) {
  const options = asked.filter(({ question }) => question.answerable).map((each) => optionsOf(each, vectors));
  const pages = asked.filter(({ question }) => question.answerable).map(({ question }) => question.gold_file as string);
  console.log(vectors ? "withVectors" : "withoutVectors", crossValidate(options, pages), fitRanking(options));
}
fitEvidence();

function optionsOf({ question, search }: Asked, vectors: boolean): Options {
  return search.hits.map(({ features, heading, pageId }) => ({
    features: Object.fromEntries(Object.entries(features).filter(([name]) => vectors || !name.endsWith("Like"))),
    isPage: pageId === question.gold_file,
    isSection: pageId === question.gold_file && plain(heading.split(">").at(-1)) === plain(question.gold_heading),
  }));
}

function crossValidate(options: readonly Options[], pages: readonly string[]): Record<string, number> {
  const order = [...new Set(pages)].sort();
  const foldOf = (at: number) => order.indexOf(pages[at] as string) % folds;
  const right = { pageFirst: 0, pageAmongThree: 0, sectionFirst: 0, inPool: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitRanking(options.filter((_, at) => foldOf(at) !== fold));
    for (const [at, candidates] of options.entries()) {
      if (foldOf(at) !== fold) continue;
      const hits = (asked.filter(({ question }) => question.answerable)[at] as Asked).search.hits;
      const ranked = candidates
        .map((candidate, place) => ({
          ...candidate,
          hit: hits[place] as Hit,
          worth: worth(weights, candidate.features),
        }))
        .sort((a, b) => b.worth - a.worth);
      const files = [...new Set(ranked.map(({ hit }) => hit.pageId))].slice(0, 3);
      right.pageFirst += files[0] === pages[at] ? 1 : 0;
      right.pageAmongThree += files.includes(pages[at] as string) ? 1 : 0;
      right.sectionFirst += ranked[0]?.isSection ? 1 : 0;
      right.inPool += ranked.some(({ isSection }) => isSection) ? 1 : 0;
    }
  }
  return Object.fromEntries(
    Object.entries(right).map(([name, count]) => [name, round((100 * count) / options.length)]),
  );
}

/** Each question is a choice among its candidates; the chance of the right ones is made as high as it can be. */
function fitRanking(options: readonly Options[]): Weights {
  return fitWeights(
    options.flatMap((candidates) => {
      const wants = (is: (candidate: Candidate) => boolean, share: number) =>
        candidates.some(is)
          ? [{ share, rows: candidates.map((each) => ({ features: each.features, wanted: is(each) })) }]
          : [];
      return [...wants(({ isSection }) => isSection, 1 - pageShare), ...wants(({ isPage }) => isPage, pageShare)];
    }),
  );
}

/** Answerable or not is a choice between saying so and a candidate that has no signs at all. */
function fitEvidence(): void {
  const rows = asked.map(({ question, search }) => ({ signs: signsOf(search), answerable: question.answerable }));
  const share = (answerable: boolean) =>
    0.5 / (rows.filter((row) => row.answerable === answerable).length / rows.length);
  const fit = (some: typeof rows) =>
    fitWeights(
      some.map(({ signs, answerable }) => ({
        share: share(answerable),
        rows: [
          { features: { ...signs, always: 1 }, wanted: answerable },
          { features: {}, wanted: !answerable },
        ],
      })),
    );
  const judged = rows.map((row, at) => ({ ...row, at }));
  const scored = Array.from({ length: folds }, (_, fold) => {
    const weights = fit(judged.filter(({ at }) => at % folds !== fold));
    return judged.filter(({ at }) => at % folds === fold).map((row) => ({ ...row, worth: worth(weights, row.signs) }));
  }).flat();
  const { always: _, ...weights } = fit(rows);
  const least = quantile(rows.filter(({ answerable }) => answerable).map(({ signs }) => worth(weights, signs)));
  console.log("evidence, refused of the unanswerable:", refusedOf(scored), { weights, least: round(least) });
}

function refusedOf(scored: readonly { answerable: boolean; worth: number }[]): number {
  const least = quantile(scored.filter(({ answerable }) => answerable).map(({ worth }) => worth));
  const others = scored.filter(({ answerable }) => !answerable);
  return round((100 * others.filter(({ worth }) => worth < least).length) / others.length);
}

function quantile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(refused * values.length)] as number;
}

function worth(weights: Weights, features: Weights | Signs): number {
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
