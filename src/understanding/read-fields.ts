// Answers that a text holds for the fields of a form. Nothing is made up: each answer knows the words it came from.
import type { Field } from "../domain/catalog/field.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import { findApplications } from "./slots/applications.ts";
import { findChoices } from "./slots/choices.ts";
import { findEmails } from "./slots/emails.ts";
import type { Mention } from "./slots/mention.ts";
import { findPeople } from "./slots/people.ts";
import { findPlaces } from "./slots/places.ts";
import type { Ground, Said } from "./understander.ts";
import { type Word, wordsOf } from "./words.ts";

export function readFields(form: readonly Field[], said: Said, ground: Ground): Record<string, FilledAnswer> {
  const words = wordsOf(said.text);
  const filled = form.map((field): [string, FilledAnswer | null] => [
    field.id,
    readFrom(field, said.text, words, ground),
  ]);
  return Object.fromEntries(filled.filter((entry): entry is [string, FilledAnswer] => entry[1] !== null));
}

function readFrom(field: Field, text: string, words: readonly Word[], ground: Ground): FilledAnswer | null {
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
      const person = findPeople(text, words, ground.directory).find(({ sure }) => sure);
      return person ? { value: person.value[0] as string, words: person.words } : null;
    }
    case "email": {
      const [email] = findEmails(text);
      return email ? { value: email, words: email } : null;
    }
    case "long_text":
      return field.required && !field.when
        ? { value: text.slice(0, field.max), words: text.slice(0, field.max) }
        : null;
    default:
      return null;
  }
}

const answerOf = (mention: Mention<string> | undefined): FilledAnswer | null =>
  mention ? { value: mention.value, words: mention.words } : null;
