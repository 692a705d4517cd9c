// Answers that a text holds for the fields of a form. Nothing is made up: each answer knows the words it came from.
import type { Field } from "../domain/catalog/field.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import { understoodLanguages } from "./phrasings.ts";
import { findAmounts, findBareAmounts, readNumber } from "./slots/amounts.ts";
import { findApplications } from "./slots/applications.ts";
import { caseNumberPlaces } from "./slots/cases.ts";
import { findChoices } from "./slots/choices.ts";
import { type DateMention, findDates } from "./slots/dates.ts";
import { findEmails } from "./slots/emails.ts";
import type { Mention } from "./slots/mention.ts";
import { namesSelf, type PersonMention } from "./slots/people.ts";
import { findPlaces } from "./slots/places.ts";
import { findQuantities } from "./slots/quantities.ts";
import { listenTo } from "./speech.ts";
import { calendarFor, peopleIn, strangerIn, type Text, textOf, todayOf } from "./text-of.ts";
import type { Ground, Said } from "./understander.ts";
import { wordsOf } from "./words.ts";

type Filled = readonly [string, FilledAnswer];
type PersonField = Extract<Field, { type: "person" }>;
type DateField = Extract<Field, { type: "date" }>;

/** What the text says by itself, whichever field is asked for. */
export function readFields(form: readonly Field[], said: Said, ground: Ground): Record<string, FilledAnswer> {
  const text = textOf(said);
  const dated = dateFieldsFrom(form, text, said, ground);
  const peopled = personFieldsFrom(form, text, ground);
  const others = form.flatMap((field): Filled[] => {
    if (field.type === "date" || field.type === "person") return [];
    const answer = readFrom(field, text, said, ground);
    const isByTheWay = field.type === "choice" && answer?.words && isYesOrNo(answer.words, text.language);
    return answer && !isByTheWay ? [[field.id, answer]] : [];
  });
  return Object.fromEntries([...dated, ...peopled, ...others]);
}

/** The answer to one field that was asked for: then a bare number, a "yes" or a few words say enough. */
export function readAsked(field: Field, said: Said, ground: Ground): FilledAnswer | null {
  const text = textOf(said);
  const words = said.text.trim();
  switch (field.type) {
    case "text":
    case "long_text":
      return words === "" ? null : { value: words.slice(0, field.max), words: words.slice(0, field.max) };
    case "date": {
      const [first] = datesFor(field, text, said, ground);
      const value = first && (field.range === "end" ? (first.end ?? first.start) : (first.start ?? first.end));
      return value && fits(field, value, said, ground) ? { value, words: first.words } : null;
    }
    case "amount": {
      const [first] = [
        ...findAmounts(text.text, text.words),
        ...findBareAmounts(text.text, text.words, ground.content.organization.currency),
      ];
      return answerOf(first);
    }
    case "number": {
      const [counted] = findQuantities(text.text, text.words, text.language, new Set());
      const [written] = /\d+(?:[.,]\d+)?/.exec(text.text) ?? [];
      return counted ? answerOf(counted) : written ? { value: readNumber(written), words: written } : null;
    }
    case "person": {
      const { person } = said;
      return person && namesSelf(text.words) ? { value: person.id, words } : readFrom(field, text, said, ground);
    }
    case "yes_no": {
      const speeches = [text.language, ...understoodLanguages].map((each) => listenTo(text.words, each));
      const says = (act: "yes" | "no") => speeches.some((speech) => speech.find(act).length > 0);
      const [yes, no] = [says("yes"), says("no")];
      return yes === no ? null : { value: yes, words };
    }
    default:
      return readFrom(field, text, said, ground);
  }
}

