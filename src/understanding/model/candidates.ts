// What a message may be about, narrowed so that a catalog of any size fits a prompt. Beyond it nothing is accepted.
import { isFor } from "../../domain/catalog/audience.ts";
import type { Article, Content } from "../../domain/catalog/content.ts";
import type { Item } from "../../domain/catalog/item.ts";
import type { Intent } from "../intent.ts";
import type { Said } from "../understander.ts";
import { type Ranking, rankLabels } from "./rank-labels.ts";

export type Candidates = {
  /** Shown in full, likeliest first. */
  readonly items: readonly Item[];
  /** Shown by name alone, for what is said in a language that the catalog does not speak. */
  readonly others: readonly Item[];
  readonly articles: readonly Article[];
};

const mostItems = 20;
const mostOthers = 120;
const mostArticles = 10;

type Rankings = { readonly items: Ranking; readonly articles: Ranking };
const rankingsByContent = new WeakMap<Content, Rankings>();

/** `found` is what the embedded engine makes of the message; its items come first, then what is near in words. */
export function narrowCandidates({ text, person }: Said, content: Content, found: readonly Intent[]): Candidates {
  const near = nearestIn(text, content);
  const items = [...new Set([...itemsIn(found), ...near.items, ...content.items.keys()])]
    .map((id) => content.items.get(id))
    .filter((item) => item !== undefined && !item.hidden) as Item[];
  const articles = [...new Set([...articlesIn(found), ...near.articles])]
    .map((id) => content.articles.get(id))
    .filter((article) => article !== undefined && (!person || isFor(article.audience, person))) as Article[];
  return {
    items: items.slice(0, mostItems),
    others: items.slice(mostItems, mostItems + mostOthers),
    articles: articles.slice(0, mostArticles),
  };
}

/** The items and the articles that have most in common with a text. */
export function nearestIn(text: string, content: Content): { items: string[]; articles: string[] } {
  const rankings = rankingsByContent.get(content) ?? rankContent(content);
  rankingsByContent.set(content, rankings);
  return { items: rankings.items(text), articles: rankings.articles(text) };
}

/** Best first, each once. */
export function itemsIn(intents: readonly Intent[]): string[] {
  const named = intents.flatMap((intent) =>
    intent.type === "raise" ? [intent.item] : intent.type === "unclear" ? intent.candidates : [],
  );
  const besides = intents.flatMap((intent) => (intent.type === "raise" ? intent.candidates : []));
  return [...new Set([...named, ...besides])];
}

export const articlesIn = (intents: readonly Intent[]): string[] =>
  intents.flatMap((intent) => (intent.type === "ask" ? intent.articles : []));

function rankContent({ items, articles }: Content): Rankings {
  const phrases = (examples: Item["examples"]) => Object.values(examples).flatMap((each) => each ?? []);
  return {
    items: rankLabels(
      new Map(
        [...items.values()].map(({ id, name, summary, examples }) => [id, [name, summary, ...phrases(examples)]]),
      ),
    ),
    articles: rankLabels(
      new Map([...articles.values()].map(({ id, title, examples }) => [id, [title, ...phrases(examples)]])),
    ),
  };
}
