// The fields of a form as the inputs of a dialog, or as lines where they are only read.
import type { FieldView, Option, RawValues } from "../../messages/form-view.ts";
import type { Element } from "./adaptive-card.ts";
import { LABEL, OPTION, PARAGRAPH } from "./limits.ts";
import { oneLine, paragraphs } from "./rich-text.ts";
import { clean, titled } from "./text.ts";

/** What the inputs of a dialog hold, by the inputs' own ids, as Teams sends it. */
export type Typed = Readonly<Record<string, string>>;

/** How an input's id begins tells what its value is: a text or an id, several ids, or an id and what it was shown as. */
const ONE = "one:";
const MANY = "many:";
const FOUND = "found:";
/** Up to here they are shown at once, as radio buttons. */
const AT_ONCE = 4;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A choice without options has no input. `typed` keeps what was filled in before the errors were found; `errorMessage` is
 * what Teams says of a required one left empty.
 */
export function inputOf(
  field: FieldView,
  typed: Typed | null,
  error: string | undefined,
  errorMessage: string,
): Element[] {
  const input = elementOf(field, typed);
  if (input === null) return errorLines(error);
  return [
    {
      ...input,
      label: titled(field.label, LABEL),
      ...(field.required && { isRequired: true, errorMessage }),
    },
    ...paragraphs(field.help ?? "", PARAGRAPH, { size: "Small", isSubtle: true }).map((line) => ({
      ...line,
      spacing: "None",
    })),
    ...errorLines(error),
  ];
}

export function errorLines(error = ""): Element[] {
  return paragraphs(error && `⚠️ ${error}`, PARAGRAPH, { color: "Attention" }).map((line) => ({
    ...line,
    spacing: "Small",
  }));
}

export function readLine(field: FieldView): Element[] {
  const line = oneLine([[`${field.label}: `, { weight: "Bolder" }], [wordsOf(field)]], PARAGRAPH);
  return line ? [{ ...line }] : [];
}

/** Of the data of a submission: the fields by their own ids. */
export function valuesOf(data: Readonly<Record<string, unknown>>): RawValues {
  const filled = Object.entries(typedIn(data)).flatMap(([id, value]): [string, string | string[]][] => {
    if (id.startsWith(ONE)) return [[id.slice(ONE.length), value]];
    if (id.startsWith(MANY)) return [[id.slice(MANY.length), value.split(",").filter(Boolean).map(unpacked)]];
    return [[id.slice(FOUND.length), unpacked(value.split(" ")[0] as string)]];
  });
  return Object.fromEntries(filled);
}

/** Some clients send the value of a number input as a number. */
export function typedIn(data: Readonly<Record<string, unknown>>): Typed {
  const typed = Object.entries(data).flatMap(([id, value]) =>
    [ONE, MANY, FOUND].some((kind) => id.startsWith(kind)) && (typeof value === "string" || typeof value === "number")
      ? [[id, clean(String(value))] as const]
      : [],
  );
  return Object.fromEntries(typed);
}

/** An option of a lookup; its value brings back what it was shown as. */
export function foundOption({ id, label }: Option): { title: string; value: string } {
  const title = titled(label, OPTION);
  return { title, value: `${packed(id)} ${title}` };
}

function elementOf(field: FieldView, typed: Typed | null): Element | null {
  switch (field.type) {
    case "text": {
      const { multiline: isMultiline, max: maxLength } = field;
      return {
        type: "Input.Text",
        id: ONE + field.id,
        isMultiline,
        maxLength,
        ...value(typed, ONE + field.id, field.initial),
      };
    }
    case "email":
      return { type: "Input.Text", id: ONE + field.id, style: "Email", ...value(typed, ONE + field.id, field.initial) };
    case "number": {
      const number = Number(typed ? typed[ONE + field.id] || Number.NaN : (field.initial ?? Number.NaN));
      return { type: "Input.Number", id: ONE + field.id, ...(Number.isFinite(number) && { value: number }) };
    }
    case "date": {
      const date = typed ? typed[ONE + field.id] : field.initial;
      return { type: "Input.Date", id: ONE + field.id, ...(date && DATE.test(date) && { value: date }) };
    }
    case "choice":
      return choiceSet(field.options, ONE + field.id, {
        ...(field.options.length > AT_ONCE ? { style: "compact" } : { style: "expanded" }),
        ...value(typed, ONE + field.id, field.initial),
      });
    case "choices": {
      const options = field.options.map(({ id, label }) => ({ id: packed(id), label }));
      const initial = (field.initial ?? []).map(packed).join(",");
      const style = { isMultiSelect: true, style: options.length > AT_ONCE ? "compact" : "expanded" };
      return choiceSet(options, MANY + field.id, { ...style, ...value(typed, MANY + field.id, initial) });
    }
    case "lookup":
      return lookup(field, typed);
  }
}

function choiceSet(options: readonly Option[], id: string, more: Readonly<Record<string, unknown>>): Element | null {
  const choices = options.map((option) => ({ title: titled(option.label, OPTION), value: option.id }));
  return options.length === 0 ? null : { type: "Input.ChoiceSet", id, choices, wrap: true, ...more };
}

/** Only the option that is chosen comes along; the others are asked for as the person types. */
function lookup(field: Extract<FieldView, { type: "lookup" }>, typed: Typed | null): Element {
  const id = FOUND + field.id;
  const before = typed ? typed[id] : field.initial && foundOption(field.initial).value;
  const chosen = before ? [{ title: before.slice(before.indexOf(" ") + 1), value: before }] : [];
  return {
    type: "Input.ChoiceSet",
    id,
    style: "filtered",
    choices: chosen,
    "choices.data": { type: "Data.Query", dataset: field.source },
    ...(before && { value: before }),
  };
}

function value(typed: Typed | null, id: string, initial = ""): { value?: string } {
  const shown = clean((typed ? typed[id] : initial) ?? "");
  return shown === "" ? {} : { value: shown };
}

function wordsOf(field: FieldView): string {
  const labelOf = (options: readonly Option[], id: string) => options.find((option) => option.id === id)?.label ?? id;
  switch (field.type) {
    case "choice":
      return field.initial ? labelOf(field.options, field.initial) : "–";
    case "choices":
      return (field.initial ?? []).map((id) => labelOf(field.options, id)).join(", ") || "–";
    case "lookup":
      return field.initial?.label ?? "–";
    default:
      return field.initial || "–";
  }
}

/** Values of a multiple choice come back with commas between them. */
function packed(id: string): string {
  return encodeURIComponent(clean(id));
}

function unpacked(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
