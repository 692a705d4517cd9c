// Two people of the company side by side, or one at a time: what one asks for, the other one sees coming.
import { useState } from "react";
import type { Company, PersonView } from "../messages/web-api.ts";
import { Avatar } from "./avatar.tsx";
import { Count } from "./count.tsx";
import { Bell, Find, OnePane, TwoPanes } from "./icons.tsx";
import { recall, remember } from "./memory.ts";
import { Pane } from "./pane.tsx";
import { searchPage } from "./route.ts";
import { useWide } from "./use-wide.ts";

type Side = 0 | 1;
const sides: readonly Side[] = [0, 1];

export function Workspace({ company }: { readonly company: Company }) {
  const [ids, setIds] = useState(() => firstPeople(company.people));
  const [together, setTogether] = useState(() => recall("together") !== "no");
  const [front, setFront] = useState<Side>(0);
  const [unread, setUnread] = useState<readonly [number, number]>([0, 0]);
  const wide = useWide("(min-width: 56rem)");
  const sideBySide = wide && together;
  const who = sides.map((side) => company.people.find(({ id }) => id === ids[side]) as PersonView);

  const become = (side: Side, id: string) => {
    const next: [string, string] = side === 0 ? [id, ids[1]] : [ids[0], id];
    remember("people", next.join(" "));
    setIds(next);
  };
  const arrange = (both: boolean) => {
    remember("together", both ? "yes" : "no");
    setTogether(both);
  };

  return (
    <div className="page">
      <header className="top">
        <Bell className="logo" />
        <h1>Deskbell</h1>
        <p className="company">{company.organization}</p>
        {!sideBySide && (
          <fieldset className="people-switch">
            <legend className="unseen">Whose window is shown</legend>
            {sides.map((side) => (
              <button key={side} type="button" aria-pressed={front === side} onClick={() => setFront(side)}>
                <Avatar name={(who[side] as PersonView).name} />
                <span className="switch-name">{(who[side] as PersonView).name.split(" ")[0]}</span>
                {front !== side && <Count of={unread[side]} />}
              </button>
            ))}
          </fieldset>
        )}
        <a className="top-link" href={searchPage("", ids[sideBySide ? 0 : front])}>
          <Find /> <span>Search</span>
        </a>
        {wide && (
          <fieldset className="arrangement">
            <legend className="unseen">Windows</legend>
            <button type="button" aria-pressed={together} onClick={() => arrange(true)}>
              <TwoPanes /> Side by side
            </button>
            <button type="button" aria-pressed={!together} onClick={() => arrange(false)}>
              <OnePane /> One
            </button>
          </fieldset>
        )}
      </header>
      <main className={sideBySide ? "panes two" : "panes"}>
        {sides.map((side) => (
          <Pane
            key={`${side} ${ids[side]}`}
            people={company.people}
            person={who[side] as PersonView}
            shown={sideBySide || front === side}
            become={(id) => become(side, id)}
            onUnread={(count) => setUnread((before) => (side === 0 ? [count, before[1]] : [before[0], count]))}
          />
        ))}
      </main>
    </div>
  );
}

/**
 * Those chosen last time. The first time somebody with a manager who can approve, and somebody of a desk who can do the
 * work; in a company without these two, the first without and the first with a desk.
 */
function firstPeople(people: readonly PersonView[]): [string, string] {
  const known = (id: string | undefined) => people.find((person) => person.id === id);
  const [left, right] = recall("people")?.split(" ") ?? [];
  const worksForADesk = ({ conversations }: PersonView) => conversations.length > 1;
  const asker =
    known(left) ?? people.find(({ name }) => name === "Maya Singh") ?? people.find((person) => !worksForADesk(person));
  const fulfiller =
    known(right) ?? people.find(({ name }) => name === "Tom Becker") ?? people.find((person) => worksForADesk(person));
  const anybody = people[0] as PersonView;
  return [(asker ?? anybody).id, (fulfiller ?? anybody).id];
}
