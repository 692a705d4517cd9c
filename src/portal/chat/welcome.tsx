// The first thing a newcomer sees: what Deskbell is, and words to try it with.
import type { ConversationView, PersonView } from "../../messages/web-api.ts";
import { Bell, Hash } from "../icons.tsx";

const examples = ["My VPN does not connect", "I need a new laptop", "How many vacation days do I have?"];

type Props = { readonly person: PersonView; say(text: string): void };

export function Welcome({ person, say }: Props) {
  return (
    <div className="welcome">
      <Bell className="welcome-bell" />
      <p className="greeting">Hello {person.name.split(" ")[0]}, this is Deskbell.</p>
      <p>
        Ask for anything in your own words: every department answers here, and you see what happens until it is done.
      </p>
      <ul className="examples" aria-label="Examples to try">
        {examples.map((example) => (
          <li key={example}>
            <button type="button" className="chip" onClick={() => say(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function DeskWelcome({ view, empty }: { readonly view: ConversationView; readonly empty: boolean }) {
  return (
    <div className="welcome">
      <span className="welcome-hash">
        <Hash />
      </span>
      <p className="greeting">This is where {view.name} begins.</p>
      <p>{empty ? "Nothing has come in yet. As soon as somebody asks for something, it stands here." : view.about}</p>
    </div>
  );
}
