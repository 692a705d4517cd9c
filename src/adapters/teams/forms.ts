// A form as a Teams dialog, and what people filled into it. Teams keeps nothing of a dialog but what its button carries.
import { z } from "zod";
import type { Card } from "../../messages/card.ts";
import type { FieldErrors, FormView } from "../../messages/form-view.ts";
import { wordsFor } from "../../messages/wording/words.ts";
import { inDialog } from "./actions.ts";
import { ADAPTIVE_CARD, type AdaptiveCard, type Element, FORMAT } from "./adaptive-card.ts";
import { drawCard } from "./cards.ts";
import { errorLines, inputOf, readLine, type Typed } from "./inputs.ts";
import { BUTTON, DIALOG_MESSAGE, DIALOG_TITLE, PARAGRAPH } from "./limits.ts";
import { paragraphs } from "./rich-text.ts";
import { cut, titled } from "./text.ts";

/** How task/fetch and task/submit are answered: with a dialog, or with a last word that closes it. */
export type TaskReply = { readonly task: Element };

/** What the button of a form brings back; the desk authorises it again. `opener` is the action that opened the form. */
export const submissionSchema = z.object({
  action: z.unknown(),
  opener: z.unknown(),
  formKey: z.string().min(1).max(100),
});
/** What a button of a card in a dialog brings back. */
export const dialogPressSchema = z.object({ pressed: z.unknown(), opensForm: z.boolean() });

export type Mistakes = { readonly typed: Typed; readonly errors: FieldErrors };

/** Two or more fields do not fit a small dialog. */
const FEW_FIELDS = 2;

/** Without a submit label it is for reading, and its fields are text. */
export function renderForm(form: FormView, opener: unknown, mistakes: Mistakes | null = null): TaskReply {
  const { title, intro = "", fields, submitLabel, action, key, language = "en" } = form;
  const { fault } = wordsFor([language]).words;
  const errors = mistakes?.errors ?? {};
  const shown = new Set(fields.map(({ id }) => id));
  const elsewhere = Object.entries(errors).flatMap(([id, error]) => (shown.has(id) ? [] : errorLines(error)));
  const inputs = fields.flatMap((field) =>
    submitLabel === undefined
      ? readLine(field)
      : inputOf(field, mistakes?.typed ?? null, errors[field.id], fault.required),
  );
  const submit: Element = {
    type: "Action.Submit",
    title: titled(submitLabel ?? "", BUTTON),
    style: "positive",
    data: { action, opener, formKey: key } satisfies z.input<typeof submissionSchema>,
  };
  return dialog(title, fields.length > FEW_FIELDS ? "large" : "medium", {
    ...FORMAT,
    body: [...paragraphs(intro, PARAGRAPH), ...elsewhere, ...inputs],
    ...(submitLabel !== undefined && { actions: [submit] }),
  });
}

/** A card instead of a form: why there is none. */
export function renderCardInDialog(card: Card): TaskReply {
  return dialog(card.headline, "medium", drawCard(card, inDialog));
}

export function lastWord(text: string): TaskReply {
  return { task: { type: "message", value: cut(text, DIALOG_MESSAGE) } };
}

function dialog(title: string, height: "medium" | "large", content: AdaptiveCard): TaskReply {
  const card = { contentType: ADAPTIVE_CARD, content };
  return {
    task: { type: "continue", value: { title: titled(title, DIALOG_TITLE), width: "medium", height, card } },
  };
}
