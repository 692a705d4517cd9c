// Answers from the desk's articles, word for word: what the asker may read, what is not past its review date, what holds in
// their country. Where the evidence is weak it says nothing but who would know.
import { isFor } from "../../domain/catalog/audience.ts";
import type { Article, Content } from "../../domain/catalog/content.ts";
import type { Quotation } from "../../domain/knowledge-answer.ts";
import { localDate } from "../../domain/local-date.ts";
import type { Found, Knowledge } from "../../ports/knowledge.ts";
import { asksForOwnBalance, saysWhereToLook } from "./balance.ts";
import { variantFor } from "./country-variant.ts";
import { isEvidence } from "./evidence.ts";
import { knowingDepartments } from "./knowing-departments.ts";
import type { Hit, Meaning } from "./page-index.ts";
import type { Asked } from "./question.ts";
import { quoteFrom } from "./quoting.ts";
import { headingOf, type Section } from "./sections.ts";
import { createShelf, pageOfArticle, pageOfItem } from "./shelf.ts";

/** A section that holds for the asker. */
type Passage = { readonly article: Article; readonly section: Section; readonly score: number };

const candidates = 60;
/** A second passage is quoted when it is nearly as good as the first. */
const asGood = 0.9;
const mostQuotations = 2;

export function createKnowledge(meaning: Meaning = {}): Knowledge & {
  /** Resolves when everything in this content can be found by its meaning too. */
  prepare(content: Content): Promise<void>;
} {
  const articles = createShelf(pageOfArticle, meaning);
  const items = createShelf(pageOfItem, meaning);

  function arrange(content: Content): void {
    articles.arrange(content.articles);
    items.arrange(content.items);
  }

  return {
    async prepare(content) {
      await articles.arrangeInSlices(content.articles);
      await items.arrangeInSlices(content.items);
      await Promise.all([articles.index.settled(), items.index.settled()]);
    },
    async answer({ text, person, content, now }) {
      arrange(content);
      const today = localDate(now, person.timeZone);
      const isCitable = (id: string): boolean => {
        const article = content.articles.get(id);
        return article !== undefined && isFor(article.audience, person) && article.reviewBy >= today;
      };
      const isOffered = (id: string): boolean => content.items.get(id)?.hidden === false;

      const search = await articles.index.search(text, isCitable, candidates);
      const { asked, hits } = search;
      const near = [...hits, ...(await items.index.search(text, isOffered, candidates)).hits].sort(
        (a, b) => b.score - a.score,
      );
      const nothing: Found = {
        quotations: [],
        text: null,
        notForCountry: false,
        departments: knowingDepartments(near, (id) => (content.articles.get(id) ?? content.items.get(id))?.department),
      };
      if (!isEvidence(search)) return nothing;

      const holding = hits.map((hit) => passageFor(person.country, content.articles.get(hit.pageId) as Article, hit));
      if (holding[0] === null) return { ...nothing, notForCountry: true };
      const passages = holding.filter((passage) => passage !== null);
      return {
        ...nothing,
        quotations: asksForOwnBalance(text) ? whereToLook(passages, asked) : bestOf(passages, asked),
      };
    },
  };
}

/** Null when the article has nothing for the country. */
function passageFor(country: string, article: Article, { section, siblings, score }: Hit): Passage | null {
  if (article.countries.length > 0 && !article.countries.includes(country)) return null;
  const own = variantFor(country, section, siblings);
  return own && { article, section: own, score };
}

function bestOf(passages: readonly Passage[], asked: readonly Asked[]): Quotation[] {
  const least = asGood * (passages[0]?.score ?? 0);
  const distinct = passages.filter(
    ({ section }, index) => passages.findIndex((earlier) => earlier.section === section) === index,
  );
  return distinct
    .filter(({ score }) => score >= least)
    .slice(0, mostQuotations)
    .map((passage) => quotationOf(passage, asked));
}

/** The general rule alone would mislead: without the place where their own figure stands there is no answer. */
function whereToLook(passages: readonly Passage[], asked: readonly Asked[]): Quotation[] {
  const [first] = passages;
  const place = passages
    .filter(({ article }) => article === first?.article)
    .map((passage) => quotationOf(passage, asked))
    .find(({ heading, text }) => saysWhereToLook(`${heading}. ${text}`));
  return place ? [place] : [];
}

function quotationOf({ article, section }: Passage, asked: readonly Asked[]): Quotation {
  return { article: article.id, heading: headingOf(article, section), text: quoteFrom(section.blocks, asked) };
}
