// The stored messages of the browser chat as one person may see them, and the word that something is new.
import { randomUUID } from "node:crypto";
import type { Content } from "../../domain/catalog/content.ts";
import type { Directory, Person } from "../../domain/person.ts";
import type { Card } from "../../messages/card.ts";
import type { ChatMessage, MessagePage } from "../../messages/web-api.ts";
import type { Cause, Reads, Tx } from "../../ports/store.ts";
import type { WebMessage } from "../../ports/web-chat.ts";
import { conversationsOf } from "./conversations.ts";

/** What the browser chat needs of the Store. */
export type WebStore = {
  transaction<T>(cause: Cause, work: (tx: Pick<Tx, "webChat">) => Promise<T>): Promise<T | undefined>;
  readonly read: Pick<Reads, "webChat" | "people">;
};

export type ChatLog = {
  /** Everything the person may see that changed after the revision, oldest change first. */
  after(person: Person, revision: number): Promise<MessagePage>;
  /** Keeps a message once by its source and returns it; the first one when it was there before. */
  keep(message: Omit<WebMessage, "revision">): Promise<WebMessage>;
  /** Shows another card in the place of the old one. */
  change(id: string, card: Card): Promise<void>;
  /** Calls back after each change of any conversation, until the returned function is called. */
  watch(changed: () => void): () => void;
};

const pageSize = 500;

export function chatLogOf(store: WebStore, content: () => Content): ChatLog {
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const changed of watchers) changed();
  };

  return {
    async after(person, revision) {
      const conversations = conversationsOf(content(), person).map(({ id }) => id);
      const [stored, directory] = await Promise.all([
        store.read.webChat.since(conversations, revision, pageSize),
        store.read.people.directory(),
      ]);
      return {
        messages: stored.filter((message) => maySee(message, person)).map((message) => view(message, directory)),
        revision: stored.at(-1)?.revision ?? revision,
        more: stored.length === pageSize,
      };
    },

    async keep(message) {
      const added = await store.transaction({ cause: `web-chat:${message.source}` }, (tx) => tx.webChat.add(message));
      const kept = added ?? (await store.read.webChat.bySource(message.source));
      if (!kept) throw new Error(`The message of ${message.source} was stored once and is gone.`);
      tell();
      return kept;
    },

    async change(id, card) {
      await store.transaction({ cause: `web-chat:${randomUUID()}` }, (tx) => tx.webChat.update(id, card));
      tell();
    },

    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

function maySee({ onlyFor }: WebMessage, person: Person): boolean {
  return onlyFor === null || onlyFor === person.id;
}

function view(message: WebMessage, directory: Directory): ChatMessage {
  const { id, conversation, thread, from, content, onlyFor, at, revision } = message;
  const author =
    from === "deskbell" ? from : { person: from.person, name: directory.get(from.person)?.name ?? "Somebody" };
  return { id, conversation, thread, from: author, content, private: onlyFor !== null, at, revision };
}
