// What the browser chat shows, to whom and when: the gateway the desk posts through, and the live updates of each person.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Card } from "../../src/messages/card.ts";
import { DeliveryError, type Identity, type Place } from "../../src/ports/chat.ts";
import type { ChatGateway } from "../../src/ports/gateway.ts";
import type { Desk } from "../../src/usecases/desk.ts";
import { startWebApp, type WebApp } from "../doubles/web-app.ts";
import { webClient } from "../doubles/web-client.ts";

const silent: Desk = {
  acceptChatEvent: async () => {},
  openForm: async () => aCard("no form"),
  checkForm: async () => ({}),
  suggest: async () => [],
  searchKnowledge: async () => ({ card: aCard("nothing"), passages: [] }),
  readArticle: async () => null,
};
const aCard = (headline: string): Card => ({ headline, blocks: [], buttons: [] });
const user = (name: string): Identity => ({ platform: "web", tenant: "local", user: name, member: true });
const headlines = (messages: readonly { content: { text: string } | { card: Card } }[]) =>
  messages.map(({ content }) => ("card" in content ? content.card.headline : content.text));

let app: WebApp;
let gateway: ChatGateway;
let desk: Place;
let mayas: Place;
let toms: Place;

const placeOf = async (name: string) => {
  const reached = await gateway.directPlace({ identity: null, email: `${name}@lumen.example` });
  return (reached as { place: Place }).place;
};
const post = (place: Place, headline: string, onlyFor?: Identity) =>
  gateway.post({ place, card: aCard(headline), delivery: randomUUID(), onlyFor });
const as = (person: string) => webClient(app.url, person);

beforeAll(async () => {
  app = await startWebApp(() => silent);
  gateway = app.gateway;
  desk = (await gateway.channelNamed("it-desk")) as Place;
  [mayas, toms] = [await placeOf("maya"), await placeOf("tom")];
});
afterAll(() => app.stop());

describe("the web gateway", () => {
  it("finds a department's channel by the name of its triage channel", async () => {
    expect(desk).toMatchObject({ platform: "web", conversation: "desk:it", kind: "channel", thread: null });
    expect(await gateway.channelNamed("#HR-Desk")).toMatchObject({ conversation: "desk:hr" });
    expect(await gateway.channelNamed("garden-desk")).toBeNull();
  });

  it("reaches people by identity or e-mail, but nobody who has left", async () => {
    expect(await gateway.directPlace({ identity: user("maya"), email: "" })).toMatchObject({ place: mayas });
    expect(await gateway.directPlace({ identity: null, email: "felix@lumen.example" })).toBeNull();
    expect(await gateway.profileOf(user("maya"))).toEqual({
      ...{ email: "maya@lumen.example", name: "Maya Singh", member: true },
    });
  });

  it("knows who is in a conversation", async () => {
    const isIn = (place: Place, name: string) => gateway.isIn(place, user(name));
    expect(await Promise.all(["tom", "omar", "maya", "grace", "felix"].map((name) => isIn(desk, name)))).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect([await isIn(mayas, "maya"), await isIn(mayas, "tom")]).toEqual([true, false]);
  });

  it("posts a delivery once, and finds it after a crash", async () => {
    const posting = { place: mayas, card: aCard("posted once"), delivery: "delivery-1" };
    expect(await gateway.find(mayas, "delivery-1")).toBeNull();
    const first = await gateway.post(posting);
    expect(await gateway.post(posting)).toEqual(first);
    expect(await gateway.find(mayas, "delivery-1")).toEqual(first);
    const { messages } = await as("maya").messages();
    expect(headlines(messages).filter((headline) => headline === "posted once")).toHaveLength(1);
  });

  it("shows the new card in the place of the old one", async () => {
    const message = await post(mayas, "waiting");
    await gateway.update(message, aCard("approved"));
    const { messages } = await as("maya").messages();
    expect(headlines(messages.filter(({ id }) => id === message.message))).toEqual(["approved"]);
  });

  it("says that a conversation is gone rather than trying again", async () => {
    const nowhere = post({ ...desk, conversation: "desk:garden" }, "lost");
    await expect(nowhere).rejects.toThrowError(DeliveryError);
    await expect(nowhere).rejects.toMatchObject({ kind: "gone" });
  });
});

