// A person's conversations: their own with Deskbell, and the desks they work for.
import type { PersonView } from "../../messages/web-api.ts";
import { DeskbellAvatar } from "../avatar.tsx";
import { Count } from "../count.tsx";
import { Hash } from "../icons.tsx";

type Props = {
  readonly person: PersonView;
  readonly open: string;
  readonly unread: ReadonlyMap<string, number>;
  choose(conversation: string): void;
};

export function ConversationList({ person, open, unread, choose }: Props) {
  return (
    <nav aria-label={`${person.name}’s conversations`}>
      <ul className="conversations">
        {person.conversations.map(({ id, kind, name }) => (
          <li key={id}>
            <button type="button" aria-current={id === open ? "true" : undefined} onClick={() => choose(id)}>
              {kind === "dm" ? <DeskbellAvatar /> : <Hash />}
              <span className="name">{name}</span>
              <Count of={unread.get(id) ?? 0} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
