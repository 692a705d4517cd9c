// Socket Mode: the same deeds over a socket that the app dials, for a desk that no address leads to.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SlackPerson } from "../doubles/slack-person.ts";
import { startSlackSocket } from "../doubles/slack-socket.ts";
import { type SlackRig, startSlackRig } from "./slack-rig.ts";

let rig: SlackRig;
let socket: Awaited<ReturnType<typeof startSlackSocket>>;
let maya: SlackPerson;

beforeAll(async () => {
  rig = await startSlackRig({
    socket: async (slack) => {
      socket = await startSlackSocket(slack);
    },
  });
  maya = rig.slack.person("maya@lumen.example");
});
afterAll(async () => {
  await rig.stop();
  await socket.stop();
});

describe("Socket Mode", () => {
  it("hears messages, and acknowledges them", async () => {
    const { replies } = await maya.says("my screen is dark");
    expect(replies.map(({ status }) => status)).toEqual([200]);
    expect(rig.desk.accepted.at(-1)).toMatchObject({ kind: "message", text: "my screen is dark" });
  });

  it("does not acknowledge what could not be kept, so that Slack sends it again", async () => {
    const payload = {
      ...{ type: "event_callback", team_id: "T0LUMEN", event_id: "Ev9", event_time: 1_700_000_000 },
      event: {
        type: "message",
        channel_type: "im",
        channel: "D1",
        user: maya.id,
        text: "again",
        ts: "1700000000.000200",
      },
    };
    rig.desk.answers.failures = 1;
    const lost = socket.push({ type: "events_api", payload });
    await maya.says("something else");
    expect(socket.isUnanswered(lost.id)).toBe(true);
    const again = socket.push({ type: "events_api", payload, retry: 1 });
    await again.reply;
    expect(rig.desk.accepted.filter(({ key }) => key === "slack:to-us:D1:1700000000.000200")).toHaveLength(1);
  });

  it("acknowledges what cannot be read, since it never will be", async () => {
    const payload = { type: "event_callback", event: { type: "message", channel: "../x", ts: "1.1" } };
    const { reply } = socket.push({ type: "events_api", payload });
    expect(await reply).toMatchObject({ status: 200 });
    expect(rig.logged.at(-1)).toMatchObject({ level: "warn", fields: { reference: expect.any(String) } });
  });

  it("takes presses, commands and forms", async () => {
    const place = await rig.gateway.channelNamed("it-desk");
    if (!place) throw new Error("no channel");
    const edit = { label: "Edit", action: { do: "edit", proposal: "p1" }, opensForm: true } as const;
    const card = {
      headline: "New laptop",
      blocks: [],
      buttons: [{ label: "Submit", action: { do: "submit", proposal: "p1" } } as const, edit],
    };
    const { message } = await rig.gateway.post({ place, card, delivery: "s1" });
    await maya.presses({ ts: message }, "Submit");
    expect(rig.desk.accepted.at(-1)).toMatchObject({ kind: "press" });
    await maya.runs("/kb vpn");
    expect(rig.desk.accepted.at(-1)).toMatchObject({ kind: "command", text: "vpn" });

    rig.desk.answers.form = {
      ...{ title: "New laptop", submitLabel: "Save", action: edit.action, key: "form-s" },
      fields: [{ id: "why", label: "Why", type: "text", multiline: false, max: 50, required: true }],
    };
    const { view } = await maya.presses({ ts: message }, "Edit");
    if (!view) throw new Error("nothing opened");
    rig.desk.answers.errors = { why: "Too short." };
    expect((await maya.submits(view, { why: "x" })).errors).toEqual({ "field:why": "Too short." });
    rig.desk.answers.errors = {};
    expect((await maya.submits(view, { why: "broken" })).errors).toEqual({});
    expect(rig.desk.accepted.at(-1)).toMatchObject({ kind: "form", values: { why: "broken" } });
  });
});
