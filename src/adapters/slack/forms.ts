// A form as a Slack modal, and what people filled into it.
import type { types } from "@slack/bolt";
import { z } from "zod";
import {
  type FieldErrors,
  type FormView,
  type LookupSource,
  lookupSourceSchema,
  type RawValues,
} from "../../messages/form-view.ts";
import { type ChatEvent, type Identity, type Place, placeSchema } from "../../ports/chat.ts";
import { type Home, identityAt } from "./home.ts";
import { FIELD, inputOf, LOOKUP, readLine } from "./inputs.ts";
import { FIELD_TEXT, VIEW_BLOCKS, VIEW_BUTTON, VIEW_TITLE } from "./limits.ts";
import { read, readJson, type SlackInput, submissionSchema, suggestionSchema } from "./payloads.ts";
import { linesToBlocks, piecesOf } from "./rich-text.ts";
import { clean, cut, plain } from "./text.ts";

/** The name of the one kind of view there is. */
export const FORM = "form";
/** Leaves one of the line breaks between two paragraphs to the first of them. */
const PARAGRAPHS = /(?<=\n)\n+/;

/** What a view carries while it is open; the desk authorises it again when it comes back. */
const metadataSchema = z.object({ action: z.unknown(), key: z.string().min(1).max(100), place: placeSchema });

/** A modal within every limit of Slack. Without a submit label it is for reading, and its fields are text. */
export function renderForm({ title, intro = "", fields, submitLabel, action, key }: FormView, place: Place) {
  const body = submitLabel === undefined ? linesToBlocks(fields.map(readLine)) : fields.flatMap(inputOf);
  const blocks = [...linesToBlocks(intro.split(PARAGRAPHS).map((text) => piecesOf(text))), ...body];
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: JSON.stringify({ action, key, place } satisfies z.input<typeof metadataSchema>),
    title: plain(title, VIEW_TITLE),
    ...(submitLabel !== undefined && { submit: plain(submitLabel, VIEW_BUTTON) }),
    blocks: blocks.slice(0, VIEW_BLOCKS),
  } satisfies types.ModalView;
}

/** Throws UnreadablePayload. */
export function submissionOf(payload: unknown, home: Home): Extract<ChatEvent, { kind: "form" }> {
  const { user, view } = read(submissionSchema, payload);
  const { action, key, place } = read(metadataSchema, readJson(view.private_metadata));
  return {
    kind: "form",
    key: `slack:form:${key}`,
    identity: identityAt(home, { id: user.id, team: user.team_id }),
    place,
    at: Date.now(),
    action,
    formKey: key,
    values: valuesOf(view.state.values),
  };
}

/** What Slack shows beside the fields; a sentence about a field that is not shown goes to the first one that is. */
export function errorsAt(errors: FieldErrors, shown: RawValues): Record<string, string> {
  const fields = Object.keys(shown);
  const hung: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(errors)) {
    const place = fields.includes(field) ? field : fields[0];
    if (place === undefined) continue;
    const block = FIELD + place;
    hung[block] = cut([hung[block], clean(sentence)].filter(Boolean).join(" "), FIELD_TEXT);
  }
  return hung;
}

/** Throws UnreadablePayload. */
export function lookupOf(payload: unknown, home: Home): { identity: Identity; source: LookupSource; text: string } {
  const { user, action_id, value } = read(suggestionSchema, payload);
  const source = read(lookupSourceSchema, action_id.slice(LOOKUP.length));
  return { identity: identityAt(home, { id: user.id, team: user.team_id }), source, text: value };
}

function valuesOf(values: Readonly<Record<string, Readonly<Record<string, SlackInput>>>>): RawValues {
  const filled = Object.entries(values)
    .filter(([block]) => block.startsWith(FIELD))
    .map(([block, inputs]) => [block.slice(FIELD.length), rawOf(Object.values(inputs)[0] ?? {})] as const);
  return Object.fromEntries(filled);
}

function rawOf({ value, selected_date, selected_option, selected_options }: SlackInput): RawValues[string] {
  if (selected_options) return selected_options.map((option) => option.value);
  return selected_option?.value ?? selected_date ?? value ?? null;
}
