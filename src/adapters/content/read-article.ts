// An article: Markdown with a head in YAML between two lines of dashes.
import { articleSchema } from "../../domain/catalog/article.ts";
import type { Article } from "../../domain/catalog/content.ts";
import { error, located, type Report, type Source } from "./fault.ts";
import { frontMatterOf } from "./front-matter.ts";
import { readShape } from "./read-shape.ts";
import { readYaml } from "./read-yaml.ts";

/** Null when it is not fit to be cited; why is reported. */
export function readArticle(
  file: string,
  text: string,
  department: string,
  report: Report,
): { article: Article; source: Source } | null {
  const parts = frontMatterOf(text);
  if (!parts) {
    report({ file, line: 1, severity: "error", message: "an article begins with its head between two lines of ---" });
    return null;
  }
  const source = readYaml(file, parts.yaml, report, 1);
  const read = source && readShape(articleSchema, source, report);
  if (!source || !read) return null;

  const { body } = parts;
  if (body === "") {
    report(located(source, error([], "the article has no text")));
    return null;
  }
  const { id, title, audience, country, countries, owner, review_by, sensitive, examples, version, updated } = read;
  return {
    source,
    article: {
      id,
      department,
      title,
      audience,
      countries: countries ?? (country ? [country] : []),
      ownerEmail: owner,
      reviewBy: review_by,
      sensitive,
      examples,
      version,
      updated: updated ?? null,
      body,
    },
  };
}
