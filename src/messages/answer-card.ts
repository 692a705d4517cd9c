// An answer from the knowledge base: the same everywhere, with its source, and what one can say to it.
import { isForEverybody } from "../domain/catalog/audience.ts";
import type { KnowledgeAnswer, Quotation } from "../domain/knowledge-answer.ts";
import type { Block, Button, Card } from "./card.ts";
import { countryName, departmentName, type Reader } from "./reader.ts";

/** The address of an article; null where nobody could open it. */
export type PageOf = (article: string) => string | null;

/**
 * Passages are quoted word for word with their source. What is said in other words refers to them by number.
 */
export function answerCard(answer: KnowledgeAnswer, pageOf: PageOf, reader: Reader): Card {
  if (answer.quotations.length === 0) return unknownCard(answer, reader);
  const { button } = reader.words;
  const on = { answer: answer.id };
  const [first] = answer.quotations as [Quotation];
  return {
    headline: titleOf(first, reader),
    blocks: [
      ...(answer.text ? [{ block: "text" as const, text: answer.text }] : []),
      ...answer.quotations.map((quotation, index) => quoteOf(quotation, reader, answer.text ? index + 1 : null)),
      ...countryHint(answer, reader),
      ...linksTo(answer.quotations, pageOf, reader),
    ],
    buttons: [
      { label: button.helped, action: { do: "helped", ...on } },
      { label: button.notQuite, action: { do: "not_quite", ...on } },
      { label: button.askPerson, action: { do: "ask_person", ...on } },
    ],
  };
}

/**
 * One passage by itself, for somebody to share: nothing to press but its link. Where not everybody may read the article,
 * nothing of it is shared but its name.
 */
export function passageCard(quotation: Quotation, pageOf: PageOf, reader: Reader): Card {
  const article = reader.content.articles.get(quotation.article);
  const quote = article && isForEverybody(article) ? [quoteOf(quotation, reader, null)] : [];
  return {
    headline: titleOf(quotation, reader),
    blocks: [...quote, ...linksTo([quotation], pageOf, reader)],
    buttons: [],
  };
}

/** After "Not quite": what was lacking is noted, and somebody can still be asked. */
export function notQuiteCard(answer: KnowledgeAnswer, department: string | null, { words, ...reader }: Reader): Card {
  const label = department ? words.button.askDepartment(departmentName(department, reader)) : words.button.askPerson;
  return {
    headline: words.say.notQuiteNoted,
    blocks: [],
    buttons: [{ label, action: { do: "ask_person", answer: answer.id }, style: "primary" }],
  };
}

/** Where below the article's title a passage stands. */
export const headingBelow = (title: string, { heading }: Quotation): string => (heading === title ? "" : heading);

function unknownCard(answer: KnowledgeAnswer, reader: Reader): Card {
  const { say, button } = reader.words;
  const [department] = answer.departments;
  const headline = answer.notForCountry ? say.dontKnowFor(countryName(answer.country, reader)) : say.dontKnow;
  if (!department) return { headline, blocks: [], buttons: [] };
  const name = departmentName(department, reader);
  const ask: Button = {
    label: button.askDepartment(name),
    action: { do: "ask_person", answer: answer.id },
    style: "primary",
  };
  return { headline, blocks: [{ block: "text", text: say.whoKnows(name) }], buttons: [ask] };
}

function quoteOf(quotation: Quotation, reader: Reader, number: number | null): Block {
  const title = titleOf(quotation, reader);
  const source = reader.words.say.source(title, headingBelow(title, quotation));
  return {
    block: "quote",
    by: number === null ? source : `[${number}] ${source}`,
    text: quotation.text,
  };
}

/** Said where the article, or the passage, speaks for some countries alone. */
function countryHint({ quotations, country }: KnowledgeAnswer, reader: Reader): Block[] {
  const name = countryName(country, reader);
  const special = quotations.some(
    ({ article, heading }) =>
      (reader.content.articles.get(article)?.countries.length ?? 0) > 0 || heading.includes(name),
  );
  return special ? [{ block: "hint", text: reader.words.say.forCountry(name) }] : [];
}

function linksTo(quotations: readonly Quotation[], pageOf: PageOf, reader: Reader): Block[] {
  const articles = new Map(quotations.map((quotation) => [quotation.article, titleOf(quotation, reader)]));
  return [...articles].flatMap(([id, title]): Block[] => {
    const url = pageOf(id);
    return url === null
      ? []
      : [{ block: "text", text: [{ span: "link", text: reader.words.say.readMore(title), url }] }];
  });
}

function titleOf({ article }: Quotation, { content }: Reader): string {
  return content.articles.get(article)?.title ?? article;
}
