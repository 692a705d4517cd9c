// A form's fields as channels show them, and the answers that come back as raw values.
import type { Answer, Answers, Field } from "../domain/catalog/field.ts";
import { type Faults, type FormGround, isEmpty, readAnswers } from "../domain/form.ts";
import { parseAmount } from "../domain/money.ts";
import { nameOf } from "../domain/title.ts";
import type { FieldErrors, FieldView, RawValues } from "./form-view.ts";
import type { Reader } from "./reader.ts";

export function fieldView(field: Field, answer: Answer | undefined, required: boolean, reader: Reader): FieldView {
  const { id, label, help } = field;
  const base = { id, label, required, ...(help ? { help } : {}) };
  const text = answer === undefined || isEmpty(answer) ? undefined : String(answer);
  const initial = text === undefined ? {} : { initial: text };
  switch (field.type) {
    case "text":
    case "long_text":
      return { ...base, type: "text", multiline: field.type === "long_text", max: field.max, ...initial };
    case "number":
      return { ...base, type: "number", ...initial };
    case "amount":
      return {
        ...base,
        type: "text",
        multiline: false,
        max: 40,
        ...(answer === undefined ? {} : { initial: nameOf(field, answer, reader) }),
      };
    case "date":
      return { ...base, type: "date", ...initial };
    case "choice":
      return {
        ...base,
        type: "choice",
        options: field.choices.map((choice) => ({ id: choice.id, label: choice.label })),
        ...initial,
      };
    case "choices":
      return {
        ...base,
        type: "choices",
        options: field.choices.map((choice) => ({ id: choice.id, label: choice.label })),
        ...(Array.isArray(answer) ? { initial: answer as string[] } : {}),
      };
    case "yes_no": {
      const options = [
        { id: "yes", label: reader.words.yes },
        { id: "no", label: reader.words.no },
      ];
      return {
        ...base,
        type: "choice",
        options,
        ...(typeof answer === "boolean" ? { initial: answer ? "yes" : "no" } : {}),
      };
    }
    case "person":
    case "location":
    case "application": {
      const source = field.type === "person" ? "people" : field.type === "location" ? "locations" : "applications";
      return {
        ...base,
        type: "lookup",
        source,
        ...(text === undefined || answer === undefined
          ? {}
          : { initial: { id: text, label: nameOf(field, answer, reader) } }),
      };
    }
    case "email":
      return { ...base, type: "email", ...initial };
    case "file":
      return {
        ...base,
        type: "text",
        multiline: false,
        max: 500,
        ...(answer === undefined ? {} : { initial: nameOf(field, answer, reader) }),
      };
  }
}

/** Raw values of a form made of these fields, checked. `currency` is the one meant where none is written. */
export function answersFrom(
  fields: readonly Field[],
  raw: RawValues,
  ground: FormGround,
  currency: string,
): { answers: Answers; faults: Faults } {
  const given = Object.fromEntries(fields.map((field) => [field.id, decoded(field, raw[field.id], currency)]));
  return readAnswers(fields, given, ground);
}

export function errorsFrom(faults: Faults, { words }: Pick<Reader, "words">): FieldErrors {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, words.fault[fault]]));
}

/** Something unreadable stays text, so that its check says what is wrong with it. */
function decoded(field: Field, raw: RawValues[string] | undefined, currency: string): unknown {
  if (raw === undefined || raw === null || raw === "") return undefined;
  if (field.type === "choices") return Array.isArray(raw) ? raw : [raw];
  if (Array.isArray(raw)) return raw[0];
  const text = raw.trim();
  if (field.type === "number")
    return Number.isNaN(Number(text.replace(",", "."))) ? text : Number(text.replace(",", "."));
  if (field.type === "amount") return parseAmount(text, currency) ?? text;
  if (field.type === "yes_no") return text === "yes" || text === "true";
  if (field.type === "file") return [{ id: text, name: text }];
  return text;
}
