// What people do in Slack, as the desk hears of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Reply } from "../doubles/slack-client.ts";
import type { SlackPerson } from "../doubles/slack-person.ts";
import { type SlackRig, startSlackRig } from "./slack-rig.ts";

let rig: SlackRig;
let maya: SlackPerson;
let before = 0;

beforeAll(async () => {
  rig = await startSlackRig();
  maya = rig.slack.person("maya@lumen.example");
});
afterAll(() => rig.stop());
beforeEach(() => {
  before = rig.desk.accepted.length;
});

const heard = (): ChatEvent[] => rig.desk.accepted.slice(before);
const keys = (): string[] => heard().map(({ key }) => key);

describe("a message in Slack", () => {
  it("in the conversation with the bot is for the bot", async () => {
    const { ts, channel } = await maya.says("my screen is dark");
    expect(heard()).toEqual([
      {
        kind: "message",
        key: `slack:to-us:${channel}:${ts}`,
        identity: { platform: "slack", tenant: "T0LUMEN", user: maya.id, member: true },
        place: { platform: "slack", tenant: "T0LUMEN", conversation: channel, thread: null, kind: "dm", service: null },
        at: Math.round(Number(ts) * 1000),
        text: "my screen is dark",
        files: [],
        secret: false,
        addressed: true,
        outsiders: false,
        message: ts,
      },
    ]);
  });

  it("that names the bot in a channel is one thing, though Slack tells of it twice", async () => {
    const { replies, ts } = await maya.says("@Deskbell, my screen is dark", { in: "it-desk" });
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(keys()).size).toBe(1);
    for (const event of heard()) {
      expect(event).toMatchObject({ text: "my screen is dark", addressed: true, message: ts });
      expect(event.place).toMatchObject({ kind: "channel", thread: null });
    }
    expect(heard()[0]).toEqual(heard()[1]);
  });

  it("in a thread is overheard, without being for the bot", async () => {
    const { ts } = await maya.says("@Deskbell the dock does not charge", { in: "it-desk" });
    before = rig.desk.accepted.length;
    const ethan = rig.slack.person("ethan@lumen.example");
    await ethan.says("which one is it?", { in: "it-desk", thread: ts });
    expect(heard()).toMatchObject([{ text: "which one is it?", addressed: false, place: { thread: ts } }]);
  });

  it("among colleagues in a channel is none of the desk's business", async () => {
    const { replies } = await maya.says("lunch?", { in: "it-desk" });
    expect(replies.map(({ status }) => status)).toEqual([200]);
    expect(heard()).toEqual([]);
  });

  it("is the same when Slack sends it again", async () => {
    const { replies } = await maya.says("my screen is dark", { times: 3 });
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(keys()).size).toBe(1);
    expect(heard()).toHaveLength(3);
  });

  it("that is edited is not said again", async () => {
    const said = await maya.says("@Deskbell my screen is dark", { in: "it-desk" });
    const first = new Set(keys());
    const replies = await maya.edits(said, "@Deskbell my screen is very dark");
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(keys())).toEqual(first);
  });

  it("that names the bot only after an edit is for the bot from then on", async () => {
    const said = await maya.says("my screen is dark", { in: "it-desk" });
    await maya.edits(said, "@Deskbell my screen is dark");
    expect(heard()).toMatchObject([{ text: "my screen is dark", addressed: true }]);
  });

  it("reads as the person saw it, without Slack's encoding", async () => {
    await maya.says("is a<b & c>d true, @ethan@lumen.example? see https://wiki.example/x");
    expect(heard()).toMatchObject([{ text: "is a<b & c>d true, @Ethan Park? see https://wiki.example/x" }]);
  });

  it("may name somebody whose name cannot be had, and is heard all the same", async () => {
    rig.slack.fail("users.info", { status: 500 });
    await maya.says("ask @robo@lumen.example");
    expect(heard()).toMatchObject([{ text: expect.stringMatching(/^ask @U\w+$/) }]);
  });

  it("brings its files", async () => {
    await maya.says("this", { files: [{ name: "bill.pdf", type: "application/pdf", size: 12 }] });
    const url = expect.stringContaining("https://files.slack.com/");
    expect(heard()).toMatchObject([
      { text: "this", files: [{ name: "bill.pdf", type: "application/pdf", size: 12, url }] },
    ]);
  });

  it("of a bot is never answered", async () => {
    await rig.slack.person("robo@lumen.example").says("beep");
    expect(heard()).toEqual([]);
  });

  it("longer than the desk takes is cut, not lost", async () => {
    await maya.says("👩‍👩‍👧 ".repeat(2000));
    const [event] = heard();
    expect(event).toMatchObject({ kind: "message", text: expect.stringMatching(/…$/) });
    expect((event as { text: string }).text.length).toBeLessThanOrEqual(12_000);
  });
});

