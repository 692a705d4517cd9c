// What one person's page knows: the messages that came, and what they said that is still on its way. Pure.
import type { ChatMessage, Send, Where } from "../../messages/web-api.ts";

export type Delivery = "sending" | "sent" | { readonly problem: string };
export type Said = Send & { readonly at: number; readonly delivery: Delivery };

export type Chat = {
  readonly messages: ReadonlyMap<string, ChatMessage>;
  /** Own words that the server has not shown yet, or could not take. */
  readonly said: readonly Said[];
};

export const emptyChat: Chat = { messages: new Map(), said: [] };

/** Newer copies replace older ones; a copy that comes twice changes nothing. */
export function receive(chat: Chat, incoming: readonly ChatMessage[]): Chat {
  const messages = new Map(chat.messages);
  for (const message of incoming) {
    if ((messages.get(message.id)?.revision ?? 0) < message.revision) messages.set(message.id, message);
  }
  return { messages, said: chat.said.filter(({ id, delivery }) => delivery !== "sent" || !messages.has(id)) };
}

export function say(chat: Chat, send: Send, at: number): Chat {
  const others = chat.said.filter(({ id }) => id !== send.id);
  return { ...chat, said: [...others, { ...send, at, delivery: "sending" }] };
}

export function delivered(chat: Chat, id: string, delivery: Delivery): Chat {
  const gone = delivery === "sent" && chat.messages.has(id);
  return {
    ...chat,
    said: gone
      ? chat.said.filter((said) => said.id !== id)
      : chat.said.map((said) => (said.id === id ? { ...said, delivery } : said)),
  };
}

/** Takes back what could not be sent. */
export function discard(chat: Chat, id: string): Chat {
  return { ...chat, said: chat.said.filter((said) => said.id !== id) };
}

export type Line =
  | { readonly id: string; readonly at: number; readonly message: ChatMessage; readonly said?: Said }
  | { readonly id: string; readonly at: number; readonly message?: never; readonly said: Said };

/** What stands in a conversation, or in one of its threads, in the order it was said; what is on its way comes last. */
export function linesOf(chat: Chat, { conversation, thread }: Where): Line[] {
  const inPlace = (where: Where) => where.conversation === conversation && where.thread === thread;
  const said = new Map(chat.said.map((each) => [each.id, each]));
  const shown: Line[] = [...chat.messages.values()]
    .filter((message) => inPlace(message) || isOrphan(chat, message, { conversation, thread }))
    .map((message) => ({ id: message.id, at: message.at, message, said: said.get(message.id) }));
  const onTheWay: Line[] = chat.said
    .filter((each) => inPlace(each) && !chat.messages.has(each.id))
    .map((each) => ({ id: each.id, at: each.at, said: each }));
  return [...shown.sort((a, b) => a.at - b.at), ...onTheWay];
}

/** A reply whose first message this person does not see stands by itself. */
function isOrphan(chat: Chat, message: ChatMessage, { conversation, thread }: Where): boolean {
  return (
    thread === null &&
    message.conversation === conversation &&
    message.thread !== null &&
    !chat.messages.has(message.thread)
  );
}

/** How many replies hang from each message. */
export function repliesIn(chat: Chat): ReadonlyMap<string, number> {
  const replies = new Map<string, number>();
  for (const { thread } of chat.messages.values()) {
    if (thread !== null) replies.set(thread, (replies.get(thread) ?? 0) + 1);
  }
  return replies;
}
