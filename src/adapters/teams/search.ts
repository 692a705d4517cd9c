// The knowledge base as a message extension: in the compose box and in the command box. What is chosen is shared as a card.
import { z } from "zod";
import type { Card } from "../../messages/card.ts";
import type { Desk } from "../../usecases/desk.ts";
import { ADAPTIVE_CARD } from "./adaptive-card.ts";
import { renderCard } from "./cards.ts";
import { DIALOG_MESSAGE, LABEL } from "./limits.ts";
import { cut, titled } from "./text.ts";

/** As manifests/teams/manifest.json names them. */
export const SEARCH = { command: "searchKnowledge", parameter: "question" } as const;

type SearchResult = Awaited<ReturnType<Desk["searchKnowledge"]>>;

const THUMBNAIL = "application/vnd.microsoft.card.thumbnail";
const QUESTION = 4_000;

export const querySchema = z.object({
  commandId: z.literal(SEARCH.command),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** What was typed; empty as long as nothing was. */
export function questionIn(value: z.output<typeof querySchema>): string {
  const typed = value.parameters.find(({ name }) => name === SEARCH.parameter)?.value;
  return typeof typed === "string" ? cut(typed.trim(), QUESTION) : "";
}

/** Without passages the card says why. */
export function renderFound({ card, passages }: SearchResult): unknown {
  if (passages.length === 0) return renderWord(card.headline);
  const attachments = passages.map(({ title, text, card: shared }) => ({
    contentType: ADAPTIVE_CARD,
    content: contentOf(shared),
    preview: {
      contentType: THUMBNAIL,
      content: { title: titled(title, LABEL), text: titled(text, DIALOG_MESSAGE) },
    },
  }));
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}

export const renderWord = (text: string): unknown => ({
  composeExtension: { type: "message", text: cut(text, DIALOG_MESSAGE) },
});

const contentOf = (card: Card) => renderCard(card).attachments[0]?.content;
