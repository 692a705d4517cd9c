// What the desk writes to Teams, and what it asks there.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../src/messages/card.ts";
import { DeliveryError, type Identity, type MessageRef, type Place } from "../../src/ports/chat.ts";
import { wordsOn } from "../doubles/teams-cards.ts";
import { HOME_TENANT } from "../doubles/teams-people.ts";
import type { TeamsPerson } from "../doubles/teams-person.ts";
import { APP_ID, startTeamsRig, type TeamsRig } from "./teams-rig.ts";

let rig: TeamsRig;
let maya: TeamsPerson;
let ethan: TeamsPerson;
let posted = 0;

beforeAll(async () => {
  rig = await startTeamsRig({ appId: APP_ID });
  maya = rig.teams.person("maya@lumen.example");
  ethan = rig.teams.person("ethan@lumen.example");
  await maya.installs({ in: "General" });
});
afterAll(() => rig.stop());
beforeEach(() => void rig.teams.connector.faults.splice(0));

const aCard = (headline: string): Card => ({ headline, blocks: [], buttons: [] });
const post = (place: Place, headline: string, onlyFor?: Identity) => {
  posted += 1;
  return rig.gateway.post({ place, card: aCard(headline), delivery: `d${posted}`, ...(onlyFor && { onlyFor }) });
};
const shown = (where: Parameters<typeof rig.teams.messagesIn>[0]) =>
  rig.teams.messagesIn(where).flatMap(({ from, card, thread }) => (from ? [] : [{ words: wordsOn(card), thread }]));
const placeOf = async (person: TeamsPerson): Promise<Place> => {
  const direct = await rig.gateway.directPlace({ identity: null, email: person.email });
  if (!direct) throw new Error(`nobody reaches ${person.email}`);
  return direct.place;
};
const desk = async (name = "it-desk"): Promise<Place> => {
  const place = await rig.gateway.channelNamed(name);
  if (!place) throw new Error(`there is no ${name}`);
  return place;
};
const identityOf = ({ account }: TeamsPerson): Identity => ({
  platform: "teams",
  tenant: HOME_TENANT,
  user: account.objectId ?? account.id,
  member: true,
});
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a card sent to Teams", () => {
  it("to somebody who never wrote begins their chat with Deskbell", async () => {
    const direct = await rig.gateway.directPlace({ identity: null, email: "Maya@Lumen.example" });
    expect(direct).toEqual({
      place: {
        ...{ platform: "teams", tenant: HOME_TENANT, conversation: maya.chat.id, thread: null, kind: "dm" },
        service: rig.teams.connector.serviceUrl,
      },
      identity: identityOf(maya),
    });
    const ref = await post((direct as { place: Place }).place, "Hello Maya");
    expect(ref.place).toEqual(direct?.place);
    expect(shown(maya.chat)).toEqual([{ words: "Hello Maya", thread: null }]);
    expect(rig.teams.connector.faults).toEqual([]);
  });

  it("to somebody whose address is not their principal name finds them among the people of the team", async () => {
    expect(ethan.account.userPrincipalName).not.toBe(ethan.email);
    await post(await placeOf(ethan), "Hello Ethan");
    expect(shown(ethan.chat)).toMatchObject([{ words: "Hello Ethan" }]);
  });

  it("finds no guest by an address, since anybody may claim one", async () => {
    for (const email of ["gus@partner.example", "fred@federated.example", "nobody@lumen.example"]) {
      expect(await rig.gateway.directPlace({ identity: null, email })).toBeNull();
    }
  });

  it("by identity reaches a guest too", async () => {
    const gus = rig.teams.person("gus@partner.example");
    const direct = await rig.gateway.directPlace({ identity: { ...identityOf(gus), member: false }, email: "" });
    expect(direct?.place.conversation).toBe(gus.chat.id);
  });

  it("to a channel begins a thread, and below that message stays in it", async () => {
    const place = await desk();
    const root = await post(place, "IT-1042");
    expect(root).toEqual({ place, message: expect.any(String) });
    await post({ ...place, thread: root.message }, "Tom Becker took it.");
    expect(shown(rig.teams.place("IT Desk"))).toEqual([
      { words: "IT-1042", thread: root.message },
      { words: "Tom Becker took it.", thread: root.message },
    ]);
  });

  it("to a group chat or a chat between two has no thread, whatever it is sent below", async () => {
    await maya.says("where do the crates go?", { in: "Moving office" });
    const place = rig.desk.accepted.at(-1)?.place as Place;
    const ref = await post(place, "To the basement.");
    await post({ ...place, thread: ref.message }, "Until Friday.");
    expect(shown(rig.teams.place("Moving office")).map(({ words }) => words)).toEqual([
      "To the basement.",
      "Until Friday.",
    ]);
    const chat = await placeOf(maya);
    await post({ ...chat, thread: (await post(chat, "one")).message }, "two");
    expect(shown(maya.chat).slice(-2)).toMatchObject([{ words: "one" }, { words: "two" }]);
    expect(rig.teams.connector.faults).toEqual([]);
  });

  it("that only one person may see goes to that person's own chat, and says so", async () => {
    const before = shown(rig.teams.place("IT Desk")).length;
    const ref = await post(await desk(), "You may not do this.", identityOf(maya));
    expect(ref.place).toMatchObject({ kind: "dm", conversation: maya.chat.id });
    expect(shown(maya.chat).at(-1)).toMatchObject({ words: "You may not do this." });
    expect(shown(rig.teams.place("IT Desk"))).toHaveLength(before);
  });

  it("is brought up to date where it stands, in a chat and in a channel", async () => {
    for (const place of [await placeOf(maya), await desk()]) {
      const ref = await post(place, "New");
      await rig.gateway.update(ref, aCard("In progress"));
      const message = rig.teams.connector.messages.find(({ id }) => id === ref.message);
      expect(message).toMatchObject({ updates: 1 });
      expect(wordsOn(message?.card ?? null)).toBe("In progress");
    }
    expect(rig.teams.connector.faults).toEqual([]);
  });

  it("cannot be looked for afterwards", async () => {
    expect(await rig.gateway.find(await desk(), "d1")).toBeUndefined();
  });

  it("goes to the service that the conversation named, with Deskbell's own token", async () => {
    rig.teams.connector.received.splice(0);
    await post(await placeOf(maya), "Hello");
    expect(rig.teams.connector.received.at(-1)).toMatchObject({ method: "POST", seenBy: new Set([maya.email]) });
    const place = { ...(await placeOf(maya)), service: "http://attacker.example/" };
    expect(await failure(post(place, "Hello"))).toMatchObject({ kind: "gone" });
    expect(await failure(post({ ...place, service: null }, "Hello"))).toMatchObject({ kind: "gone" });
  });
});

