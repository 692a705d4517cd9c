// What the desk asks of Slack: posting, finding again, who is who and where, and what a "no" of Slack's means.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSlack } from "../../src/adapters/slack/connect.ts";
import type { Card } from "../../src/messages/card.ts";
import { DeliveryError, type Identity, type Place } from "../../src/ports/chat.ts";
import { type SlackRig, startSlackRig } from "./slack-rig.ts";

let rig: SlackRig;
let desk: Place;

beforeAll(async () => {
  rig = await startSlackRig({ pageSize: 2 });
  desk = (await rig.gateway.channelNamed("it-desk")) as Place;
});
afterAll(() => rig.stop());

const card: Card = {
  headline: "IT-1042 · New laptop",
  blocks: [{ block: "hint", text: "See https://lumen.example" }],
  buttons: [{ label: "Take it", action: { do: "take", case: "c1" } }],
};
const sentence: Card = { headline: "Only people of IT can do this.", blocks: [], buttons: [] };
const identityOf = (email: string): Identity => ({
  platform: "slack",
  tenant: "T0LUMEN",
  user: rig.slack.world.byEmail(email).id,
  member: true,
});
const channel = (name: string): Place => ({ ...desk, conversation: rig.slack.world.channelNamed(name).id });
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe("posting to Slack", () => {
  it("shows the card, unfurls nothing, and says where it now is", async () => {
    const ref = await rig.gateway.post({ place: desk, card, delivery: "d1" });
    expect(ref).toEqual({ place: desk, message: expect.any(String) });
    const posted = rig.slack.messagesIn("it-desk").at(-1);
    expect(posted).toMatchObject({ ts: ref.message, buttons: ["Take it"], fromDeskbell: true });
    expect(posted?.words).toBe("IT-1042 · New laptop\nSee https://lumen.example");
    expect(posted?.text).toBe("IT-1042 · New laptop\nSee https://lumen.example");
    const call = rig.slack.traffic.findLast(({ method }) => method === "chat.postMessage");
    expect(call?.body).toContain("false\nfalse");
    expect([...(call?.seenBy ?? [])]).toContain("ethan@lumen.example");
  });

  it("below a message stays in its thread", async () => {
    const root = await rig.gateway.post({ place: desk, card, delivery: "d2" });
    await rig.gateway.post({ place: { ...desk, thread: root.message }, card: sentence, delivery: "d3" });
    expect(rig.slack.messagesIn("it-desk").at(-1)).toMatchObject({ thread_ts: root.message });
  });

  it("for one person's eyes is seen by nobody else", async () => {
    const before = rig.slack.messagesIn("it-desk").length;
    await rig.gateway.post({ place: desk, card: sentence, delivery: "d4", onlyFor: identityOf("maya@lumen.example") });
    expect(rig.slack.ephemeralsFor("maya@lumen.example").at(-1)?.words).toBe(sentence.headline);
    expect(rig.slack.messagesIn("it-desk")).toHaveLength(before);
    const call = rig.slack.traffic.findLast(({ method }) => method === "chat.postEphemeral");
    expect([...(call?.seenBy ?? [])]).toEqual(["maya@lumen.example"]);
  });

  it.each([
    ["where Deskbell is not", () => channel("random")],
    ["between two colleagues", () => between("maya@lumen.example", "ethan@lumen.example")],
  ])("for one person's eyes %s goes to their own conversation", async (_, where) => {
    const onlyFor = identityOf("maya@lumen.example");
    const ref = await rig.gateway.post({ place: where(), card: sentence, delivery: "d5", onlyFor });
    expect(ref.place).toMatchObject({ kind: "dm", thread: null });
    expect(rig.slack.directWith("maya@lumen.example").at(-1)).toMatchObject({
      ts: ref.message,
      words: sentence.headline,
    });
  });

  it("for one person's eyes in their own conversation is a message that lasts", async () => {
    const direct = await rig.gateway.directPlace({ identity: null, email: "maya@lumen.example" });
    if (!direct) throw new Error("no conversation");
    await rig.gateway.post({ place: direct.place, card: sentence, delivery: "d6", onlyFor: direct.identity });
    expect(rig.slack.directWith("maya@lumen.example").at(-1)).toMatchObject({ ephemeralFor: undefined });
  });
});

