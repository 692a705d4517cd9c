// The browser chat as the desk sees it: a platform whose messages are kept in the desk's own database.
import { randomUUID } from "node:crypto";
import type { Content } from "../../domain/catalog/content.ts";
import type { Directory } from "../../domain/person.ts";
import { DeliveryError, type Place } from "../../ports/chat.ts";
import type { ChatGateway } from "../../ports/gateway.ts";
import type { ChatLog, WebStore } from "./chat-log.ts";
import { conversationNamed, conversationsOf, directConversation, identityOf, placeOf } from "./conversations.ts";

type Parts = {
  readonly store: WebStore;
  readonly log: ChatLog;
  readonly content: () => Content;
  readonly clock: { now(): number };
  /** Does everybody look here, or only who did before, as the company's chat is elsewhere? */
  readonly isEverybodysChat: boolean;
};

export function webGateway({ store, log, content, clock, isEverybodysChat }: Parts): ChatGateway {
  const sourceOf = (delivery: string): string => `delivery:${delivery}`;
  const directory = (): Promise<Directory> => store.read.people.directory();

  return {
    platform: "web",

    async post({ place, card, delivery, onlyFor }) {
      if (!exists(content(), await directory(), place)) {
        throw new DeliveryError("gone", `The web chat has no conversation ${place.conversation}.`);
      }
      const { id } = await log.keep({
        id: randomUUID(),
        conversation: place.conversation,
        thread: place.thread,
        from: "deskbell",
        content: { card },
        onlyFor: onlyFor?.user ?? null,
        at: clock.now(),
        source: sourceOf(delivery),
      });
      return { place, message: id };
    },

    update: ({ message }, card) => log.change(message, card),

    async find(place, delivery) {
      const kept = await store.read.webChat.bySource(sourceOf(delivery));
      return kept && { place, message: kept.id };
    },

    async profileOf({ user }) {
      const person = (await directory()).get(user);
      return person ? { email: person.email, name: person.name, member: true } : null;
    },

    async directPlace({ identity, email }) {
      if (!identity && !isEverybodysChat) return null;
      const people = await directory();
      const person = identity ? people.get(identity.user) : people.byEmail(email);
      if (!person?.active) return null;
      return { place: placeOf(directConversation(person.id), null), identity: identityOf(person) };
    },

    async channelNamed(name) {
      const conversation = conversationNamed(content(), name);
      return conversation === null ? null : placeOf(conversation, null);
    },

    async isIn({ conversation }, { user }) {
      const person = (await directory()).get(user);
      return person !== undefined && conversationsOf(content(), person).some(({ id }) => id === conversation);
    },

    // The directory is all there is.
    isAmongMembers: async () => true,
  };
}

function exists(content: Content, { get }: Directory, { conversation }: Place): boolean {
  const [kind, name] = split(conversation);
  return kind === "dm" ? get(name) !== undefined : content.departments.has(name);
}

function split(conversation: string): [kind: string, name: string] {
  const at = conversation.indexOf(":");
  return [conversation.slice(0, at), conversation.slice(at + 1)];
}
