// A card as a Teams message: an Adaptive Card 1.5, and the same in words for notifications and screen readers.
import { type Block, type Card, fallbackOf, type Tone } from "../../messages/card.ts";
import { wordsFor } from "../../messages/wording/words.ts";
import { actionOf, inChat, rowsOf, type Wiring } from "./actions.ts";
import { ADAPTIVE_CARD, type AdaptiveCard, type Element, FORMAT, type Group } from "./adaptive-card.ts";
import { groupsOf, HINT } from "./blocks.ts";
import { BADGE, CARD, CARD_BUTTONS, FALLBACK, HEADLINE, LABEL, SUMMARY } from "./limits.ts";
import { type Look, paragraphs } from "./rich-text.ts";
import { clean, cut, escaped } from "./text.ts";

export type TeamsMessage = {
  readonly type: "message";
  readonly summary: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
};
const TONES: Readonly<Record<Tone, { mark: string; look: Look }>> = {
  neutral: { mark: "", look: { isSubtle: true } },
  info: { mark: "ℹ️ ", look: { color: "Accent" } },
  good: { mark: "✅ ", look: { color: "Good" } },
  warning: { mark: "⚠️ ", look: { color: "Warning" } },
  danger: { mark: "⛔ ", look: { color: "Attention" } },
};
const WIDE: readonly Block["block"][] = ["facts", "steps", "entries", "quote"];
/** Brackets, commas and the sentence about what is left out (bytes). */
const MARGIN = 400;

export function renderCard(card: Card): TeamsMessage {
  const words = clean(fallbackOf(card)).trim() || "–";
  return {
    type: "message",
    summary: cut(words.replace(/\s*\n\s*/g, " · "), SUMMARY),
    attachments: [{ contentType: ADAPTIVE_CARD, content: drawCard(card, inChat) }],
  };
}

/** Within every limit of Teams; what does not fit is counted in a last line. A card that is only a sentence looks so. */
export function drawCard(card: Card, wire: Wiring): AdaptiveCard {
  const { headline, badge, blocks, buttons, language = "en" } = card;
  const frame: Omit<AdaptiveCard, "body" | "actions"> = {
    ...FORMAT,
    fallbackText: escaped(cut(clean(fallbackOf(card)), FALLBACK)) || "–",
    ...(blocks.some(({ block }) => WIDE.includes(block)) && { msteams: { width: "Full" } }),
  };
  const sentence = blocks.length === 0 && !badge;
  const heading: Look = sentence ? {} : { size: "Large", weight: "Bolder" };
  const head = [...paragraphs(headline.trim() || "–", HEADLINE, heading), ...badgeOf(badge)];
  const pressable = asManyAsFit(
    buttons.map((button) => [actionOf(button, wire)]),
    CARD_BUTTONS,
  );
  const tail = rowsOf(pressable.kept);
  const room = CARD - MARGIN - bytesOf(frame) - bytesOf(head) - bytesOf(tail);
  const shown = asManyAsFit(groupsOf(blocks, wire), room);
  const left = shown.left + pressable.left;
  const { notShown } = wordsFor([language]).words;
  const body = [...head, ...shown.kept, ...(left > 0 ? paragraphs(notShown(left), LABEL, HINT) : [])];
  return tail.length === 1 ? { ...frame, body, actions: pressable.kept } : { ...frame, body: [...body, ...tail] };
}

function badgeOf(badge: Card["badge"]): Element[] {
  if (!badge) return [];
  const { mark, look } = TONES[badge.tone];
  return paragraphs(`${mark}${badge.text}`, BADGE, { ...look, weight: "Bolder" }).map((line) => ({
    ...line,
    spacing: "Small",
  }));
}

function asManyAsFit(groups: readonly Group[], room: number): { kept: Element[]; left: number } {
  const kept: Element[] = [];
  let used = 0;
  for (const [index, group] of groups.entries()) {
    used += bytesOf(group);
    if (used > room) return { kept, left: groups.length - index };
    kept.push(...group);
  }
  return { kept, left: 0 };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
