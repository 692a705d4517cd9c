// What a model is told and shown to understand a message: what to do in words of ours, everything else as data.
import type { Field } from "../../domain/catalog/field.ts";
import type { Item } from "../../domain/catalog/item.ts";
import { localDate } from "../../domain/local-date.ts";
import type { Ground, Said } from "../understander.ts";
import type { Candidates } from "./candidates.ts";
import { withoutLongNumbers } from "./without-long-numbers.ts";

export const instructions = `You sort what employees write to the service desk of their company. You are shown one message, what was said \
before it, and a part of the desk's catalog. List what the writer needs, in the order in which they say it: one entry for \
each separate need, usually one, at most four. Two things wanted for one purpose by one form are one need. Messages come \
in any language, terse, with slips.

type says what the writer does with those words:
- raise: wants something that an item of the catalog provides, or reports trouble that an item is for.
- ask: wants to know something: a rule, a fact, how something is done. Wanting to have something done is raise.
- status: asks how far a request of theirs is.
- act: wants to do something with a case that exists: verb says what. To add words to it is comment. Case numbers look like IT-1042.
- smalltalk: greets, thanks, says yes or no, complains about the desk, asks what the desk can do (help). talk says which.
- person: wants to speak to a human being.
- mine: wants a list: their cases, the approvals that wait for them, or the catalog. list says which.
- out_of_scope: nothing a company's service desk would do or know.
- unclear: something for the desk, but it is open which item; others has the likeliest ones.

words: the part of the message that this need rests on, copied letter by letter.
confidence: 0 to 1, how sure you are of type and item. Say less than 0.5 when you are guessing.
item: an id from items or more_items, for raise. Never an id that is not there. Choose the most fitting one; items whose \
id ends in "other" only where no other fits.
others: up to two further ids it may well be, likeliest first.
answers: for raise, what the message says about the fields of the item. words is copied from the message; without such \
words there is no answer. value: for choice the id of the choice; for choices the ids with commas between; for yes_no \
true or false; for date the date as YYYY-MM-DD, counted from today; for number and amount the number in digits; for all \
other types null. Guess nothing and add nothing.
articles: for ask, ids from articles that may answer, best first.
Leave what does not apply null.`;

/** Of a longer message the beginning is shown (characters). */
const longest = 4_000;
const mostChoices = 20;

export function dataOf(said: Said, { now }: Ground, { items, others, articles }: Candidates): Record<string, unknown> {
  const today = localDate(now, said.person?.timeZone ?? "UTC");
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(new Date(today));
  const shown = (text: string) => withoutLongNumbers(text.slice(0, longest));
  return {
    today: `${today}, ${weekday}`,
    items: items.map(itemShown),
    more_items: others.map(({ id, name }) => `${id}: ${name}`),
    articles: articles.map(({ id, title }) => `${id}: ${title}`),
    earlier: (said.earlier ?? []).map(({ from, text }) => ({ from, text: shown(text) })),
    message: shown(said.text),
  };
}

function itemShown({ id, name, kind, summary, form }: Item) {
  return { id, name, kind, summary, fields: form.filter(isAsked).map(fieldShown) };
}

/** What is sensitive is read by our own readers alone, and files are not in words. */
const isAsked = ({ type, sensitive }: Field): boolean => type !== "file" && !sensitive;

function fieldShown(field: Field) {
  const { id, type, label } = field;
  if (!("choices" in field)) return { id, type, label };
  return {
    id,
    type,
    label,
    choices: field.choices.slice(0, mostChoices).map((choice) => `${choice.id}: ${choice.label}`),
  };
}