describe("who speaks in Slack", () => {
  it("is a guest when the message says so", async () => {
    await rig.slack.person("gus@partner.example").says("hello");
    expect(heard()).toMatchObject([{ identity: { member: false } }]);
  });

  it("is a guest when they come from another organisation", async () => {
    await rig.slack.person("stella@elsewhere.example").says("@Deskbell hello", { in: "it-desk" });
    expect(heard()).not.toEqual([]);
    for (const { identity } of heard()) expect(identity).toMatchObject({ tenant: "T0LUMEN", member: false });
  });

  it("is a guest with a button too, when from another organisation", async () => {
    const place = await rig.gateway.channelNamed("it-desk");
    if (!place) throw new Error("no channel");
    const card = {
      headline: "Take it?",
      blocks: [],
      buttons: [{ label: "Take it", action: { do: "take", case: "c1" } as const }],
    };
    const { message } = await rig.gateway.post({ place, card, delivery: "d-guest" });
    await rig.slack.person("stella@elsewhere.example").presses({ ts: message }, "Take it");
    expect(heard()).toMatchObject([{ kind: "press", identity: { member: false } }]);
  });
});

describe("opening the app", () => {
  it("is a first hello, and the same one every time", async () => {
    expect((await maya.opensApp()).status).toBe(200);
    await maya.opensApp("home");
    expect(heard()).toMatchObject([{ kind: "opened", place: { kind: "dm" } }, { kind: "opened" }]);
    expect(new Set(keys()).size).toBe(1);
  });
});

describe("a command", () => {
  it("is acknowledged without words, after it is kept", async () => {
    expect(await maya.runs("/kb how do I get a monitor?")).toEqual({ status: 200, body: null });
    expect(heard()).toMatchObject([
      {
        kind: "command",
        command: "kb",
        text: "how do I get a monitor?",
        key: expect.stringMatching(/^slack:command:/),
      },
    ]);
  });

  it("says where it was given", async () => {
    await maya.runs("/desk link it", { in: "it-desk" });
    const conversation = rig.slack.world.channelNamed("it-desk").id;
    expect(heard()).toMatchObject([{ command: "desk", text: "link it", place: { conversation, kind: "channel" } }]);
  });

  it("can be given where the bot is not", async () => {
    expect((await maya.runs("/kb vpn", { in: "random" })).status).toBe(200);
    expect(heard()).toHaveLength(1);
  });

  it("fails openly when it cannot be kept", async () => {
    rig.desk.answers.failures = 1;
    expect((await maya.runs("/kb vpn")).status).toBe(500);
    expect(heard()).toEqual([]);
  });
});

describe("an event that could not be kept", () => {
  it("is not acknowledged, so that Slack sends it again, and then it counts once", async () => {
    rig.desk.answers.failures = 1;
    const { replies } = await maya.says("my secret is 4711", { times: 2 });
    expect(replies.map(({ status }) => status)).toEqual([500, 200]);
    expect(heard()).toHaveLength(1);
  });

  it("leaves a trace with an id, without a word of what was said", async () => {
    rig.desk.answers.failures = 1;
    const from = rig.logged.length;
    const [reply] = (await maya.says("my secret is 4711")).replies as [Reply];
    expect(reply.body).toEqual({ error: "not taken", reference: expect.any(String) });
    const { reference } = reply.body as { reference: string };
    expect(rig.logged.slice(from)).toMatchObject([{ level: "error", fields: { reference } }]);
    expect(JSON.stringify(rig.logged)).not.toContain("4711");
  });
});
