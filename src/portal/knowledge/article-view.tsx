// A whole article. Its Markdown is shown as text: nothing in it is HTML, and links lead to pages or to other articles.
import { lazy, Suspense, useEffect, useState } from "react";
import type { ArticlePage } from "../../messages/article-page.ts";
import type { PersonView } from "../../messages/web-api.ts";
import { apiAs } from "../api.ts";
import { sentenceFor } from "./sentence-for.ts";

const MarkdownView = lazy(() => import("./markdown-view.tsx"));

type Props = { readonly id: string; readonly person: PersonView };

export function ArticleView({ id, person }: Props) {
  const [article, setArticle] = useState<ArticlePage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    apiAs(person.id)
      .article(id, gone.signal)
      .then(
        (found) => {
          document.title = `${found.title} · Deskbell`;
          setArticle(found);
        },
        (error: unknown) => gone.signal.aborted || setProblem(sentenceFor(error)),
      );
    return () => gone.abort();
  }, [id, person.id]);

  if (problem !== null)
    return (
      <p className="page-hint" role="alert">
        {problem}
      </p>
    );
  const waiting = (
    <p className="page-hint" role="status">
      One moment…
    </p>
  );
  if (!article) return waiting;
  return (
    <article className="whole-article">
      <p className="article-department">{article.department}</p>
      <h1>{article.title}</h1>
      {article.passed && <p className="article-passed">{article.facts.at(-1)}</p>}
      <Suspense fallback={waiting}>
        <MarkdownView text={article.body} person={person.id} />
      </Suspense>
      <footer className="hint">{(article.passed ? article.facts.slice(0, -1) : article.facts).join(" · ")}</footer>
    </article>
  );
}
