// Which page is meant by an address: the chats, the search, or an article; and as whom it is read.

export type Route =
  | { readonly page: "chats" }
  | { readonly page: "search"; readonly question: string; readonly as: string | null }
  | { readonly page: "article"; readonly id: string; readonly as: string | null };

const article = /^\/articles\/([a-z][a-z0-9-]*)\/?$/;

export function routeOf({ pathname, search }: Pick<URL, "pathname" | "search">): Route {
  const asked = new URLSearchParams(search);
  const as = asked.get("as");
  const [, id] = article.exec(pathname) ?? [];
  if (id) return { page: "article", id, as };
  return pathname === "/search" ? { page: "search", question: asked.get("q") ?? "", as } : { page: "chats" };
}

export const searchPage = (question: string, as: string): string =>
  `/search?${new URLSearchParams({ ...(question && { q: question }), as })}`;

export const articlePage = (id: string, as: string): string => `/articles/${id}?${new URLSearchParams({ as })}`;

/** A card's link to an article, read as its reader; null for all other links. */
export function ownArticle(url: string, as: string): string | null {
  if (!URL.canParse(url, location.href)) return null;
  const { origin, hostname, pathname } = new URL(url, location.href);
  const own =
    origin === location.origin || hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
  const [, id] = article.exec(pathname) ?? [];
  return own && id ? articlePage(id, as) : null;
}
