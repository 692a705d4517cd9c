// A card as a Slack message: Block Kit blocks, and the same in words for notifications and screen readers.
import type { types } from "@slack/bolt";
import { encodeAction } from "../../messages/action.ts";
import {
  type Block,
  type Button,
  type Card,
  fallbackOf,
  type Step,
  type Text,
  type Tone,
} from "../../messages/card.ts";
import { wordsFor } from "../../messages/wording/words.ts";
import {
  ACTIONS_ELEMENTS,
  BUTTON_TEXT,
  CONFIRM_BUTTON,
  CONFIRM_TEXT,
  CONFIRM_TITLE,
  CONTEXT_TEXT,
  FALLBACK_TEXT,
  HEADER_TEXT,
  MESSAGE_BLOCKS,
  MESSAGE_TEXT,
} from "./limits.ts";
import { linesToBlocks, linesToQuote, type Piece, piecesOf } from "./rich-text.ts";
import { clean, cut, escaped, plain } from "./text.ts";

export type SlackMessage = { readonly text: string; readonly blocks: types.KnownBlock[] };

/** Blocks that are shown together or not at all. */
type Group = readonly types.KnownBlock[];
type Draw = (buttons: readonly Button[]) => types.ActionsBlock[];

/** How an action id begins, by what pressing the button does. */
export const OPENS_FORM = "form:";
export const ACTS = "act:";

const BADGES: Readonly<Record<Tone, string>> = { neutral: "⚪", info: "🔵", good: "🟢", warning: "🟠", danger: "🔴" };
const MARKS: Readonly<Record<Step["state"], string>> = {
  done: "✅",
  current: "▶️",
  waiting: "⏳",
  skipped: "➖",
  problem: "⚠️",
};

/** Rows of buttons below a card, so that room is left for the rest of it. */
const BUTTON_ROWS = 4;

/** A message within every limit of Slack; what does not fit is counted in a last line. */
export function renderCard(card: Card): SlackMessage {
  const draw = drawing();
  const head = headOf(card);
  const tail = draw(card.buttons).slice(0, BUTTON_ROWS);
  const groups = card.blocks.flatMap((block) => groupsOf(block, draw));
  const taken = [...head, ...tail];
  const body = asManyAsFit(groups, MESSAGE_BLOCKS - taken.length, MESSAGE_TEXT - textLength(taken), card);
  return { text: wordsOf(card), blocks: [...head, ...body, ...tail] };
}

function wordsOf(card: Card): string {
  const words = clean(fallbackOf(card)).trim();
  return words === "" ? "–" : escaped(cut(words, FALLBACK_TEXT));
}

/** A card that is only a sentence is shown as one; any other has its headline as a heading. */
function headOf({ headline, badge, blocks }: Card): Group {
  const sentence = blocks.length === 0 && !badge;
  const heading: Group =
    sentence || headline.trim() === "" || headline.length > HEADER_TEXT
      ? linesToBlocks([piecesOf(headline, !sentence)])
      : [{ type: "header", text: plain(headline, HEADER_TEXT) }];
  return badge ? [...heading, context(`${BADGES[badge.tone]} ${badge.text}`, HEADER_TEXT)] : heading;
}

function groupsOf(block: Block, draw: Draw): Group[] {
  switch (block.block) {
    case "text":
      return alone(linesToBlocks([piecesOf(block.text)]));
    case "facts":
      return alone(linesToBlocks(block.facts.map(({ label, value }) => factLine(label, value))));
    case "quote":
      return [linesToQuote([piecesOf(block.by, true), piecesOf(block.text)])];
    case "steps":
      return alone(linesToBlocks([piecesOf(block.title, true), ...block.steps.map(stepLine)]));
    case "entries":
      return block.entries.map(({ title, detail = "", buttons }) => [
        ...linesToBlocks([piecesOf(title, true), piecesOf(detail)]),
        ...draw(buttons),
      ]);
    case "hint":
      return [hint(block.text)];
    case "divider":
      return [[{ type: "divider" }]];
  }
}

function alone(blocks: readonly types.KnownBlock[]): Group[] {
  return blocks.map((block) => [block]);
}

function factLine(label: string, value: Text): Piece[] {
  const pieces = piecesOf(value);
  return [...piecesOf(`${label}: `, true), ...(pieces.length > 0 ? pieces : piecesOf("–"))];
}

function stepLine({ state, title, detail }: Step): Piece[] {
  return [...piecesOf(`${MARKS[state]} ${title}`, state === "current"), ...piecesOf(detail ? `: ${detail}` : "")];
}

/** Small grey text, which cannot hold links without reading all of it as markup. */
function hint(text: Text): Group {
  const pieces = piecesOf(text);
  if (pieces.some(({ type }) => type === "link")) return linesToBlocks([pieces]);
  return [context(pieces.map((piece) => piece.text).join(""))];
}

function context(text: string, max = CONTEXT_TEXT): types.ContextBlock {
  return { type: "context", elements: [plain(text, max)] };
}

/** Draws the buttons of one card: each with an id of its own, and one primary among them all. */
function drawing(): Draw {
  let count = 0;
  let primary = false;
  const drawOne = (button: Button): types.Button => {
    const { label, action, style, opensForm, confirm } = button;
    const shown = style === "primary" && primary ? undefined : style;
    primary ||= style === "primary";
    count += 1;
    return {
      type: "button",
      action_id: `${opensForm ? OPENS_FORM : ACTS}${action.do}:${count}`,
      text: plain(label, BUTTON_TEXT),
      value: encodeAction(action),
      ...(shown && { style: shown }),
      ...(confirm && { confirm: confirmation(confirm, style) }),
    };
  };
  return (buttons) => {
    const drawn = buttons.map(drawOne);
    return Array.from({ length: Math.ceil(drawn.length / ACTIONS_ELEMENTS) }, (_, row) => ({
      type: "actions",
      elements: drawn.slice(row * ACTIONS_ELEMENTS, (row + 1) * ACTIONS_ELEMENTS),
    }));
  };
}

function confirmation(
  { title, text, yes, no }: NonNullable<Button["confirm"]>,
  style: Button["style"],
): types.ConfirmationDialog {
  return {
    title: plain(title, CONFIRM_TITLE),
    text: plain(text, CONFIRM_TEXT),
    confirm: plain(yes, CONFIRM_BUTTON),
    deny: plain(no, CONFIRM_BUTTON),
    ...(style && { style }),
  };
}

function asManyAsFit(
  groups: readonly Group[],
  blocks: number,
  characters: number,
  { language = "en" }: Pick<Card, "language">,
): types.KnownBlock[] {
  const { notShown } = wordsFor([language]).words;
  const kept: types.KnownBlock[] = [];
  let length = 0;
  for (const [index, group] of groups.entries()) {
    const left = groups.length - index;
    const needed = group.length + (left > 1 ? 1 : 0);
    length += textLength(group);
    if (kept.length + needed > blocks || length > characters) return [...kept, context(notShown(left))];
    kept.push(...group);
  }
  return kept;
}

/** Of all that is on the card itself; what a button asks when it is pressed is not. */
function textLength(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key === "confirm") return sum;
    return sum + (key === "text" && typeof inner === "string" ? inner.length : textLength(inner));
  }, 0);
}
