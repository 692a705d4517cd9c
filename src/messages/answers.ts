// Answers as the reader sees them. Sensitive ones are never among them.
import type { Answer, Answers, Field } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import { nameOf } from "../domain/title.ts";
import type { Reader } from "./reader.ts";
import { dateText, money } from "./time.ts";

export type Fact = { readonly label: string; readonly value: string };

/** One fact per answered field, in the form's order; whom it is for is said elsewhere on the card. */
export function answerFacts(
  { form, requester }: Pick<Item, "form"> & Partial<Pick<Item, "requester">>,
  answers: Answers,
  reader: Reader,
): Fact[] {
  return form
    .filter((field) => !field.sensitive && field.id !== requester && answers[field.id] !== undefined)
    .map((field) => ({ label: field.label, value: answerText(field, answers[field.id] as Answer, reader) }));
}

export function answerText(field: Field, answer: Answer, reader: Reader): string {
  if (field.type === "date" && typeof answer === "string") return dateText(answer, reader);
  if (typeof answer === "boolean") return answer ? reader.words.yes : reader.words.no;
  if (typeof answer === "object" && "currency" in answer) return money(answer.value, answer.currency, reader);
  return nameOf(field, answer, reader);
}
