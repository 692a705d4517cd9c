// Where an article's links lead: to another article, to something outside, or nowhere.

/** `[words](target)` and `[words]: target`, as Markdown writes them; images, too. Bounded, so that no text takes long. */
const inline = /\]\([ \t]{0,9}<?([^\s)>]{1,1000})>?(?:[ \t]{1,9}["'(][^)\n]{0,300})?\)/g;
const reference = /^ {0,3}\[[^\]^\n][^\]\n]{0,300}\]:[ \t]{0,9}<?([^\s>]{1,1000})>?(?:\s|$)/gm;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const codeSpan = /`[^`\n]*`/g;

const toArticle = /^(?:\.{0,2}\/)*(?:[\w-]+\/)*([a-z][a-z0-9-]*)(?:\.md)?$/;

/** The targets of all links of a Markdown text, as they stand there. */
export function linksIn(body: string): string[] {
  const written = withoutFences(body).replace(codeSpan, "");
  return [inline, reference].flatMap((pattern) => [...written.matchAll(pattern)].map(([, target]) => target as string));
}

/**
 * The article that a link means: "it-vpn", "it-vpn.md", "../../it/articles/it-vpn.md" or "/articles/it-vpn#section".
 * Null when it leads outside, or to a place on its own page.
 */
export function articleMeant(target: string): string | null {
  const [path = ""] = target.split(/[#?]/, 1);
  if (path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith("//")) return null;
  return toArticle.exec(path)?.[1] ?? path;
}

/** Links that lead nowhere. What is outside is not looked at: that would need the network. */
export function brokenLinks(body: string, articles: ReadonlyMap<string, unknown>): string[] {
  const broken = linksIn(body).filter((target) => {
    const meant = articleMeant(target);
    return meant !== null && !articles.has(meant);
  });
  return [...new Set(broken)];
}

/** Line by line: a fence ends with one of its own kind, or with the text. */
function withoutFences(body: string): string {
  let open: string | null = null;
  const kept = body.split("\n").filter((line) => {
    const [, marks] = fence.exec(line) ?? [];
    if (open === null) {
      open = marks ?? null;
      return marks === undefined;
    }
    if (marks?.startsWith(open) && line.trim() === marks) open = null;
    return false;
  });
  return kept.join("\n");
}