const between = (one: string, other: string): Place => ({
  ...desk,
  kind: "dm",
  conversation: rig.slack.world.directOf(identityOf(one).user, identityOf(other).user).id,
});

describe("updating a card in Slack", () => {
  it("shows the new one in its place", async () => {
    const ref = await rig.gateway.post({ place: desk, card, delivery: "u1" });
    await rig.gateway.update(ref, { ...card, badge: { text: "Maya has it", tone: "good" }, buttons: [] });
    const shown = rig.slack.messagesIn("it-desk").find(({ ts }) => ts === ref.message);
    expect(shown?.words).toContain("🟢 Maya has it");
    expect(shown?.buttons).toEqual([]);
  });

  it("that somebody deleted is gone", async () => {
    const ref = await rig.gateway.post({ place: desk, card, delivery: "u2" });
    for (const message of rig.slack.world.messages) if (message.ts === ref.message) message.deleted = true;
    expect(await failure(rig.gateway.update(ref, card))).toMatchObject({ name: "DeliveryError", kind: "gone" });
  });
});

describe("looking for a message of before a crash", () => {
  it("finds it in the channel, page after page", async () => {
    const ref = await rig.gateway.post({ place: desk, card, delivery: "f1" });
    for (const text of ["one", "two", "three", "four"])
      await rig.slack.person("maya@lumen.example").says(text, { in: "it-desk" });
    expect(await rig.gateway.find(desk, "f1")).toEqual(ref);
  });

  it("finds it in a thread", async () => {
    const { message: thread } = await rig.gateway.post({ place: desk, card, delivery: "f2" });
    const ref = await rig.gateway.post({ place: { ...desk, thread }, card, delivery: "f3" });
    expect(await rig.gateway.find({ ...desk, thread }, "f3")).toEqual(ref);
    expect(await rig.gateway.find({ ...desk, thread }, "f4")).toBeNull();
  });

  it("says when it is not there", async () => {
    const place = channel("hr-private");
    expect(await rig.gateway.find(place, "never sent")).toBeNull();
  });

  it("cannot say when there is more to read than it reads", async () => {
    const maya = rig.slack.person("maya@lumen.example");
    for (let said = 0; said < 12; said += 1) await maya.says("chatter", { in: "it-desk" });
    expect(await rig.gateway.find(desk, "f1")).toBeUndefined();
  });

  it("cannot say without the right to read", async () => {
    const blind = await startSlackRig({ scopes: ["channels:read", "groups:read", "chat:write"] });
    const place = (await blind.gateway.channelNamed("it-desk")) as Place;
    expect(await blind.gateway.find(place, "f1")).toBeUndefined();
    await blind.stop();
  });

  it("is gone when the place is", async () => {
    const nowhere = { ...desk, conversation: "C0NOWHERE" };
    expect(await failure(rig.gateway.find(nowhere, "f1"))).toMatchObject({ kind: "gone" });
  });
});

describe("who is who in Slack", () => {
  it("is a member with their address", async () => {
    expect(await rig.gateway.profileOf(identityOf("maya@lumen.example"))).toEqual({
      email: "maya@lumen.example",
      name: "Maya Lind",
      member: true,
    });
  });

  it.each(["gus@partner.example", "stella@elsewhere.example", "robo@lumen.example", "left@lumen.example"])(
    "is no member and has no address: %s",
    async (email) => {
      expect(await rig.gateway.profileOf(identityOf(email))).toMatchObject({ email: null, member: false });
    },
  );

  it("is nobody when Slack does not know them", async () => {
    expect(await rig.gateway.profileOf({ ...identityOf("maya@lumen.example"), user: "U0NOBODY" })).toBeNull();
  });

  it("is asked once in a while only", async () => {
    const ethan = identityOf("ethan@lumen.example");
    await Promise.all([rig.gateway.profileOf(ethan), rig.gateway.profileOf(ethan)]);
    const asked = rig.slack.traffic.filter(({ method, body }) => method === "users.info" && body === ethan.user);
    expect(asked).toHaveLength(1);
  });

  it("is asked again after a failure", async () => {
    const id = rig.slack.addPerson({ email: "new@lumen.example", name: "Nia New" });
    const identity = { ...identityOf("maya@lumen.example"), user: id };
    rig.slack.fail("users.info", { status: 500 });
    expect(await failure(rig.gateway.profileOf(identity))).toBeInstanceOf(Error);
    expect(await rig.gateway.profileOf(identity)).toMatchObject({ name: "Nia New" });
  });
});