describe("what a person is shown", () => {
  it("is their own chat and the desks they work for, and nothing else", async () => {
    await post(mayas, "for maya only");
    await post(desk, "for the desk");
    const seenBy = async (person: string) => headlines((await as(person).messages()).messages);
    expect(await seenBy("maya")).toContain("for maya only");
    expect(await seenBy("maya")).not.toContain("for the desk");
    for (const fulfiller of ["tom", "omar"]) expect(await seenBy(fulfiller)).toContain("for the desk");
    for (const other of ["tom", "omar", "grace", "ethan"]) expect(await seenBy(other)).not.toContain("for maya only");
    expect(await seenBy("grace")).not.toContain("for the desk");
  });

  it("leaves out what is said to one person in a channel", async () => {
    await post(desk, "between you and me", user("tom"));
    const seenBy = async (person: string) => headlines((await as(person).messages()).messages);
    expect(await seenBy("tom")).toContain("between you and me");
    expect(await seenBy("omar")).not.toContain("between you and me");
  });

  it("comes in pages when it is a lot", async () => {
    const { revision } = await as("ethan").messages();
    const place = await placeOf("ethan");
    for (let at = 0; at < 501; at += 1) await post(place, `number ${at}`);
    const first = await as("ethan").messages(revision);
    const second = await as("ethan").messages(first.revision);
    expect([first.messages.length, first.more, second.messages.length, second.more]).toEqual([500, true, 1, false]);
    expect(new Set(headlines([...first.messages, ...second.messages])).size).toBe(501);
  });
});

describe("live updates", () => {
  const revisionOf = async (person: string) => (await as(person).messages()).revision;

  it("arrive as they happen, in the order of their revisions", async () => {
    const live = await as("tom").live(await revisionOf("tom"));
    await post(toms, "one");
    await post(desk, "two");
    await post(toms, "three");
    const events = [await live.next(), await live.next(), await live.next()];
    live.close();
    expect(headlines(events.map(({ message }) => message))).toEqual(["one", "two", "three"]);
    expect(events.map(({ id }) => Number(id))).toEqual(events.map(({ message }) => message.revision));
  });

  it("show one's own words at once", async () => {
    const live = await as("maya").live(await revisionOf("maya"));
    await as("maya").say("My VPN does not connect");
    const { message } = await live.next();
    live.close();
    expect(message).toMatchObject({
      from: { person: "maya", name: "Maya Singh" },
      content: { text: "My VPN does not connect" },
    });
  });

  it("lose nothing and repeat nothing when the connection breaks and comes back", async () => {
    const first = await as("tom").live(await revisionOf("tom"));
    await post(toms, "before");
    const { id } = await first.next();
    first.close();
    await post(desk, "while away 1");
    await post(toms, "while away 2");
    const again = await as("tom").live(Number(id));
    await post(desk, "after");
    const seen = [await again.next(), await again.next(), await again.next()].map(({ message }) => message);
    again.close();
    expect(headlines(seen)).toEqual(["while away 1", "while away 2", "after"]);
  });

  it("carry nothing of other people's", async () => {
    const live = await as("omar").live(await revisionOf("omar"));
    await post(mayas, "maya's secret");
    await post(desk, "a word to tom", user("tom"));
    await post(desk, "for all of the desk");
    const { message } = await live.next();
    live.close();
    expect(headlines([message])).toEqual(["for all of the desk"]);
  });

  it("start from the beginning without a last id", async () => {
    const live = await as("maya").live();
    const first = (await live.next()).message;
    live.close();
    expect(first.id).toBe((await as("maya").messages()).messages[0]?.id);
  });

  it("are never kept by a cache, and refused to nobody in particular", async () => {
    const live = await as("maya").live();
    live.close();
    expect(live.response.headers.get("content-type")).toContain("text/event-stream");
    expect(live.response.headers.get("cache-control")).toBe("no-store");
    expect((await as("nobody").live()).response.status).toBe(401);
  });

  it("look by themselves now and then for what another process has posted", async () => {
    const from = await revisionOf("maya");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const live = await as("maya").live(from);
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    const source = "another process";
    await app.store.transaction({ cause: source }, ({ webChat }) =>
      webChat.add({
        ...{ id: source, conversation: "dm:maya", thread: null, from: "deskbell", onlyFor: null, at: 0, source },
        content: { card: aCard("from another process") },
      }),
    );
    vi.advanceTimersByTime(15_000);
    vi.useRealTimers();
    expect(headlines([(await live.next()).message])).toEqual(["from another process"]);
    live.close();
  });

  it("end when Deskbell stops", async () => {
    const other = await startWebApp(() => silent);
    const live = await webClient(other.url, "maya").live(0);
    await other.stop();
    expect(await live.next()).toBeUndefined();
  });
});
