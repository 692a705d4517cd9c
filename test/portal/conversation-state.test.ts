// What the page keeps of a conversation, whatever order the news come in.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatMessage } from "../../src/messages/web-api.ts";
import {
  delivered,
  discard,
  emptyChat,
  linesOf,
  receive,
  repliesIn,
  say,
} from "../../src/portal/chat/conversation-state.ts";

const here = { conversation: "dm:maya", thread: null };

const aMessage = (id: string, revision: number, about: Partial<ChatMessage> = {}): ChatMessage => ({
  ...{ ...here, id, revision, at: revision, from: "deskbell", private: false },
  content: { text: `${id} at ${revision}` },
  ...about,
});
const wordsOf = (chat: Parameters<typeof linesOf>[0], where = here as Parameters<typeof linesOf>[1]) =>
  linesOf(chat, where).map(({ message, said }) => (message ? (message.content as { text: string }).text : said?.text));

const news = fc.array(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d"), revision: fc.integer({ min: 1, max: 50 }) }),
  { maxLength: 20 },
);

describe("a conversation", () => {
  it("ends up the same, however the news are cut, doubled and shuffled", () => {
    fc.assert(
      fc.property(news, fc.integer(), fc.nat(20), (all, seed, cut) => {
        const messages = all.map(({ id, revision }) => aMessage(id, revision, { at: id.charCodeAt(0) }));
        const shuffled = [...messages, ...messages].sort(
          (a, b) => Math.sin(a.revision * seed) - Math.sin(b.revision * seed),
        );
        const once = receive(emptyChat, messages);
        const twice = receive(receive(emptyChat, shuffled.slice(0, cut)), shuffled);
        expect(wordsOf(twice)).toEqual(wordsOf(once));
        const newest = Math.max(0, ...all.filter(({ id }) => id === "a").map(({ revision }) => revision));
        expect(once.messages.get("a")?.revision ?? 0).toBe(newest);
      }),
    );
  });

  it("keeps a card where it was when it changes", () => {
    const before = receive(emptyChat, [aMessage("first", 1), aMessage("second", 2)]);
    const after = receive(before, [aMessage("first", 3, { at: 1 })]);
    expect(wordsOf(after)).toEqual(["first at 3", "second at 2"]);
  });

  it("shows one's own words last until the server has them, and then once", () => {
    const saying = say(receive(emptyChat, [aMessage("first", 1)]), { ...here, id: "mine", text: "hello" }, 0);
    expect(wordsOf(saying)).toEqual(["first at 1", "hello"]);
    const mine = aMessage("mine", 2, { from: { person: "maya", name: "Maya" }, content: { text: "hello" } });
    const orders = [
      delivered(receive(saying, [mine]), "mine", "sent"),
      receive(delivered(saying, "mine", "sent"), [mine]),
    ];
    for (const chat of orders) {
      expect(wordsOf(chat)).toEqual(["first at 1", "hello"]);
      expect(chat.said).toEqual([]);
    }
  });

  it("keeps what could not be sent, until it is sent again or discarded", () => {
    const saying = say(emptyChat, { ...here, id: "mine", text: "hello" }, 0);
    const failed = delivered(saying, "mine", { problem: "No connection." });
    expect(receive(failed, [aMessage("other", 1)]).said).toMatchObject([{ delivery: { problem: "No connection." } }]);
    expect(say(failed, { ...here, id: "mine", text: "hello" }, 1).said).toMatchObject([{ delivery: "sending" }]);
    expect(wordsOf(discard(failed, "mine"))).toEqual([]);
  });

  it("has its replies in the thread, unless what they hang from is not to be seen", () => {
    const reply = aMessage("reply", 2, { thread: "root" });
    const alone = receive(emptyChat, [reply]);
    expect(wordsOf(alone)).toEqual(["reply at 2"]);
    const both = receive(alone, [aMessage("root", 1)]);
    expect(wordsOf(both)).toEqual(["root at 1"]);
    expect(wordsOf(both, { ...here, thread: "root" })).toEqual(["reply at 2"]);
    expect(repliesIn(both).get("root")).toBe(1);
  });
});