describe("reaching somebody in Slack", () => {
  it("works by their address", async () => {
    const found = await rig.gateway.directPlace({ identity: null, email: "ethan@lumen.example" });
    expect(found).toMatchObject({ identity: identityOf("ethan@lumen.example"), place: { kind: "dm", thread: null } });
  });

  it("works by who they are, and leads to the same conversation", async () => {
    const byMail = await rig.gateway.directPlace({ identity: null, email: "ethan@lumen.example" });
    const byId = await rig.gateway.directPlace({ identity: identityOf("ethan@lumen.example"), email: "x@y.example" });
    expect(byId?.place).toEqual(byMail?.place);
  });

  it("does not take a guest for the colleague whose address they have", async () => {
    expect(await rig.gateway.directPlace({ identity: null, email: "gus@partner.example" })).toBeNull();
  });

  it.each(["nobody@lumen.example", "left@lumen.example", "stella@elsewhere.example"])(
    "cannot be done: %s",
    async (email) => {
      expect(await rig.gateway.directPlace({ identity: null, email })).toBeNull();
    },
  );

  it.each(["left@lumen.example", "robo@lumen.example"])("cannot be done by who they are: %s", async (email) => {
    expect(await rig.gateway.directPlace({ identity: identityOf(email), email })).toBeNull();
  });
});

describe("a channel in Slack", () => {
  it("is found by its name where Deskbell was invited, private ones too", async () => {
    expect(await rig.gateway.channelNamed("#IT-Desk")).toEqual(desk);
    expect(await rig.gateway.channelNamed("hr-private")).toEqual(channel("hr-private"));
  });

  it.each(["random", "old-desk", "no-such-channel"])("is not found: %s", async (name) => {
    expect(await rig.gateway.channelNamed(name)).toBeNull();
  });

  it("knows who is in it, however many", async () => {
    expect(await rig.gateway.isIn(desk, identityOf("ethan@lumen.example"))).toBe(true);
    expect(await rig.gateway.isIn(channel("hr-private"), identityOf("maya@lumen.example"))).toBe(false);
    expect(await rig.gateway.isIn(channel("hr-private"), identityOf("ethan@lumen.example"))).toBe(true);
  });

  it("knows whether nobody reads there but members", async () => {
    expect(await rig.gateway.isAmongMembers(channel("hr-private"))).toBe(true);
    expect(await rig.gateway.isAmongMembers(desk)).toBe(false);
  });
});

describe("Slack's no", () => {
  it("to too many messages says how long to wait, and leaves trying again to the desk", async () => {
    rig.slack.fail("chat.postMessage", { status: 429, retryAfter: 7 });
    const error = await failure(rig.gateway.post({ place: desk, card, delivery: "n1" }));
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ kind: "retry-later", retryAfter: 7000 });
    await rig.gateway.post({ place: desk, card, delivery: "n1" });
  });

  it("in the answer itself asks for a short wait", async () => {
    rig.slack.fail("chat.update", { error: "ratelimited" });
    const ref = { place: desk, message: "1.1" };
    expect(await failure(rig.gateway.update(ref, card))).toMatchObject({ kind: "retry-later", retryAfter: 1000 });
  });

  it.each([
    ["a channel that is archived", "old-desk"],
    ["a channel without Deskbell", "random"],
  ])("to %s means gone", async (_, name) => {
    const error = await failure(rig.gateway.post({ place: channel(name), card, delivery: "n2" }));
    expect(error).toMatchObject({ kind: "gone" });
  });

  it.each([{ status: 500 }, { error: "internal_error" }, { error: "invalid_auth" }] as const)(
    "that is a fault, %j, is one to try again",
    async (fault) => {
      rig.slack.fail("chat.postMessage", fault);
      const error = await failure(rig.gateway.post({ place: desk, card, delivery: "n3" }));
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(DeliveryError);
    },
  );

  it("to the token stops the start and names the setting", async () => {
    const settings = { ...rig.slack.settings, botToken: "xoxb-wrong" };
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const express = { post() {} } as never;
    await expect(connectSlack({ settings, desk: rig.desk, log, express })).rejects.toThrow(
      /SLACK_BOT_TOKEN.*invalid_auth/,
    );
  });
});
