// Markdown line by line: which lines are headings, which are words, which a reader never sees. No page, however broken or
// hostile, costs more than its length.
import { isShortcode, plainText } from "./plain-text.ts";

export type Line =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  /** Still marked up. Words go on with the line before, an entry begins anew, what stands alone does and is alone. */
  | { readonly kind: "words" | "entry" | "alone"; readonly text: string }
  | { readonly kind: "blank" };

const blank: Line = { kind: "blank" };
const quoteMarks = /^(?:[ \t]{0,3}>)+[ \t]?/;
const fence = /^[ \t]*(```+|~~~+)/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const htmlHeading = /^\s*<h([1-6])[^<>]*>(.*?)(?:<\/h\1>\s*)?$/i;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/;
const rule = /^[ \t]*(?:[-*_=][ \t]*){3,}$/;
const entry = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const row = /^[ \t]*\|/;
const rowRule = /^[\s|:-]+$/;
const definition = /^ {0,3}\[(?!\^)[^\]]+\]:(?:\s|$)/;
/** What is hidden from here on, and what ends it. */
const hidden: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s*<!--(?!.*-->)/, /-->/],
  [/^\s*<(?:script|style)\b(?!.*<\/(?:script|style)>)/i, /<\/(?:script|style)>/i],
  [/^\s*\{%-?\s*comment\b(?!.*endcomment)/, /endcomment/],
  [/^\s*\{%(?!.*%\})/, /%\}/],
];

export function* markdownLines(body: string): Generator<Line> {
  const lines = body.split("\n");
  let until: RegExp | null = null;
  let inCode = false;
  for (const [index, raw] of lines.entries()) {
    if (until) {
      if (until.test(raw)) until = null;
      else if (inCode && raw.trim() !== "") yield { kind: "alone", text: raw.trim() };
      continue;
    }
    const line = raw.replace(quoteMarks, "");
    const opening = fence.exec(line)?.[1];
    inCode = opening !== undefined;
    until = opening ? new RegExp(`^[\\s>]*${opening}`) : (hidden.find(([begins]) => begins.test(line))?.[1] ?? null);
    if (until) yield blank;
    else yield readLine(line, lines[index + 1] ?? "");
  }
}

function readLine(line: string, next: string): Line {
  const [, marks, titled = ""] = heading.exec(line) ?? [];
  if (marks) return headingLine(marks.length, titled.replace(/[ \t]+#+[ \t]*$/, ""));
  const [, level, words = ""] = htmlHeading.exec(line) ?? [];
  if (level) return headingLine(Number(level), words);
  if (line.trim() === "" || underline.test(line) || rule.test(line) || definition.test(line)) return blank;
  if (row.test(line)) return rowRule.test(line) ? blank : { kind: "alone", text: cellsOf(line) };
  if (isShortcode(line)) return blank;
  const begins = entry.exec(line)?.[0];
  const text = line.slice(begins?.length ?? 0).trim();
  const below = underline.exec(next)?.[1];
  if (below && !begins && !/^[ \t]/.test(line)) return headingLine(below.startsWith("=") ? 1 : 2, line);
  return { kind: begins ? "entry" : "words", text };
}

function headingLine(level: number, written: string): Line {
  const text = plainText(written);
  return text === "" ? blank : { kind: "heading", level, text };
}

function cellsOf(line: string): string {
  const cells = line.split("|").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").join(" | ");
}
