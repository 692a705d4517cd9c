// The page as a whole: who can one be, or why nothing can be shown yet.
import { useCallback, useEffect, useState } from "react";
import type { Company } from "../messages/web-api.ts";
import { getCompany, Trouble } from "./api.ts";
import { Bell } from "./icons.tsx";
import { KnowledgePage } from "./knowledge/knowledge-page.tsx";
import { sentenceFor } from "./knowledge/sentence-for.ts";
import { routeOf } from "./route.ts";
import { Workspace } from "./workspace.tsx";

const nobody = "The directory is empty. Import people with: npm run deskbell -- people import people.csv";

export function App() {
  const [company, setCompany] = useState<Company | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(() => {
    getCompany().then(
      (loaded) => {
        setProblem(loaded.people.length === 0 ? nobody : null);
        setCompany(loaded);
      },
      (error: unknown) => setProblem(reasonFor(error)),
    );
  }, []);
  useEffect(load, [load]);

  const route = routeOf(new URL(location.href));
  if (company && problem === null)
    return route.page === "chats" ? <Workspace company={company} /> : <KnowledgePage {...{ company, route }} />;
  return (
    <main className="notice-page">
      <Bell className="notice-bell" />
      <h1>Deskbell</h1>
      {problem === null ? (
        <p role="status">One moment…</p>
      ) : (
        <>
          <p role="alert">{problem}</p>
          <button type="button" className="button primary" onClick={load}>
            Try again
          </button>
        </>
      )}
    </main>
  );
}

/** As a tab of Teams the page may be open to somebody whom it cannot know yet; the bot beside it does. */
function reasonFor(error: unknown): string {
  if (!(error instanceof Trouble) || routeOf(new URL(location.href)).page !== "chats") return sentenceFor(error);
  const tab = error.status === 403 && document.documentElement.dataset.framed !== undefined;
  return tab ? `${error.message} Here, write to Deskbell under “Chat”.` : error.message;
}
