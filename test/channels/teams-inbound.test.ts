// What people do in Teams, as the desk hears of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ChatEvent, chatEventSchema } from "../../src/ports/chat.ts";
import { HOME_TENANT } from "../doubles/teams-people.ts";
import type { TeamsPerson } from "../doubles/teams-person.ts";
import { startTeamsRig, type TeamsRig } from "./teams-rig.ts";

let rig: TeamsRig;
let maya: TeamsPerson;
let before = 0;

beforeAll(async () => {
  rig = await startTeamsRig();
  maya = rig.teams.person("maya@lumen.example");
});
afterAll(() => rig.stop());
beforeEach(() => {
  before = rig.desk.accepted.length;
});

const heard = (): ChatEvent[] => rig.desk.accepted.slice(before).map((event) => chatEventSchema.parse(event));
const keys = (): Set<string> => new Set(heard().map(({ key }) => key));
const texts = () => heard().map((event) => ("text" in event ? event.text : event.kind));

describe("a message in Teams", () => {
  it("in the chat with Deskbell is for Deskbell", async () => {
    const { message } = await maya.says("my screen is dark");
    expect(rig.desk.accepted.slice(before)).toEqual([
      {
        kind: "message",
        key: expect.stringMatching(/^teams:message:/),
        identity: { platform: "teams", tenant: HOME_TENANT, user: maya.account.objectId, member: true },
        place: {
          platform: "teams",
          tenant: HOME_TENANT,
          conversation: maya.chat.id,
          thread: null,
          kind: "dm",
          service: rig.teams.connector.serviceUrl,
        },
        at: expect.any(Number),
        text: "my screen is dark",
        files: [],
        secret: false,
        addressed: true,
        outsiders: false,
        message: message.id,
      },
    ]);
    expect(Math.abs((heard()[0] as ChatEvent).at - Date.now())).toBeLessThan(60_000);
  });

  it("that mentions Deskbell in a channel loses the mention, and knows the thread it began", async () => {
    const { message } = await maya.says("my screen is dark", { in: "IT Desk" });
    const [event] = heard();
    expect(event).toMatchObject({ text: "my screen is dark", addressed: true, message: message.id });
    expect(event?.place).toMatchObject({
      conversation: rig.teams.place("IT Desk").id,
      thread: message.id,
      kind: "channel",
    });
  });

  it("below another message belongs to that one's thread", async () => {
    const { message: root } = await maya.says("the dock does not charge", { in: "IT Desk" });
    await maya.says("it is the left one", { in: "IT Desk", thread: root.id });
    expect(heard()[1]?.place.thread).toBe(root.id);
  });

  it("in a group chat has no thread, and is not between two", async () => {
    await maya.says("where do the crates go?", { in: "Moving office" });
    expect(heard()[0]?.place).toMatchObject({ thread: null, kind: "channel" });
  });

  it("in a channel that does not mention Deskbell is overheard", async () => {
    await maya.says("kb lunch", { in: "IT Desk", mention: false });
    expect(heard()).toMatchObject([{ kind: "message", addressed: false, text: "kb lunch" }]);
  });

  it.each([
    ["<div>the <b>screen</b> is dark</div>", "the screen is dark"],
    ["one<br/>two</p><p>three</p>", "one\ntwo\nthree"],
    ["a &lt;b&gt; tag &amp;amp; an &#39;entity&#x27; &#9731;", "a <b> tag &amp; an 'entity' ☃"],
    ["5 < 6 and 7 > 6", "5 < 6 and 7 > 6"],
    ["caf&#233;&nbsp;machine", "café machine"],
    ["&#1114112; &#xD800; \u0000 \ud800 end", "&#1114112;    end"],
    ["<at>Ethan Park</at> has it too", "Ethan Park has it too"],
  ])("%j reads %j", async (text, plain) => {
    await maya.says("", { more: { text } });
    expect(texts()).toEqual([plain]);
  });

  it("is cut where it is longer than anything the desk reads", async () => {
    await maya.says(`${"x".repeat(11_999)}😀😀`);
    const [text = ""] = texts();
    expect(text).toHaveLength(12_000);
    expect(text.endsWith("x…")).toBe(true);
  });

  it("brings its files along, but no links that are not https", async () => {
    const file = (downloadUrl: string) => ({
      contentType: "application/vnd.microsoft.teams.file.download.info",
      name: "screen.png",
      content: { downloadUrl, uniqueId: "file-1", fileType: "png" },
    });
    const attachments = [
      file("https://lumen.sharepoint.example/screen.png"),
      file("http://169.254.169.254/latest/meta-data/"),
      { contentType: "text/html", content: "<p>see</p>" },
    ];
    await maya.says("see", { more: { attachments } });
    expect(heard()).toMatchObject([
      { files: [{ id: "file-1", name: "screen.png", url: "https://lumen.sharepoint.example/screen.png" }] },
    ]);
  });

  it("sent again is the same, and another one is not", async () => {
    await maya.says("my screen is dark", { times: 3 });
    expect(heard()).toHaveLength(3);
    expect(keys().size).toBe(1);
    await maya.says("my screen is dark");
    expect(keys().size).toBe(2);
  });

  it("that cannot be kept is answered with 500, so that Teams sends it again, and says nothing of what failed", async () => {
    rig.desk.answers.failures = 1;
    const { replies } = await maya.says("my screen is dark: canary-1", { times: 2 });
    expect(replies).toMatchObject([{ status: 500, body: { error: "not taken" } }, { status: 200 }]);
    expect(JSON.stringify(replies)).not.toContain("canary-1");
    expect(JSON.stringify(rig.logged)).not.toContain("canary-1");
    const reference = (replies[0]?.body as { reference: string } | undefined)?.reference;
    expect(rig.logged.at(-1)).toMatchObject({ level: "error", fields: { reference, error: "Error" } });
    expect(heard()).toHaveLength(1);
  });

  it("of another bot, or of Deskbell itself, is not heard", async () => {
    for (const id of ["28:another-bot", "28:deskbell-on-this-machine"]) {
      await maya.says("I repeat: I repeat", { more: { from: { id, name: "Echo" } } });
    }
    expect(heard()).toEqual([]);
  });
});

