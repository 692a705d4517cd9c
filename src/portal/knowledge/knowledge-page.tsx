// The knowledge base on a page of its own: what one searches for, and whole articles.
import { type FormEvent, useState } from "react";
import type { Company, PersonView } from "../../messages/web-api.ts";
import { Back, Bell, Find } from "../icons.tsx";
import { recall } from "../memory.ts";
import { PersonSwitch } from "../person-switch.tsx";
import { type Route, searchPage } from "../route.ts";
import { ArticleView } from "./article-view.tsx";
import { Found } from "./found.tsx";

type Props = { readonly company: Company; readonly route: Exclude<Route, { page: "chats" }> };

export function KnowledgePage({ company, route }: Props) {
  const person = readerOf(company, route.as);
  const [typed, setTyped] = useState(route.page === "search" ? route.question : "");
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") location.assign(searchPage(typed.trim(), person.id));
  };
  const become = (id: string) => {
    const address = new URL(location.href);
    address.searchParams.set("as", id);
    location.assign(address);
  };

  return (
    <div className="knowledge-page">
      <header className="top">
        <Bell className="logo" />
        <p className="site">Deskbell</p>
        <p className="company">{company.organization}</p>
        <a className="top-link" href="/">
          <Back /> Chats
        </a>
      </header>
      <main className="knowledge">
        <div className="asking">
          <form className="search" onSubmit={search}>
            {/* biome-ignore lint/a11y/useSemanticElements: the search element is too young for the browsers we support */}
            <div role="search" className="search-field">
              <label className="unseen" htmlFor="question">
                Search the knowledge base
              </label>
              <input
                id="question"
                type="search"
                value={typed}
                maxLength={4_000}
                placeholder="What do you want to know?"
                onChange={({ target }) => setTyped(target.value)}
              />
              <button type="submit" className="button primary">
                <Find /> <span>Search</span>
              </button>
            </div>
          </form>
          <PersonSwitch people={company.people} person={person} become={become} />
        </div>
        {route.page === "article" ? (
          <ArticleView key={`${route.id} ${person.id}`} id={route.id} person={person} />
        ) : (
          <Found key={`${route.question} ${person.id}`} question={route.question} person={person} />
        )}
      </main>
    </div>
  );
}

/** Whoever the address names, else who one was last. */
function readerOf({ people }: Company, as: string | null): PersonView {
  const [last] = recall("people")?.split(" ") ?? [];
  const known = (id: string | null | undefined) => people.find((person) => person.id === id);
  return known(as) ?? known(last) ?? (people[0] as PersonView);
}
