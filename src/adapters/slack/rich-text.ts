// Text of cards as rich_text, Slack's own model of a message. Its elements are literal by construction: what a user wrote
// can become neither a mention nor a link nor bold, and is copied back exactly as it was written.
import type { types } from "@slack/bolt";
import type { Text } from "../../messages/card.ts";
import { RICH_TEXT, URL_LENGTH } from "./limits.ts";
import { clean, cut } from "./text.ts";

export type Piece = (types.RichTextText | types.RichTextLink) & { readonly text: string };

/** The spans of a text; a link that is not http or https becomes its words. */
export function piecesOf(text: Text, bold = false): Piece[] {
  const spans = typeof text === "string" ? [text] : text;
  return spans.flatMap((span) => {
    if (typeof span === "string") return words(span, bold);
    if (span.span === "strong") return words(span.text, true);
    return link(span.text, span.url, bold);
  });
}

/** Lines in as few blocks as the limit allows; a line longer than a block is cut. */
export function linesToBlocks(lines: readonly (readonly Piece[])[]): types.RichTextBlock[] {
  const packs: Piece[][][] = [];
  let room = 0;
  for (const line of lines.filter(isWritten).map(shortened)) {
    const length = lengthOf(line) + 1;
    const last = packs.at(-1);
    if (last && length <= room) last.push(line);
    else {
      packs.push([line]);
      room = RICH_TEXT + 1;
    }
    room -= length;
  }
  return packs.map((pack) => ({
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: joined(pack) }],
  }));
}

/** The same as a quotation, in one block; none when nothing is written. */
export function linesToQuote(lines: readonly (readonly Piece[])[]): types.RichTextBlock[] {
  const elements = shortened(joined(lines.filter(isWritten)));
  return elements.length === 0 ? [] : [{ type: "rich_text", elements: [{ type: "rich_text_quote", elements }] }];
}

function words(text: string, bold: boolean): Piece[] {
  const written = clean(text);
  return written === "" ? [] : [{ type: "text", text: written, ...(bold && { style: { bold } }) }];
}

function link(text: string, url: string, bold: boolean): Piece[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  const safe = address && ["https:", "http:"].includes(address.protocol) && address.href.length <= URL_LENGTH;
  if (!safe) return words(text, bold);
  const label = clean(text).trim() === "" ? address.href : clean(text);
  return [{ type: "link", url: address.href, text: label, ...(bold && { style: { bold } }) }];
}

function joined(lines: readonly (readonly Piece[])[]): Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [...words("\n", false), ...line]));
}

function shortened(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let room = RICH_TEXT;
  for (const piece of pieces) {
    if (room <= 0) break;
    kept.push({ ...piece, text: cut(piece.text, room) });
    room -= piece.text.length;
  }
  return kept;
}

function isWritten(line: readonly Piece[]): boolean {
  return line.some(({ text }) => text.trim() !== "");
}

function lengthOf(line: readonly Piece[]): number {
  return line.reduce((sum, { text }) => sum + text.length, 0);
}