describe("the words kb and desk", () => {
  it.each([
    ["kb guest wifi", "kb", "guest wifi"],
    ["Desk  my requests", "desk", "my requests"],
    ["/desk", "desk", ""],
    ["kb\nguest wifi\nin Lisbon", "kb", "guest wifi\nin Lisbon"],
  ])("at the beginning of %j are a command", async (text, command, words) => {
    await maya.says(text);
    await maya.says(text, { in: "IT Desk" });
    expect(heard()).toMatchObject([
      { kind: "command", command, text: words },
      { kind: "command", command, text: words, place: { kind: "channel" } },
    ]);
    expect(keys().size).toBe(2);
  });

  it.each(["desks are too low", "my desk lamp", "kbd is stuck"])("are not in %j", async (text) => {
    await maya.says(text);
    expect(heard()).toMatchObject([{ kind: "message", text }]);
  });
});

describe("a hello from Deskbell", () => {
  it("is due once in a chat, though Teams tells of an installation in several ways", async () => {
    const replies = [...(await maya.installs()), ...(await maya.installs())];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(heard().map(({ kind }) => kind)).toEqual(["opened", "opened", "opened", "opened"]);
    expect(keys().size).toBe(1);
    expect(heard()[0]?.place).toMatchObject({ conversation: maya.chat.id, kind: "dm" });
  });

  it("is due in a team it was added to, and not for people who join", async () => {
    await maya.installs({ in: "General" });
    expect(heard()[0]?.place).toMatchObject({ kind: "channel", conversation: rig.teams.place("General").id });
    before = rig.desk.accepted.length;
    const joined = { type: "conversationUpdate", membersAdded: [{ id: maya.account.id }] };
    const removed = { type: "installationUpdate", action: "remove" };
    for (const about of [joined, removed]) await rig.teams.send(rig.teams.activity(maya, about));
    expect(heard()).toEqual([]);
  });
});

describe("what Deskbell has no business with", () => {
  it.each(["messageReaction", "messageUpdate", "messageDelete", "typing", "event", "somethingNew"])(
    "%s is taken and forgotten",
    async (type) => {
      expect(await rig.teams.send(rig.teams.activity(maya, { type, text: "x" }))).toMatchObject({ status: 200 });
      expect(heard()).toEqual([]);
    },
  );

  it("an unknown invoke is answered with 501", async () => {
    const reply = await rig.teams.send(rig.teams.activity(maya, { type: "invoke", name: "config/fetch", value: {} }));
    expect(reply.status).toBe(501);
  });
});

describe("who it is", () => {
  it("is a member of the tenant by their Entra id", async () => {
    await maya.says("hello");
    expect(heard()[0]?.identity).toMatchObject({ user: maya.account.objectId, member: true });
  });

  it("is a guest without an Entra id, and known by their id in Teams", async () => {
    const ann = rig.teams.person("Ann Onymous");
    await ann.says("hello", { in: "IT Desk" });
    expect(heard()[0]?.identity).toEqual({
      platform: "teams",
      tenant: HOME_TENANT,
      user: ann.account.id,
      member: false,
    });
  });

  it("is a guest where Teams says they are of another tenant or a guest of this one", async () => {
    const { id, name, objectId: aadObjectId } = rig.teams.person("fred@federated.example").account;
    for (const more of [{ tenantId: "0f0f0f0f-0000-4000-8000-00000000beef" }, { userRole: "guest" }]) {
      await maya.says("hello", { in: "IT Desk", more: { from: { id, name, aadObjectId, ...more } } });
    }
    expect(heard().map(({ identity }) => identity.member)).toEqual([false, false]);
    expect(heard()[0]?.identity.tenant).toBe("0f0f0f0f-0000-4000-8000-00000000beef");
  });

  it("is nobody in a conversation of another tenant", async () => {
    const channelData = { tenant: { id: "0f0f0f0f-0000-4000-8000-00000000beef" } };
    const { replies } = await maya.says("hello", { more: { channelData } });
    expect(replies).toMatchObject([{ status: 403 }]);
    expect(heard()).toEqual([]);
  });
});
