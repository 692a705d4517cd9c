// A whole article, as a page shows it.

export type ArticlePage = {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly department: string;
  /** Who looks after it, and until when it holds: in sentences. */
  readonly facts: readonly string[];
  /** Its review date has passed: it is not used for answers any more. */
  readonly passed: boolean;
};
