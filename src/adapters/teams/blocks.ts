// The blocks of a card as elements, in groups that are shown together or not at all.
import type { Block, Step } from "../../messages/card.ts";
import { actionOf, rowsOf, type Wiring } from "./actions.ts";
import type { Element, Group } from "./adaptive-card.ts";
import { FACT, LABEL, PARAGRAPH } from "./limits.ts";
import { type Look, oneLine, paragraphs, type RichTextBlock } from "./rich-text.ts";

export const HINT: Look = { size: "Small", isSubtle: true };

const MARKS: Readonly<Record<Step["state"], string>> = {
  done: "✅",
  current: "▶️",
  waiting: "⏳",
  skipped: "➖",
  problem: "⚠️",
};

/** A divider is a line above whatever comes next. */
export function groupsOf(blocks: readonly Block[], wire: Wiring): Group[] {
  let divided = false;
  return blocks.flatMap((block) => {
    if (block.block === "divider") divided = true;
    const [first, ...rest] = drawn(block, wire).filter((group) => group.length > 0);
    if (!first || !divided) return first ? [first, ...rest] : [];
    divided = false;
    return [[{ ...(first[0] as Element), separator: true, spacing: "Medium" }, ...first.slice(1)], ...rest];
  });
}

function drawn(block: Block, wire: Wiring): Group[] {
  switch (block.block) {
    case "text":
      return paragraphs(block.text, PARAGRAPH).map((line) => [line]);
    case "hint":
      return paragraphs(block.text, PARAGRAPH, HINT).map((line) => [line]);
    case "facts":
      return block.facts.map((fact, index) => [factOf(fact, index)]);
    case "quote":
      return [[quoteOf(block)]];
    case "steps":
      return [paragraphs(block.title, LABEL, { weight: "Bolder" }), ...block.steps.map(stepOf)];
    case "entries":
      return block.entries.map((entry) => [entryOf(entry, wire)]);
    case "divider":
      return [];
  }
}

function factOf({ label, value }: Extract<Block, { block: "facts" }>["facts"][number], index: number): Element {
  const words = paragraphs(value, FACT);
  return {
    type: "ColumnSet",
    ...(index > 0 && { spacing: "Small" }),
    columns: [
      { type: "Column", width: 1, items: paragraphs(label, LABEL, { isSubtle: true }) },
      { type: "Column", width: 3, items: words.length > 0 ? words : paragraphs("–", 1) },
    ],
  };
}

function quoteOf({ by, text }: Extract<Block, { block: "quote" }>): Element {
  return {
    type: "Container",
    style: "emphasis",
    items: [...paragraphs(by || "–", LABEL, { weight: "Bolder", size: "Small" }), ...paragraphs(text, PARAGRAPH)],
  };
}

function stepOf({ state, title, detail = "" }: Step): RichTextBlock[] {
  const look: Look = state === "current" ? { weight: "Bolder" } : {};
  const line = oneLine([[`${MARKS[state]} `], [title, look], [detail && ` · ${detail}`, { isSubtle: true }]], FACT);
  return line ? [{ ...line, spacing: "Small" }] : [];
}

function entryOf(
  { title, detail = "", buttons }: Extract<Block, { block: "entries" }>["entries"][number],
  wire: Wiring,
): Element {
  const details = paragraphs(detail, FACT).map((line) => ({ ...line, spacing: "None" }));
  const words = [...paragraphs(title, LABEL, { weight: "Bolder" }), ...details];
  return {
    type: "Container",
    separator: true,
    spacing: "Medium",
    items: [
      ...(words.length > 0 ? words : paragraphs("–", 1)),
      ...rowsOf(buttons.map((button) => actionOf(button, wire))),
    ],
  };
}