describe("a delivery that Teams refuses", () => {
  it.each([
    [{ status: 429, retryAfter: "7" }, "retry-later", 7_000],
    [{ status: 429 }, "retry-later", 5_000],
    [{ status: 429, retryAfter: "soon" }, "retry-later", 5_000],
    [{ status: 403 }, "gone", 0],
    [{ status: 404 }, "gone", 0],
  ])("with %j is %s", async (refusal, kind, retryAfter) => {
    const place = await placeOf(maya);
    const before = shown(maya.chat).length;
    rig.teams.connector.refuseNext(refusal);
    const error = await failure(post(place, "Hello"));
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ kind, retryAfter });
    expect(shown(maya.chat)).toHaveLength(before);
  });

  it("until a certain time waits until then", async () => {
    const place = await placeOf(maya);
    rig.teams.connector.refuseNext({ status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
    const { retryAfter } = (await failure(post(place, "Hello"))) as DeliveryError;
    expect(retryAfter).toBeGreaterThan(50_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
  });

  it.each([500, 502, 400, 401])("with %i is a fault, asked once and not again", async (status) => {
    const place = await placeOf(maya);
    const asked = rig.teams.connector.received.length;
    rig.teams.connector.refuseNext({ status, body: { error: { message: "canary" } } });
    const error = await failure(post(place, "Hello"));
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(DeliveryError);
    expect(String(error)).not.toContain("canary");
    expect(rig.teams.connector.received).toHaveLength(asked + 1);
  });

  it("is refused in the same way when a card is brought up to date, or begins a thread", async () => {
    const ref = await post(await placeOf(maya), "New");
    rig.teams.connector.refuseNext({ status: 404 }, 1);
    expect(await failure(rig.gateway.update(ref, aCard("Old")))).toMatchObject({ kind: "gone" });
    const place = await desk();
    rig.teams.connector.refuseNext({ status: 429, retryAfter: "2" });
    expect(await failure(post(place, "New"))).toMatchObject({ kind: "retry-later", retryAfter: 2_000 });
  });

  it("by following to somewhere else is a fault", async () => {
    const place = await placeOf(maya);
    rig.teams.connector.refuseNext({ status: 307 });
    expect(await failure(post(place, "Hello"))).not.toBeNull();
  });
});

describe("somebody in Teams", () => {
  const profileOf = (person: TeamsPerson) => rig.gateway.profileOf(identityOf(person));

  it("is known by address and name, when they belong to the tenant", async () => {
    expect(await profileOf(maya)).toEqual({ email: "maya@lumen.example", name: "Maya Lind", member: true });
    expect(await profileOf(ethan)).toEqual({ email: "ethan@lumen.example", name: "Ethan Park", member: true });
  });

  it.each(["Gus Guest", "Fred Federated", "Ann Onymous"])("%s is a guest without an address", async (name) => {
    await rig.teams.person(name).says("hello", { in: "IT Desk" });
    expect(await profileOf(rig.teams.person(name))).toEqual({ email: null, name, member: false });
  });

  it("is nobody when Teams does not know them", async () => {
    expect(
      await rig.gateway.profileOf({ ...identityOf(maya), user: "00000000-0000-4000-8000-000000000000" }),
    ).toBeNull();
  });

  it("is in a conversation, or not", async () => {
    const place = await desk();
    const group = { ...place, conversation: rig.teams.place("Moving office").id };
    const gus = rig.teams.person("gus@partner.example");
    expect(await rig.gateway.isIn(place, identityOf(maya))).toBe(true);
    expect(await rig.gateway.isIn({ ...place, thread: "1" }, identityOf(gus))).toBe(true);
    expect(await rig.gateway.isIn(group, identityOf(ethan))).toBe(true);
    expect(await rig.gateway.isIn(group, identityOf(gus))).toBe(false);
    expect(await rig.gateway.isIn({ ...place, conversation: "19:gone@thread.tacv2" }, identityOf(maya))).toBe(false);
  });

  it("has none but members in it, or not, or that cannot be told", async () => {
    const place = await desk();
    const group = { ...place, conversation: rig.teams.place("Moving office").id };
    expect(await rig.gateway.isAmongMembers(group)).toBe(true);
    expect(await rig.gateway.isAmongMembers(place)).toBe(false);
    expect(await rig.gateway.isAmongMembers({ ...place, conversation: "19:gone@thread.tacv2" })).toBe(false);
  });
});

describe("a channel in Teams", () => {
  it.each(["it-desk", "IT Desk", "IT desk"])("is found as %s", async (name) => {
    expect(await rig.gateway.channelNamed(name)).toEqual({
      ...{ platform: "teams", tenant: HOME_TENANT, conversation: rig.teams.place("IT Desk").id, thread: null },
      ...{ kind: "channel", service: rig.teams.connector.serviceUrl },
    });
  });

  it("that every team begins with is found, though Teams does not tell its name", async () => {
    expect((await rig.gateway.channelNamed("general"))?.conversation).toBe(rig.teams.place("General").id);
  });

  it("is not found where there is none, nor once Deskbell was removed from the team", async () => {
    expect(await rig.gateway.channelNamed("finance-desk")).toBeNull();
    const general = rig.teams.place("General");
    await rig.teams.send(rig.teams.activity(maya, { type: "installationUpdate", action: "remove" }, general));
    expect(await rig.gateway.channelNamed("it-desk")).toBeNull();
    await maya.says("back again", { in: "HR Desk" });
    expect(await rig.gateway.channelNamed("it-desk")).not.toBeNull();
  });

  it("of another tenant is never found, whoever adds Deskbell there", async () => {
    const channelData = {
      tenant: { id: "0f0f0f0f-0000-4000-8000-00000000beef" },
      team: { id: "19:evil@thread.tacv2" },
    };
    const asked = rig.teams.connector.received.length;
    const about = { type: "conversationUpdate", membersAdded: [{ id: `28:${APP_ID}` }], channelData };
    expect(await rig.teams.send(rig.teams.activity(maya, about))).toMatchObject({ status: 403 });
    await rig.gateway.channelNamed("finance-desk");
    expect(rig.teams.connector.received.slice(asked).filter(({ path }) => path.includes("evil"))).toEqual([]);
  });
});

describe("Deskbell in Teams before anybody wrote", () => {
  it("knows no channel, and nobody", async () => {
    const fresh = await startTeamsRig({ appId: APP_ID });
    expect(await fresh.gateway.channelNamed("it-desk")).toBeNull();
    expect(await fresh.gateway.directPlace({ identity: null, email: "maya@lumen.example" })).toBeNull();
    await fresh.stop();
  });

  it("reaches again by their place whom it knew before it was restarted", async () => {
    const fresh = await startTeamsRig({ appId: APP_ID });
    const service = fresh.teams.connector.serviceUrl;
    const { chat } = fresh.teams.person(maya.email);
    const place: Place = { ...(await placeOf(maya)), conversation: chat.id, service };
    const ref: MessageRef = await fresh.gateway.post({ place, card: aCard("Hello again"), delivery: "d1" });
    expect(ref.place).toEqual(place);
    await fresh.stop();
  });
});
