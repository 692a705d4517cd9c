// The thread that hangs from one message: everything about one request in one place.
import { useEffect, useRef } from "react";
import type { ConversationView, PersonView } from "../../messages/web-api.ts";
import { Back, Close } from "../icons.tsx";
import { Composer } from "./composer.tsx";
import type { Link } from "./conversation.tsx";
import { linesOf } from "./conversation-state.ts";
import { MessageLog } from "./message-log.tsx";

type Props = {
  readonly view: ConversationView;
  readonly person: PersonView;
  readonly link: Link;
  readonly root: string;
  readonly drafts: Map<string, string>;
  close(): void;
};

const noReplies = new Map<string, number>();

export function Thread({ view, person, link, root, drafts, close }: Props) {
  const where = { conversation: view.id, thread: root };
  const first = linesOf(link.chat, { ...where, thread: null }).filter(({ id }) => id === root);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut; the button beside the heading does the same
    <div className="thread" onKeyDown={({ key }) => key === "Escape" && close()}>
      <header className="thread-head">
        <button type="button" className="back" onClick={close} aria-label={`Back to ${view.name}`}>
          <Back />
          <Close />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          Thread
        </h2>
        <p>#{view.name}</p>
      </header>
      <MessageLog
        name="Thread"
        lines={[...first, ...linesOf(link.chat, where)]}
        {...{ person, link }}
        replies={noReplies}
        awaitsAnswer={false}
        loading={false}
        start={null}
      />
      <Composer
        label="Reply in the thread"
        hint="Reply in the thread…"
        draft={{ drafts, key: `${view.id} ${root}` }}
        send={(text) => void link.send(where, text)}
      />
    </div>
  );
}
