// The part of the Store that the browser chat uses, in memory: people, and conversations with growing revisions.
import type { WebStore } from "../../src/adapters/web/chat-log.ts";
import { directoryOf, type Person } from "../../src/domain/person.ts";
import type { PeopleReads } from "../../src/ports/store.ts";
import type { WebChatWrites, WebMessage } from "../../src/ports/web-chat.ts";

export function webStore(people: readonly Person[]): WebStore {
  const stored = new Map<string, WebMessage>();
  const causes = new Set<string>();
  let revision = 0;

  const put = (message: Omit<WebMessage, "revision">): WebMessage => {
    revision += 1;
    const kept = { ...message, revision };
    stored.set(kept.id, kept);
    return kept;
  };
  const all = () => [...stored.values()].sort((a, b) => a.revision - b.revision);
  const bySource = (source: string) => all().find((message) => message.source === source);

  const webChat: WebChatWrites = {
    since: async (conversations, after, limit) =>
      all()
        .filter((message) => conversations.includes(message.conversation) && message.revision > after)
        .slice(0, limit),
    bySource: async (source) => bySource(source) ?? null,
    add: async (message) => bySource(message.source) ?? put(message),
    update: async (id, card) => {
      const message = stored.get(id);
      if (!message) throw new Error(`no message ${id}`);
      return put({ ...message, content: { card } });
    },
  };
  const directory = directoryOf(people);

  return {
    async transaction({ cause }, work) {
      if (causes.has(cause)) return undefined;
      causes.add(cause);
      return work({ webChat });
    },
    read: { webChat, people: { directory: async () => directory } as PeopleReads },
  };
}
