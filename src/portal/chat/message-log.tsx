// What was said, day by day, read out politely as it comes in.
import { type ReactNode, useEffect, useState } from "react";
import type { PersonView } from "../../messages/web-api.ts";
import { Down } from "../icons.tsx";
import { dayOf } from "../moment.ts";
import type { Link } from "./conversation.tsx";
import type { Line } from "./conversation-state.ts";
import { Message } from "./message.tsx";
import { useEnd } from "./use-end.ts";

type Props = {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly person: PersonView;
  readonly link: Link;
  readonly replies: ReadonlyMap<string, number>;
  readonly awaitsAnswer: boolean;
  readonly loading: boolean;
  /** What stands before the first line. */
  readonly start: ReactNode;
  readonly openThread?: (root: string) => void;
};

const windowSize = 100;
const groupMs = 5 * 60_000;

export function MessageLog({ name, lines, person, link, replies, awaitsAnswer, loading, start, openThread }: Props) {
  const { list, content, atEnd, toEnd } = useEnd();
  const [count, setCount] = useState(windowSize);
  const shown = lines.slice(-count);
  const hidden = lines.length - shown.length;
  const lastOwn = link.chat.said.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one's own words are always looked at
  useEffect(toEnd, [lastOwn]);

  return (
    <div className="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard */}
      <div ref={list} className="log" role="log" aria-label={name} aria-busy={loading} tabIndex={0}>
        <div ref={content} className="log-content">
          {hidden > 0 ? (
            <button type="button" className="button small earlier" onClick={() => setCount(count + windowSize)}>
              Show earlier messages ({hidden})
            </button>
          ) : (
            !loading && start
          )}
          <ol className="lines">
            {shown.map((line, at) => (
              <Message
                key={line.id}
                {...{ line, person, link, openThread }}
                day={newDay(shown[at - 1], line, person)}
                follows={continues(shown[at - 1], line)}
                replies={replies.get(line.id) ?? 0}
              />
            ))}
          </ol>
          {awaitsAnswer && <Typing last={lines.at(-1)} />}
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="to-end" onClick={toEnd}>
          <Down /> Newest
        </button>
      )}
    </div>
  );
}

function newDay(before: Line | undefined, line: Line, person: PersonView): string | null {
  const day = dayOf(line.at, Date.now(), person);
  return before && dayOf(before.at, Date.now(), person) === day ? null : day;
}

function continues(before: Line | undefined, line: Line): boolean {
  return before !== undefined && authorOf(before) === authorOf(line) && line.at - before.at < groupMs;
}

function authorOf({ message }: Line): string {
  if (!message) return "own";
  return message.from === "deskbell" ? "deskbell" : message.from.person;
}

const patienceMs = 15_000;

/** Three dots from soon after one has written until an answer comes, or for as long as anybody would believe them. */
function Typing({ last }: { readonly last: Line | undefined }) {
  const mine = last && last.message?.from !== "deskbell" && typeof last.said?.delivery !== "object" ? last.id : null;
  const fresh = last !== undefined && Date.now() - last.at < patienceMs;
  const [givenUp, giveUp] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => giveUp(mine), patienceMs);
    return () => clearTimeout(timer);
  }, [mine]);

  if (mine === null || givenUp === mine || !fresh) return null;
  return (
    <div className="typing" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
