// `deskbell import articles DIR --department KEY [--owner EMAIL]`: a folder of Markdown as articles of a department, with
// the result file by file. What is there already is never written over.
import { stat } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
import { parseArgs } from "node:util";
import { articleFolder } from "../adapters/content/article-folder.ts";
import { type Ground, guessArticle } from "../adapters/content/guess-article.ts";
import { loadContent, yearsAround } from "../adapters/content/load-content.ts";
import { readMarkdownFolder } from "../adapters/content/read-markdown-folder.ts";
import { ownConfig } from "../config.ts";
import { brokenLinks } from "../domain/article-links.ts";
import type { Article } from "../domain/catalog/content.ts";
import { addMonths, localDate } from "../domain/local-date.ts";
import { callerPath } from "./caller-path.ts";

const usage = "usage: deskbell import articles DIR --department KEY [--owner EMAIL]";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { department: { type: "string" }, owner: { type: "string" } },
  });
  const [what, folder, ...others] = positionals;
  if (what !== "articles" || !folder || others.length > 0 || !values.department) throw new Error(usage);
  const knowledge = resolve(ownConfig().KNOWLEDGE_DIR);
  const results = await importArticles(callerPath(folder), knowledge, { ...values, department: values.department });
  for (const { file, line } of results) console.log(`${file}: ${line}`);
  const imported = results.filter(({ article }) => article !== null).length;
  console.log(`${imported} imported, ${results.length - imported} not.`);
  if (imported < results.length) process.exitCode = 1;
}

type Wanted = { readonly department: string; readonly owner?: string | undefined };
export type Result = { readonly file: string; readonly line: string; readonly article: Article | null };

/** Throws where nothing at all can be imported, with what to do. */
export async function importArticles(folder: string, knowledge: string, wanted: Wanted): Promise<Result[]> {
  const { content, people } = await loadContent(knowledge, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");
  const department = content.departments.get(wanted.department);
  if (!department)
    throw new Error(
      `there is no department ${wanted.department}; there are ${[...content.departments.keys()].join(", ")}`,
    );
  const known = new Set(people.map(({ email }) => email.toLowerCase()));
  const isKnown = (email: string) => known.size === 0 || known.has(email.toLowerCase());
  if (wanted.owner && !isKnown(wanted.owner)) throw new Error(`${wanted.owner} is nobody in the directory`);
  const zone = content.organization.time_zone;
  const today = localDate(Date.now(), zone);
  const taken = new Map<string, Pick<Article, "department" | "title">>(content.articles);
  const results: Result[] = [];
  for (const { file, text } of await readMarkdownFolder(folder)) {
    const { mtimeMs } = await stat(join(folder, file));
    const ground: Ground = {
      department: department.key,
      owner: wanted.owner ?? department.lead,
      isKnown,
      reviewBy: addMonths(today, 12),
      changed: localDate(mtimeMs, zone),
      taken,
    };
    const guess = guessArticle(file, text, ground);
    if ("article" in guess) taken.set(guess.article.id, guess.article);
    results.push(
      "article" in guess
        ? { file, article: guess.article, line: guess.guessed.join("; ") }
        : { file, article: null, line: `not imported: ${guess.reason}` },
    );
  }
  return written(results, knowledge, taken);
}

/** Links between the files lead to the articles they have become. */
async function written(
  results: readonly Result[],
  knowledge: string,
  articles: ReadonlyMap<string, unknown>,
): Promise<Result[]> {
  const ids = new Map(results.flatMap(({ file, article }) => (article ? [[file, article.id]] : [])));
  const shelf = articleFolder(knowledge);
  const done: Result[] = [];
  for (const { file, article, line } of results) {
    if (!article) {
      done.push({ file, article, line });
      continue;
    }
    const linked = { ...article, body: withLinks(article.body, file, ids) };
    const broken = brokenLinks(linked.body, articles);
    const notes = [line, broken.length > 0 ? `links that lead nowhere: ${broken.join(", ")}` : ""].filter(Boolean);
    const outcome = await shelf.publish(linked, null);
    done.push(
      outcome === "written"
        ? { file, article: linked, line: [`imported as ${linked.id}`, ...notes].join("; ") }
        : { file, article: null, line: `not imported: a file or article called ${linked.id} is there already` },
    );
  }
  return done;
}

function withLinks(body: string, file: string, ids: ReadonlyMap<string, string>): string {
  return body.replace(
    /(\]\(\s{0,9}<?)([^\s)>#]{1,500}\.(?:md|markdown|mdown|mkd))((?:#[^\s)>]{0,200})?>?)/gi,
    (whole, before, target, after) => {
      const meant = ids.get(posix.join(posix.dirname(file), decoded(target as string)));
      return meant ? `${before}${meant}.md${after}` : whole;
    },
  );
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
