// The fields of a form as the inputs of a modal, or as lines where they are only read.
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { FieldView, Option } from "../../messages/form-view.ts";
import { FIELD_TEXT, INPUT_TEXT } from "./limits.ts";
import { initialOption, menu, menuOption } from "./options.ts";
import { type Piece, piecesOf } from "./rich-text.ts";
import { clean, cut, plain } from "./text.ts";

/** How the names of a field's block, and of a lookup's menu, begin. */
export const FIELD = "field:";
export const LOOKUP = "lookup:";
const VALUE = "value";

const NUMBER = /^-?\d+(\.\d+)?$/;
const dateSchema = z.iso.date();
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** None for a menu with nothing to choose from. */
export function inputOf(field: FieldView): types.InputBlock[] {
  const element = elementOf(field);
  if (element === null) return [];
  return [
    {
      type: "input",
      block_id: FIELD + field.id,
      label: plain(field.label, FIELD_TEXT),
      ...(field.help && { hint: plain(field.help, FIELD_TEXT) }),
      optional: !field.required,
      element,
    },
  ];
}

function elementOf(field: FieldView): types.InputBlock["element"] | null {
  switch (field.type) {
    case "text": {
      const max = Math.min(field.max, INPUT_TEXT);
      const start = initialText(field.initial ?? "", max);
      return { type: "plain_text_input", action_id: VALUE, multiline: field.multiline, max_length: max, ...start };
    }
    case "number":
      return { type: "number_input", action_id: VALUE, is_decimal_allowed: true, ...like(NUMBER, field.initial) };
    case "email":
      return { type: "email_text_input", action_id: VALUE, ...like(EMAIL, field.initial) };
    case "date":
      return {
        type: "datepicker",
        action_id: VALUE,
        ...(field.initial && dateSchema.safeParse(field.initial).success && { initial_date: field.initial }),
      };
    case "choice": {
      const offered = menu(field.options);
      const initial = initialOption(field.options, field.initial);
      return (
        offered && { type: "static_select", action_id: VALUE, ...offered, ...(initial && { initial_option: initial }) }
      );
    }
    case "choices": {
      const offered = menu(field.options);
      const initial = (field.initial ?? []).flatMap((id) => initialOption(field.options, id) ?? []);
      const start = initial.length > 0 ? { initial_options: initial } : {};
      return offered && { type: "multi_static_select", action_id: VALUE, ...offered, ...start };
    }
    case "lookup":
      return {
        type: "external_select",
        action_id: LOOKUP + field.source,
        min_query_length: 0,
        ...(field.initial && { initial_option: menuOption(field.initial) }),
      };
  }
}

function initialText(initial: string, max: number): { initial_value?: string } {
  const text = clean(initial);
  return text === "" ? {} : { initial_value: cut(text, max) };
}

/** Slack refuses the whole view for a start value that its input would not take. */
function like(form: RegExp, initial: string | undefined): { initial_value?: string } {
  return initial && form.test(initial) ? { initial_value: initial } : {};
}

export function readLine(field: FieldView): Piece[] {
  return [...piecesOf(`${field.label}: `, true), ...piecesOf(wordsOf(field))];
}

function wordsOf(field: FieldView): string {
  const labelOf = (options: readonly Option[], id?: string) => options.find((option) => option.id === id)?.label;
  switch (field.type) {
    case "choice":
      return labelOf(field.options, field.initial) ?? "–";
    case "choices":
      return (field.initial ?? []).map((id) => labelOf(field.options, id) ?? id).join(", ") || "–";
    case "lookup":
      return field.initial?.label ?? "–";
    default:
      return field.initial || "–";
  }
}
