// Text of cards as RichTextBlocks. Their runs are literal by construction: what a user wrote can become neither a mention
// nor a link nor bold, and is shown exactly as it was written.
import type { Text } from "../../messages/card.ts";
import { URL_LENGTH } from "./limits.ts";
import { clean, cut } from "./text.ts";

export type Look = {
  readonly weight?: "Bolder";
  readonly size?: "Small" | "Large";
  readonly color?: "Good" | "Warning" | "Attention" | "Accent";
  readonly isSubtle?: boolean;
};
type TextRun = Look & {
  readonly type: "TextRun";
  readonly text: string;
  readonly underline?: true;
  readonly selectAction?: { readonly type: "Action.OpenUrl"; readonly url: string };
};
export type RichTextBlock = {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
  readonly spacing?: "None" | "Small";
};

/** A block for each line that has words, since clients do not agree on line breaks within one. At most `max` characters. */
export function paragraphs(text: Text, max: number, look: Look = {}): RichTextBlock[] {
  return linesOf(shortened(runsOf(text, look), max)).map((inlines, index) => ({
    type: "RichTextBlock",
    inlines,
    ...(index > 0 && { spacing: "Small" as const }),
  }));
}

/** All of it as one block; null when there are no words. */
export function oneLine(parts: readonly (readonly [Text, Look?])[], max: number): RichTextBlock | null {
  const runs = parts.flatMap(([text, look = {}]) => runsOf(text, look));
  const inlines = shortened(runs, max).map((run) => ({ ...run, text: run.text.replace(/\n+/g, " ") }));
  return hasWords(inlines) ? { type: "RichTextBlock", inlines } : null;
}

function runsOf(text: Text, look: Look): TextRun[] {
  const spans = typeof text === "string" ? [text] : text;
  return spans.flatMap((span) => {
    if (typeof span === "string") return literal(span, look);
    if (span.span === "strong") return literal(span.text, { ...look, weight: "Bolder" });
    return link(span.text, span.url, look);
  });
}

/** Clients look for {{DATE(...)}} within a run and would work it out, so no run has both braces. */
function literal(text: string, look: Look): TextRun[] {
  return clean(text)
    .split(/(?<=\{)(?=\{)/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ type: "TextRun", text: piece, ...look }));
}

/** Anything but http and https is shown as its words. */
function link(text: string, url: string, look: Look): TextRun[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  const safe = address && ["https:", "http:"].includes(address.protocol) && address.href.length <= URL_LENGTH;
  if (!safe) return literal(text, look);
  const selectAction = { type: "Action.OpenUrl", url: address.href } as const;
  const label = clean(text).trim() === "" ? address.href : text;
  return literal(label, { ...look, color: "Accent" }).map((run) => ({ ...run, underline: true, selectAction }));
}

function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter(hasWords);
}

function shortened(runs: readonly TextRun[], max: number): TextRun[] {
  const kept: TextRun[] = [];
  let room = max;
  for (const run of runs) {
    if (room <= 0) break;
    kept.push({ ...run, text: cut(run.text, room) });
    room -= run.text.length;
  }
  return kept;
}

function hasWords(line: readonly TextRun[]): boolean {
  return line.some(({ text }) => text.trim() !== "");
}
