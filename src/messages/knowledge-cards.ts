// The lists of whoever looks after articles: what was asked in vain, and how each article fares.
import type { Care } from "../domain/article-care.ts";
import type { ArticleDraft } from "../domain/article-draft.ts";
import type { Gap } from "../domain/knowledge-gap.ts";
import { localDate } from "../domain/local-date.ts";
import type { PageOf } from "./answer-card.ts";
import type { Card } from "./card.ts";
import { LIST_LIMIT } from "./list-cards.ts";
import type { Reader } from "./reader.ts";
import { dateText } from "./time.ts";

type Entry = Extract<Card["blocks"][number], { block: "entries" }>["entries"][number];

/** Drafts that wait for a decision come first. */
export function gapsCard(gaps: readonly Gap[], drafts: readonly ArticleDraft[], reader: Reader): Card {
  const { knowledge, button } = reader.words;
  const drafted = new Map(
    drafts.flatMap((draft) => (draft.origin.of === "gap" ? draft.origin.answers.map((id) => [id, draft.id]) : [])),
  );
  const waiting = drafts.map((draft): Entry => {
    const action = { do: "show_draft" as const, draft: draft.id, v: draft.version };
    return { title: knowledge.waitingDraft(draft.title), buttons: [{ label: button.openDraft, action }] };
  });
  const open = gaps
    .filter(({ answers }) => !answers.some((id) => drafted.has(id)))
    .map((gap): Entry => {
      const action = { do: "draft_article" as const, gap: gap.id };
      return { title: gap.question, detail: countsOf(gap, reader), buttons: [{ label: button.draftArticle, action }] };
    });
  return listOf([...waiting, ...open], knowledge.gaps, knowledge.noGaps, reader);
}

export function articlesCard(care: readonly Care[], pageOf: PageOf, reader: Reader): Card {
  const { knowledge } = reader.words;
  const entries = care.map((each): Entry => {
    const { id, title } = each.article;
    const url = pageOf(id);
    return {
      title: url === null ? title : [{ span: "link", text: title, url }],
      detail: stateOf(each, reader),
      buttons: [],
    };
  });
  return listOf(entries, knowledge.articles(care.length), knowledge.nothingYours, reader);
}

export const nothingToLookAfter = ({ words }: Reader): Card => ({
  headline: words.knowledge.nothingYours,
  blocks: [],
  buttons: [],
});

function listOf(entries: readonly Entry[], headline: string, none: string, { words }: Reader): Card {
  if (entries.length === 0) return { headline: none, blocks: [], buttons: [] };
  const left = entries.length - LIST_LIMIT;
  return {
    headline,
    blocks: [
      { block: "entries", entries: entries.slice(0, LIST_LIMIT) },
      ...(left > 0 ? [{ block: "hint" as const, text: words.knowledge.more(left) }] : []),
    ],
    buttons: [],
  };
}

function countsOf({ answers, unanswered, notQuite, article }: Gap, { words, content }: Reader): string {
  const { knowledge } = words;
  const title = article === null ? "" : (content.articles.get(article)?.title ?? "");
  return [
    knowledge.asked(answers.length),
    unanswered > 0 ? knowledge.unanswered(unanswered) : "",
    notQuite > 0 ? knowledge.notQuite(notQuite, title) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function stateOf(care: Care, reader: Reader): string {
  const { knowledge } = reader.words;
  const { article, answers, helped, notQuite, potential, review, brokenLinks } = care;
  const due = dateText(article.reviewBy, reader);
  const sentences = [
    review === "passed" ? knowledge.reviewPassed(due) : review === "soon" ? knowledge.reviewSoon(due) : "",
    brokenLinks.length > 0 ? knowledge.brokenLinks(brokenLinks.join(", ")) : "",
    answers === 0 ? knowledge.unused : knowledge.used(answers, helped, notQuite),
    potential > 0 ? knowledge.potential(potential) : "",
    article.updated === null ? "" : knowledge.updated(ageOf(article.updated, reader)),
    review === "later" ? knowledge.reviewLater(due) : "",
  ];
  return sentences.filter(Boolean).join(" · ");
}

/** "5 months ago". */
function ageOf(date: string, { now, timeZone, language }: Reader): string {
  const today = localDate(now, timeZone);
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000));
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (days < 45) return words.format(-days, "day");
  return days < 540 ? words.format(-Math.round(days / 30), "month") : words.format(-Math.round(days / 365), "year");
}
