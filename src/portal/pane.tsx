// One person's window: who they are, their conversations, and the one that is open.
import { useEffect, useMemo, useRef, useState } from "react";
import type { PersonView, Where } from "../messages/web-api.ts";
import { ActingContext } from "./acting.ts";
import { Conversation } from "./chat/conversation.tsx";
import { ConversationList } from "./chat/conversation-list.tsx";
import { repliesIn } from "./chat/conversation-state.ts";
import { Thread } from "./chat/thread.tsx";
import { useChat } from "./chat/use-chat.ts";
import { useUnread } from "./chat/use-unread.ts";
import { PersonSwitch } from "./person-switch.tsx";
import { useActing } from "./use-acting.tsx";

type Props = {
  readonly people: readonly PersonView[];
  readonly person: PersonView;
  readonly shown: boolean;
  become(id: string): void;
  onUnread(count: number): void;
};

export function Pane({ people, person, shown, become, onUnread }: Props) {
  const link = useChat(person.id);
  const { api, chat, connection } = link;
  const { acting, dialog } = useActing(person, api);
  // Whoever works for a desk looks at its work first.
  const [open, setOpen] = useState<Where>({ conversation: person.conversations.at(-1)?.id ?? "", thread: null });
  const unread = useUnread(chat, person.id, shown ? open.conversation : null, connection !== "loading");
  const replies = useMemo(() => repliesIn(chat), [chat]);
  const drafts = useRef(new Map<string, string>());
  const pane = useRef<HTMLElement>(null);

  const total = [...unread.values()].reduce((sum, count) => sum + count, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the number changes, whoever listens
  useEffect(() => onUnread(total), [total]);
  const closeThread = () => {
    const { thread } = open;
    setOpen({ ...open, thread: null });
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>(`[data-thread-of="${thread}"]`)?.focus());
  };
  const view = person.conversations.find(({ id }) => id === open.conversation) ?? person.conversations[0];
  if (!view) return null;

  return (
    <section ref={pane} className="pane" aria-label={`${person.name}’s window`} hidden={!shown}>
      <ActingContext value={acting}>
        <div className={open.thread === null ? "frame" : "frame with-thread"}>
          <div className="side">
            <PersonSwitch people={people} person={person} become={become} />
            <ConversationList
              person={person}
              open={view.id}
              unread={unread}
              choose={(conversation) => setOpen({ conversation, thread: null })}
            />
          </div>
          <Conversation
            key={view.id}
            {...{ view, person, link, replies, drafts: drafts.current }}
            openThread={(thread) => setOpen({ ...open, thread })}
          />
          {open.thread !== null && (
            <Thread
              key={open.thread}
              {...{ view, person, link, drafts: drafts.current, close: closeThread }}
              root={open.thread}
            />
          )}
        </div>
        {dialog}
      </ActingContext>
    </section>
  );
}
