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
import { isEvidence } from "../understanding/knowledge/evidence.ts";
import { createPageIndex, type PageIndex } from "../understanding/knowledge/page-index.ts";
import { quoteFrom } from "../understanding/knowledge/quoting.ts";
import { headingOf, type Page, readPage } from "../understanding/knowledge/sections.ts";
import { callerPath } from "./caller-path.ts";
import { answerLines, idOf } from "./json-lines.ts";

const mostPassages = 10;
const leastPages = 3;
/** Enough that the third page is among them, however many sections the first has. */
const candidates = 200;

type Passage = { file: string; heading: string; score: number };

const Row = z.object({ question: z.string() });

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { articles: { type: "string" }, cache: { type: "string" } } });
  if (values.articles === undefined) throw new Error("say which folder: --articles DIR");
  const cacheDirectory = values.cache === undefined ? resolve("data/vectors") : callerPath(values.cache);

  const questions = createSentenceEncoder();
  try {
    const index = createPageIndex({
      wordVectors: readWordVectors(),
      encoders: { questions, pages: rememberVectors(questions, { cacheDirectory }) },
    });
    const pages = new Map<string, Page>();
    for (const { file, text } of await readMarkdownFolder(callerPath(values.articles))) {
      const name = nameOf(file);
      const page = readPage(text, name);
      pages.set(file, page);
      index.put({ id: file, page, alsoFoundBy: [name] });
    }
    await index.settled();
    await answerLines(async (row) => ({ ...idOf(row), ...(await answerQuestion(index, pages, row)) }));
  } finally {
    await questions.stop();
  }
}

async function answerQuestion(index: PageIndex, pages: ReadonlyMap<string, Page>, row: unknown): Promise<object> {
  const parsed = Row.safeParse(row);
  if (!parsed.success) throw new Error('write a line as {"question": "..."}');
  const search = await index.search(parsed.data.question, () => true, candidates);
  const answered = isEvidence(search);
  const [first] = search.hits;
  const found = search.hits.map(({ pageId, heading, score }) => ({ file: pageId, heading, score }));
  return {
    answered,
    passages: chosenFrom([...found, ...restOf(pages, found)]),
    ...(answered && first ? { answer: quoteFrom(first.section.blocks, search.asked) } : {}),
  };
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

/** "travel/booking-a-hotel.md" is named "booking a hotel", and an index page as its folder is. */
function nameOf(file: string): string {
  const parts = file.replace(/\.[^./]*$/, "").split("/");
  const last = parts.at(-1) === "index" || parts.at(-1)?.toLowerCase() === "readme" ? parts.at(-2) : parts.at(-1);
  return (last ?? "").replace(/[-_]+/g, " ");
}
