// One conversation: what was said, and the place to say something.
import type { ConversationView, PersonView } from "../../messages/web-api.ts";
import { Composer } from "./composer.tsx";
import { linesOf } from "./conversation-state.ts";
import { MessageLog } from "./message-log.tsx";
import { Trouble } from "./trouble.tsx";
import type { useChat } from "./use-chat.ts";
import { DeskWelcome, Welcome } from "./welcome.tsx";

export type Link = ReturnType<typeof useChat>;

type Props = {
  readonly view: ConversationView;
  readonly person: PersonView;
  readonly link: Link;
  readonly replies: ReadonlyMap<string, number>;
  readonly drafts: Map<string, string>;
  openThread(root: string): void;
};

export function Conversation({ view, person, link, replies, drafts, openThread }: Props) {
  const where = { conversation: view.id, thread: null };
  const lines = linesOf(link.chat, where);
  const say = (text: string) => void link.send(where, text);
  const channel = view.kind === "channel";
  return (
    <div className="conversation">
      <header className="conversation-head">
        <h2>{channel ? `#${view.name}` : view.name}</h2>
        <p>{view.about}</p>
      </header>
      <Trouble connection={link.connection} reconnect={link.reconnect} />
      <MessageLog
        name={channel ? `Posts in ${view.name}` : `${person.name} and Deskbell`}
        {...{ lines, person, link, replies, openThread }}
        awaitsAnswer={!channel}
        loading={link.connection === "loading"}
        start={channel ? <DeskWelcome view={view} empty={lines.length === 0} /> : <Welcome person={person} say={say} />}
      />
      <Composer
        label={channel ? `Message ${view.name}` : "Message Deskbell"}
        hint={channel ? "Message your desk…" : "Ask for anything…"}
        draft={{ drafts, key: view.id }}
        send={say}
      />
    </div>
  );
}
