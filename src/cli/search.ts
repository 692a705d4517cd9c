// `deskbell search --articles DIR [--cache DIR]`: the ten best passages for each question, from any folder of Markdown.
// The first run over a folder takes minutes, since its sentences are made into vectors; they are kept in `data/vectors` (or
// where --cache says), by their content, so that only what is new is made again.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readMarkdownFolder } from "../adapters/content/read-markdown-folder.ts";
import { rememberVectors } from "../adapters/encoder/remember-vectors.ts";
import { createSentenceEncoder } from "../adapters/encoder/sentence-encoder.ts";
import { readWordVectors } from "../adapters/encoder/word-vectors.ts";
import type { Encoder } from "../ports/encoder.ts";
import { isEvidence } from "../understanding/knowledge/evidence.ts";
import { createPageIndex, type PageIndex } from "../understanding/knowledge/page-index.ts";
import { quoteFrom } from "../understanding/knowledge/quoting.ts";
import { headingOf, type Page, readPage } from "../understanding/knowledge/sections.ts";
import { callerPath } from "./caller-path.ts";
import { answerLines, idOf } from "./json-lines.ts";

export type Folder = { readonly index: PageIndex; readonly pages: ReadonlyMap<string, Page> };
export type Answer = { answered: boolean; passages: Passage[]; answer?: string };
type Passage = { file: string; heading: string; score: number };

const mostPassages = 10;
const leastPages = 3;
/** Enough that the third page is among them, however many sections the first has. */
const candidates = 200;

const Row = z.object({ question: z.string() });

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { articles: { type: "string" }, cache: { type: "string" } } });
  if (values.articles === undefined) throw new Error("say which folder: --articles DIR");
  const cacheDirectory = values.cache === undefined ? resolve("data/vectors") : callerPath(values.cache);

  const encoder = createSentenceEncoder();
  try {
    const folder = await openFolder(callerPath(values.articles), encoder, cacheDirectory);
    await answerLines(async (row) => ({ ...idOf(row), ...(await answerFrom(folder, readQuestion(row))) }));
  } finally {
    await encoder.stop();
  }
}

/** Resolves when everything in the folder can be found by its meaning. */
export async function openFolder(path: string, encoder: Encoder, cacheDirectory: string): Promise<Folder> {
  const index = createPageIndex({
    wordVectors: readWordVectors(),
    encoders: { questions: encoder, pages: rememberVectors(encoder, { cacheDirectory }) },
  });
  const pages = new Map<string, Page>();
  for (const { file, text } of await readMarkdownFolder(path)) {
    const name = nameOf(file);
    const page = readPage(text, name);
    pages.set(file, page);
    index.put({ id: file, page, name, examples: [] });
  }
  await index.settled();
  return { index, pages };
}

export async function answerFrom({ index, pages }: Folder, question: string): Promise<Answer> {
  const search = await index.search(question, () => true, candidates);
  const found = search.hits.map(({ pageId, heading, score }) => ({ file: pageId, heading, score }));
  const passages = chosenFrom([...found, ...restOf(pages, found)]);
  const [first] = search.hits;
  if (!first || !isEvidence(search)) return { answered: false, passages };
  return { answered: true, passages, answer: quoteFrom(first.section.blocks, search.asked) };
}

function readQuestion(row: unknown): string {
  const parsed = Row.safeParse(row);
  if (!parsed.success) throw new Error('write a line as {"question": "..."}');
  return parsed.data.question;
}

/** "travel/booking-a-hotel.md" is named "booking a hotel", and an index page as its folder is. */
function nameOf(file: string): string {
  const parts = file.replace(/\.[^./]*$/, "").split("/");
  const isIndex = /^(?:index|readme)$/i.test(parts.at(-1) ?? "");
  return (parts.at(isIndex ? -2 : -1) ?? "").replace(/[-_]+/g, " ");
}

/** The best ones, but the last make room where all would be of fewer than three pages. */
function chosenFrom(passages: readonly Passage[]): Passage[] {
  const best = passages.slice(0, mostPassages);
  const files = new Set(best.map(({ file }) => file));
  const others: Passage[] = [];
  for (const passage of passages.slice(mostPassages)) {
    if (files.size >= leastPages) break;
    if (files.has(passage.file)) continue;
    files.add(passage.file);
    others.push(passage);
  }
  return [...best.slice(0, mostPassages - others.length), ...others];
}

/** Sections that have nothing of the question, for where too few have something. */
function* restOf(pages: ReadonlyMap<string, Page>, found: readonly Passage[]): Generator<Passage> {
  const score = (found.at(-1)?.score ?? 0) - 1;
  const known = new Set(found.map(({ file, heading }) => `${file}\n${heading}`));
  for (const [file, page] of pages) {
    for (const section of page.sections) {
      const heading = headingOf(page, section);
      if (!known.has(`${file}\n${heading}`)) yield { file, heading, score };
    }
  }
}
