// Where an article's links lead: to another article, to something outside, or nowhere.

/** `[words](target)` and `[words]: target`, as Markdown writes them; images, too. */
const inline = /\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\)/g;
const reference = /^ {0,3}\[[^\]^][^\]]*\]:\s*<?(\S+?)>?(?:\s|$)/gm;
const code = /^( {0,3})(`{3,}|~{3,})[\s\S]*?^ {0,3}\2[ \t]*$|`[^`\n]*`/gm;

const toArticle = /^(?:\.{0,2}\/)*(?:[\w-]+\/)*([a-z][a-z0-9-]*)(?:\.md)?$/;

/** The targets of all links of a Markdown text, as they stand there. */
export function linksIn(body: string): string[] {
  const written = body.replace(code, "");
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
