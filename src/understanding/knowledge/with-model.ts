// Answers in the asker's language, written by a model from the passages that were found with the asker's rights. A sentence
// that no passage bears out is dropped; where nothing is left, the passages speak for themselves.
import { z } from "zod";
import type { Article, Content } from "../../domain/catalog/content.ts";
import type { Quotation } from "../../domain/knowledge-answer.ts";
import type { Found, Knowledge, Question } from "../../ports/knowledge.ts";
import type { Model } from "../../ports/model.ts";
import { languageOf } from "../language.ts";
import { mayBeShown, modelMayRead } from "../model/confidential.ts";
import { findWords } from "../model/find-words.ts";
import { withoutLongNumbers } from "../model/without-long-numbers.ts";
import { headingOf, readBody } from "./sections.ts";
import { isSupported } from "./supported.ts";

const instructions = `You answer an employee's question from the passages of their company's pages that you are shown, and from nothing else.
Write one to four short sentences in the language of the question, the most useful one first. Each sentence says what one \
passage says: passage is its number, quote the shortest run of words of that passage that says it, copied letter by letter \
in the passage's own language. Use the passage's own words where the languages are the same. Take over numbers, dates, \
names and addresses as they stand, in digits where they stand in digits. Where a passage speaks for one country, name the country.
Where the passages do not answer the question, the list of sentences is empty.`;

const answerSchema = z.object({
  sentences: z.array(z.object({ text: z.string(), passage: z.number(), quote: z.string() })),
});
type Sentence = z.output<typeof answerSchema>["sentences"][number];

const maxTokens = 1_000;
const mostSentences = 4;
const longestSentence = 400;
const longestPassage = 4_000;

/** A quotation and the section it stands in. */
type Passage = { readonly quotation: Quotation; readonly title: string; readonly blocks: readonly string[] };

/** Says "I don't know" where the model finds no answer in the passages. Does not throw for anything a model does. */
export function knowWithModel(embedded: Knowledge, model: Model): Knowledge {
  return {
    async answer(question) {
      const found = await embedded.answer(question);
      const passages = passagesFor(found.quotations, question.content);
      if (passages.length === 0 || !mayBeAsked(question, found)) return found;
      const data = {
        question: withoutLongNumbers(question.text),
        country_of_the_asker: question.person.country,
        passages: passages.map(shown),
      };
      const reply = await model.complete({ purpose: "answer", instructions, data, reply: answerSchema, maxTokens });
      if (reply === null) return found;
      if (reply.sentences.length === 0) return { ...found, quotations: [], text: null };
      return cited(found, reply.sentences, passages, languageOf(question));
    },
  };
}

/** Neither what is confidential nor what is sensitive is shown, unless the department lets a model read it. */
function mayBeAsked({ text, content, confidentialFor = [] }: Question, { quotations }: Found): boolean {
  const articles = quotations.map(({ article }) => content.articles.get(article) as Article);
  return (
    articles.every(({ sensitive, department }) => !sensitive || modelMayRead(content, department)) &&
    mayBeShown(text, confidentialFor, content)
  );
}

/** An answer for everybody's eyes rests on nothing that is not: what is for some people is left out beside the best. */
function passagesFor(quotations: readonly Quotation[], content: Content): Passage[] {
  const audienceOf = ({ article }: Quotation) => JSON.stringify(content.articles.get(article)?.audience);
  const [first] = quotations;
  return quotations
    .filter((quotation) => first && audienceOf(quotation) === audienceOf(first))
    .map((quotation) => passageOf(quotation, content.articles.get(quotation.article) as Article));
}

function passageOf(quotation: Quotation, { title, body }: Article): Passage {
  const page = readBody(body, title);
  const section = page.sections.find(
    (each) => headingOf(page, each) === quotation.heading && isIn(quotation.text, each.blocks),
  );
  return { quotation, title, blocks: section?.blocks ?? [quotation.text] };
}

function shown({ quotation, title, blocks }: Passage, index: number) {
  const text = blocks.join("\n").slice(0, longestPassage);
  return { passage: index + 1, title, heading: quotation.heading, text };
}

/** The sentences that hold, each with the number of its source. */
function cited(found: Found, sentences: readonly Sentence[], passages: readonly Passage[], language: string): Found {
  const held = sentences.slice(0, mostSentences).flatMap(({ text, passage: number, quote }) => {
    const passage = passages[number - 1];
    const claim = { text: plain(text), quote };
    return passage && claim.text.length <= longestSentence && isSupported(claim, wholeOf(passage), language)
      ? [{ ...claim, passage }]
      : [];
  });
  if (held.length === 0) return found;
  const used = [...new Set(held.map(({ passage }) => passage))];
  return {
    ...found,
    text: held.map(({ text, passage }) => `${text} [${used.indexOf(passage) + 1}]`).join(" "),
    quotations: used.map((passage) =>
      quotationFor(
        passage,
        held.filter((claim) => claim.passage === passage).map(({ quote }) => quote),
      ),
    ),
  };
}

/** What is quoted has to show what was said from it. */
function quotationFor({ quotation, blocks }: Passage, quotes: readonly string[]): Quotation {
  if (quotes.every((quote) => findWords(quotation.text, quote) !== null)) return quotation;
  const saying = blocks.filter((block) => quotes.some((quote) => findWords(block, quote) !== null));
  return { ...quotation, text: (saying.length > 0 ? saying : blocks).join("\n") };
}

const wholeOf = ({ quotation, title, blocks }: Passage): string => [title, quotation.heading, ...blocks].join("\n");

const isIn = (text: string, blocks: readonly string[]): boolean => findWords(blocks.join("\n"), text) !== null;

/** One line, without numbers of sources that only look like ours. */
const plain = (text: string): string =>
  text
    .replace(/\[\d+\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
