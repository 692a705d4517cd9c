// A Markdown page as sections: what stands under one heading, in plain text.
import { markdownLines } from "./markdown-lines.ts";
import { plainText } from "./plain-text.ts";

export type Section = {
  /** The headings above the text, outermost first; empty for the text before the first one. */
  readonly path: readonly string[];
  /** Paragraphs, list entries, table rows and lines of code, in their order. */
  readonly blocks: readonly string[];
};

export type Page = { readonly title: string; readonly sections: readonly Section[] };

/** @param name stands in for a title where the page has none. */
export function readPage(markdown: string, name: string): Page {
  const { title, body } = withoutFrontMatter(markdown);
  const sections = sectionsOf(body);
  return pageOf(title ?? openingOf(sections) ?? name, sections);
}

/** A page whose title stands elsewhere. */
export function readBody(body: string, title: string): Page {
  return pageOf(title, sectionsOf(body));
}

/** The heading as people see it: the path joined, or the page's title. */
export function headingOf({ title }: Pick<Page, "title">, { path }: Pick<Section, "path">): string {
  return path.length > 0 ? path.join(" > ") : title;
}

function pageOf(title: string, sections: readonly Reading[]): Page {
  const repeated = openingOf(sections) === title ? 1 : 0;
  const written = sections.filter(({ blocks }) => blocks.length > 0);
  return {
    title,
    sections: written.map(({ path, blocks }) => ({ path: path[0] === title ? path.slice(repeated) : path, blocks })),
  };
}

/** The heading of the first level that a page begins with: its title. */
function openingOf([before, first]: readonly Reading[]): string | null {
  return before?.blocks.length === 0 && first?.level === 1 ? (first.path[0] as string) : null;
}

type Reading = { level: number; path: string[]; blocks: string[] };

function sectionsOf(body: string): Reading[] {
  const above: { level: number; text: string }[] = [];
  let section: Reading = { level: 0, path: [], blocks: [] };
  const sections = [section];
  let goesOn = false;
  for (const line of markdownLines(body)) {
    if (line.kind === "heading") {
      while ((above.at(-1)?.level ?? 0) >= line.level) above.pop();
      above.push(line);
      section = { level: line.level, path: above.map(({ text }) => text), blocks: [] };
      sections.push(section);
    } else if (line.kind === "words" && goesOn) section.blocks.push(`${section.blocks.pop()}\n${line.text}`);
    else if (line.kind !== "blank") section.blocks.push(line.text);
    goesOn = line.kind === "words" || line.kind === "entry";
  }
  return sections.map(readable);
}

/** Marks may span lines, so they are taken away from whole blocks. */
function readable({ level, path, blocks }: Reading): Reading {
  return { level, path, blocks: blocks.map(plainText).filter((text) => text !== "") };
}

function withoutFrontMatter(markdown: string): { title: string | null; body: string } {
  const text = markdown.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const marks = /^(---|\+\+\+)[ \t]*\n/.exec(text);
  const end = marks ? text.indexOf(`\n${marks[1]}`, marks[0].length - 1) : -1;
  if (!marks || end < 0) return { title: null, body: text };
  const head = text.slice(marks[0].length, Math.max(end, marks[0].length));
  const [, double, single, bare] = /^title\s*[:=]\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|(.+))$/m.exec(head) ?? [];
  const title = plainText(double?.replace(/\\(.)/g, "$1") ?? single ?? bare ?? "");
  const after = text.indexOf("\n", end + 1);
  return { title: title || null, body: after < 0 ? "" : text.slice(after + 1) };
}
