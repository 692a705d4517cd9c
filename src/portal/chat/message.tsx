// One line of a conversation: somebody's words or a card, who said it and when.
import { useLayoutEffect, useRef } from "react";
import type { PersonView } from "../../messages/web-api.ts";
import { Avatar, DeskbellAvatar } from "../avatar.tsx";
import { CardView } from "../card/card-view.tsx";
import { Lock, Replies } from "../icons.tsx";
import { timeOf } from "../moment.ts";
import type { Link } from "./conversation.tsx";
import type { Line, Said } from "./conversation-state.ts";

type Props = {
  readonly line: Line;
  readonly person: PersonView;
  readonly link: Link;
  /** The day that begins with this line. */
  readonly day: string | null;
  /** The line before is by the same author. */
  readonly follows: boolean;
  readonly replies: number;
  readonly openThread?: (root: string) => void;
};

export function Message({ line, person, link, day, follows, replies, openThread }: Props) {
  const { id, at, message, said } = line;
  const author = message && message.from !== "deskbell" ? message.from : { person: person.id, name: person.name };
  const deskbell = message?.from === "deskbell";
  const inDesk = message?.conversation.startsWith("desk:") ?? false;
  const own = !deskbell && author.person === person.id;
  const kind = own ? "own" : "other";
  const element = useChanges(message?.revision ?? 0);

  return (
    <li ref={element} className={follows && !day ? `line ${kind} follows` : `line ${kind}`} tabIndex={-1}>
      {day && <p className="day">{day}</p>}
      <p className="author">
        {deskbell ? <DeskbellAvatar /> : <Avatar name={author.name} />}
        <span className="name">{deskbell ? "Deskbell" : own ? "You" : author.name}</span>
        <time dateTime={new Date(at).toISOString()}>{timeOf(at, person)}</time>
        {inDesk && message?.private && (
          <span className="private">
            <Lock /> Only you see this
          </span>
        )}
      </p>
      {message && "card" in message.content ? (
        <CardView card={message.content.card} message={message} />
      ) : (
        <p className="bubble">{message ? (message.content as { text: string }).text : said?.text}</p>
      )}
      {said && <Delivery said={said} arrived={message !== undefined} link={link} />}
      {openThread && message && (inDesk || replies > 0) && (
        <button type="button" className="replies" data-thread-of={id} onClick={() => openThread(id)}>
          <Replies /> {replies === 0 ? "Reply in thread" : replies === 1 ? "1 reply" : `${replies} replies`}
        </button>
      )}
    </li>
  );
}

type DeliveryProps = {
  readonly said: Said;
  /** The server has the words, but could not do anything with them. */
  readonly arrived: boolean;
  readonly link: Link;
};

function Delivery({ said, arrived, link }: DeliveryProps) {
  if (said.delivery === "sending") return <p className="delivery unseen">Sending</p>;
  if (said.delivery === "sent") return null;
  return (
    <div className="delivery failed" role="alert">
      <p>{said.delivery.problem}</p>
      <button type="button" className="button small" onClick={() => void link.sendAgain(said)}>
        Send again
      </button>
      {!arrived && (
        <button type="button" className="button small" onClick={() => link.discard(said.id)}>
          Discard
        </button>
      )}
    </div>
  );
}

const glow = [{ boxShadow: "0 0 0 3px var(--accent)" }, { boxShadow: "0 0 0 3px transparent" }];

/**
 * A card that changes under one's eyes glows for a moment; and when the pressed button goes away with its old version,
 * the focus stays on the line instead of getting lost.
 */
function useChanges(revision: number) {
  const element = useRef<HTMLLIElement>(null);
  const shown = useRef(revision);
  const focused = useRef(false);
  useLayoutEffect(() => {
    if (shown.current === revision) return;
    if (shown.current !== 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      element.current?.querySelector(".card")?.animate(glow, { duration: 900, easing: "ease-out" });
    }
    if (focused.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
    shown.current = revision;
  }, [revision]);
  useLayoutEffect(() => {
    const line = element.current as HTMLLIElement;
    const look = ({ target }: FocusEvent) => {
      focused.current = line.contains(target as Node);
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, []);
  return element;
}