function readFrom(field: Field, { text, words, language }: Text, said: Said, ground: Ground): FilledAnswer | null {
  switch (field.type) {
    case "choice":
      return answerOf(findChoices(text, words, field.choices)[0]);
    case "choices": {
      const chosen = findChoices(text, words, field.choices);
      return chosen.length > 0
        ? { value: chosen.map(({ value }) => value), words: chosen.map((each) => each.words).join(", ") }
        : null;
    }
    case "application":
      return answerOf(findApplications(text, words, ground.content)[0]);
    case "location":
      return answerOf(findPlaces(text, words, ground.content)[0]);
    case "person": {
      const [mention] = peopleIn({ text, words, language }, ground);
      return mention ? personAnswer(mention) : null;
    }
    case "email": {
      const [email] = findEmails(text);
      return email ? { value: email, words: email } : null;
    }
    case "amount":
      return answerOf(findAmounts(text, words)[0]);
    case "number": {
      if (!field.quantity) return null;
      const counted = findQuantities(text, words, language, takenIn({ text, words, language }, said, ground));
      const values = new Set(counted.map(({ value }) => value));
      return values.size === 1 ? answerOf(counted[0]) : null;
    }
    case "long_text":
      return field.required && !field.when
        ? { value: said.text.slice(0, field.max), words: said.text.slice(0, field.max) }
        : null;
    default:
      return null;
  }
}

/** People go to the fields in order; a manager is known, or asked for. */
function personFieldsFrom(form: readonly Field[], text: Text, ground: Ground): Filled[] {
  const fields = form.filter((field): field is PersonField => field.type === "person" && field.default !== "manager");
  const mentions = peopleIn(text, ground);
  const stranger = mentions.length === 0 ? strangerIn(text, ground) : null;
  return fields.flatMap((field, index): Filled[] => {
    const mention = mentions[index];
    if (stranger !== null && field.default === "requester") return [[field.id, { value: "", words: stranger }]];
    // A doubt is worth a question where otherwise the writer would be taken for the one who is meant.
    const counts = mention && (mention.sure || field.default === "requester");
    return counts ? [[field.id, personAnswer(mention)]] : [];
  });
}

/** A name that fits two, or may be somebody else's, is nobody until the person says who. */
function personAnswer({ sure, value, words }: PersonMention): FilledAnswer {
  return { value: sure ? (value[0] as string) : "", words };
}

/** Said by the way it takes something back or agrees, and chooses nothing. */
function isYesOrNo(mention: string, language: string): boolean {
  const speech = listenTo(wordsOf(mention), language);
  return speech.share("yes") === 1 || speech.share("no") === 1;
}

/** Words that are part of a date, a sum, a place, a case number or an address count nothing. */
function takenIn({ text, words, language }: Text, said: Said, ground: Ground): Set<number> {
  const dates = findDates(text, words, calendarFor({ text, words, language }, said, ground, "ahead"));
  const mentions = [...dates, ...findAmounts(text, words), ...findPlaces(text, words, ground.content)];
  const places = [...mentions, ...caseNumberPlaces(text, words, ground.content.departments)];
  return new Set(
    places.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
}

/** The ends of a range go where the form wants them; a day alone into the one field that is no end of a range. */
function dateFieldsFrom(form: readonly Field[], text: Text, said: Said, ground: Ground): Filled[] {
  const fields = form.filter((field): field is DateField => field.type === "date");
  const ends = fields.filter(({ range }) => range !== undefined);
  const alone = ends.length === 0 ? fields.slice(0, 1) : [];
  return [...ends, ...alone].flatMap((field): Filled[] => {
    const mentions = datesFor(field, text, said, ground);
    const found = mentions.map((mention) => ({ value: valueFor(field, mention), words: mention.words }));
    const first = found.find(({ value }) => value !== null && fits(field, value, said, ground));
    return first?.value ? [[field.id, { value: first.value, words: first.words }]] : [];
  });
}

function valueFor({ range }: DateField, { start, end, role }: DateMention): string | null {
  if (range === "start") return start;
  if (range === "end") return role === "on" ? null : end;
  return start ?? end;
}

/** What began already is looked for in the past, where a field may hold it. */
function datesFor(field: DateField, text: Text, said: Said, ground: Ground): DateMention[] {
  const lean = field.past && field.default === "today" && field.range !== "end" ? "back" : "ahead";
  return findDates(text.text, text.words, calendarFor(text, said, ground, lean));
}

function fits({ past }: DateField, value: string, said: Said, ground: Ground): boolean {
  return past || value >= todayOf(said, ground);
}

const answerOf = <Value extends FilledAnswer["value"]>(mention: Mention<Value> | undefined): FilledAnswer | null =>
  mention ? { value: mention.value, words: mention.words } : null;
