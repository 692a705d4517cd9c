// Writes articles as Markdown into the content folder, which stays the one source of truth: what somebody changed there
// meanwhile is never overwritten, and the version before is kept beside it.
import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Article } from "../../domain/catalog/content.ts";
import type { ArticleShelf, Publishing } from "../../ports/articles.ts";
import { readArticle } from "./read-article.ts";
import { changedText, textOf } from "./write-article.ts";

const name = /^[a-z][a-z0-9-]*$/;
/** The content's reader leaves out what begins with a dot. */
const VERSIONS = ".versions";

type OnDisk = { readonly path: string; readonly text: string; readonly article: Article };

/** `directory` is the content's folder. */
export function articleFolder(directory: string): ArticleShelf {
  return {
    async publish(article, base) {
      const folder = await folderFor(directory, article);
      const found = await findIn(folder, article);
      if (!base) return found ? sameOrStale(found, article) : writeNew(folder, article);
      if (!found || !isDeepStrictEqual(found.article, base)) return found ? sameOrStale(found, article) : "stale";
      await keepVersion(folder, found);
      return replace(found, article);
    },
  };
}

/** Nothing is written outside the content's folder, whatever an id or a link in the file system says. */
async function folderFor(directory: string, { id, department }: Article): Promise<string> {
  if (!name.test(id) || !name.test(department))
    throw new Error("an article needs an id and a department of plain letters");
  const departments = await realpath(join(directory, "departments"));
  const home = await placeAt(join(departments, department));
  const wanted = join(home, "articles");
  await mkdir(wanted, { recursive: true });
  return placeAt(wanted);
}

/** A link would lead out of the content's folder. */
async function placeAt(path: string): Promise<string> {
  if ((await realpath(path)) !== path) throw new Error(`${path} is not a folder of its own but a link`);
  return path;
}

/** By the id in its head; a file may have any name. */
async function findIn(folder: string, { id, department }: Article): Promise<OnDisk | null> {
  for (const file of (await readdir(folder)).filter((each) => each.endsWith(".md") && !each.startsWith("."))) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    const read = readArticle(path, text, department, () => undefined);
    if (read?.article.id === id) return { path, text, article: read.article };
  }
  return null;
}

const sameOrStale = ({ article: there }: OnDisk, article: Article): Publishing =>
  isDeepStrictEqual(there, article) ? "written" : "stale";

/** Never in place of a file that is there. */
async function writeNew(folder: string, article: Article): Promise<Publishing> {
  const draft = await writeBeside(folder, textOf(article));
  try {
    await link(draft, join(folder, `${article.id}.md`));
    return "written";
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "EEXIST") return "stale";
    throw problem;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whoever reads the file sees all of the old text or all of the new one. */
async function replace(found: OnDisk, article: Article): Promise<Publishing> {
  const draft = await writeBeside(join(found.path, ".."), changedText(found.text, found.article, article));
  try {
    if ((await readFile(found.path, "utf8").catch(() => null)) !== found.text) return "stale";
    await rename(draft, found.path);
    return "written";
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeBeside(folder: string, text: string): Promise<string> {
  const path = join(folder, `.${randomUUID()}.tmp`);
  const file = await open(path, "wx");
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

async function keepVersion(folder: string, { text, article: { id, version } }: OnDisk): Promise<void> {
  await mkdir(join(folder, VERSIONS), { recursive: true });
  await writeFile(join(folder, VERSIONS, `${id}.${version}.md`), text, "utf8");
}
