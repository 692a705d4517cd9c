// Where articles are written. There is one source of truth, which is read as content; this is the way into it.
import type { Article } from "../domain/catalog/content.ts";

/** stale: somebody else wrote it, or something of that name, meanwhile; look at it again. */
export type Publishing = "written" | "stale";

export interface ArticleShelf {
  /**
   * Writes the article in place of `base`, the version it was made of, which is kept; null: it is a new one. Written
   * already, it is left as it is. Rejects when the place cannot be written to.
   */
  publish(article: Article, base: Article | null): Promise<Publishing>;
}
