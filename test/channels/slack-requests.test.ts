// Who may knock at /slack/events: only Slack, only lately, and only with something that can be read.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signatureOf } from "../doubles/slack-client.ts";
import { type SlackRig, startSlackRig } from "./slack-rig.ts";

let rig: SlackRig;
let before = 0;
const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  rig = await startSlackRig();
});
afterAll(() => rig.stop());
beforeEach(() => {
  before = rig.desk.accepted.length;
});

const heard = () => rig.desk.accepted.slice(before);
const message = (text = "my screen is dark") => ({
  type: "event_callback",
  team_id: "T0LUMEN",
  event_id: "Ev1",
  event_time: now(),
  event: { type: "message", channel_type: "im", channel: "D0FORGED", user: "U0FORGED", text, ts: `${now()}.000100` },
});
const press = (value: string) =>
  `payload=${encodeURIComponent(
    JSON.stringify({
      type: "block_actions",
      user: { id: "U0FORGED", team_id: "T0LUMEN" },
      trigger_id: "1.2.3",
      container: { type: "message", message_ts: "1700000000.000100", channel_id: "C0FORGED" },
      actions: [{ action_id: "act:approve:1", value, action_ts: "1700000001.000100" }],
    }),
  )}`;

describe("a request to /slack/events", () => {
  it("of Slack's is taken", async () => {
    const { status } = await rig.slack.deliver({ type: "events_api", payload: message() });
    expect(status).toBe(200);
    expect(heard()).toHaveLength(1);
  });

  it("that is a minute old is taken, and the same press again has the same key", async () => {
    const twice = [1, 2].map(() => rig.slack.deliverRaw(press("{}"), form, { at: now() - 60 }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(heard().map(({ key }) => key)).size).toBe(1);
  });

  it.each([
    ["signed with another secret", { secret: "another" }],
    ["replayed after five minutes", { at: now() - 301 }],
    ["with a signature cut short", { signature: "v0=short" }],
    ["with an empty signature", { signature: "" }],
    ["with a signature of no version", { signature: "deadbeef" }],
    ["with a signature of another version", { signature: `v1=${"0".repeat(64)}` }],
    ["with a time that is none", { at: Number.NaN }],
  ])("%s is refused with 401", async (_, signing) => {
    const { status, body } = await rig.slack.deliver({ type: "events_api", payload: message() }, signing);
    expect(status).toBe(401);
    expect(body).toBeNull();
    expect(heard()).toEqual([]);
  });

  it("whose body was changed after it was signed is refused with 401", async () => {
    const { signingSecret } = rig.slack.settings;
    const signature = signatureOf(signingSecret, now(), press('{"do":"approve","case":"1","approval":"1"}'));
    const { status } = await rig.slack.deliverRaw(press('{"do":"approve","case":"2","approval":"2"}'), form, {
      at: now(),
      signature,
    });
    expect(status).toBe(401);
    expect(heard()).toEqual([]);
  });

  it("whose signature is in capitals is refused with 401", async () => {
    const { signingSecret } = rig.slack.settings;
    const signature = signatureOf(signingSecret, now(), press("{}")).toUpperCase().replace("V0", "v0");
    const { status } = await rig.slack.deliverRaw(press("{}"), form, { at: now(), signature });
    expect(status).toBe(401);
  });

  it.each([
    ["that is no JSON", '{"text":"x', json],
    ["that is empty", "", json],
    ["that is a list", "[]", json],
    ["that is null", "null", json],
    ["nested without end", "[".repeat(200_000), json],
    ["whose form holds no JSON", "payload=oops", form],
    ["of an unknown kind", '{"type":"surprise"}', json],
    ["that is an event without a content", '{"type":"event_callback","event_time":1}', json],
    [
      "that is a message without a channel",
      JSON.stringify({ ...message(), event: { type: "message", ts: "1.1" } }),
      json,
    ],
    [
      "that is a message of nowhere",
      JSON.stringify({ ...message(), event: { type: "message", channel: "../x", ts: "1.1" } }),
      json,
    ],
    [
      "that is a press of nothing",
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[],"user":{"id":"U1"}}')}`,
      form,
    ],
    [
      "that is a press by nobody",
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[{"action_id":"act:approve"}]}')}`,
      form,
    ],
    ["that is a press of something else", press("{}").replace("act%3Aapprove", "evil%3Aapprove"), form],
    ["that is a command of another app", "command=/other&text=x&user_id=U1&channel_id=C1&trigger_id=1.1", form],
    ["that is a command by nobody", "command=/kb&text=x&channel_id=C1&trigger_id=1.1", form],
  ])("%s is refused with 400, logged under an id, and never shown", async (_, body, headers) => {
    const from = rig.logged.length;
    const marked = body.replace("x", "canary4711");
    const reply = await rig.slack.deliverRaw(marked, headers);
    expect(reply).toEqual({ status: 400, body: { error: "not taken", reference: expect.any(String) } });
    const { reference } = reply.body as { reference: string };
    expect(rig.logged.slice(from).at(-1)).toMatchObject({ level: "warn", fields: { reference } });
    expect(JSON.stringify(rig.logged)).not.toContain("canary4711");
    expect(heard()).toEqual([]);
  });

  it("larger than any of Slack's is refused with 413", async () => {
    const { status } = await rig.slack.deliver({ type: "events_api", payload: message("a".repeat(1_000_001)) });
    expect(status).toBe(413);
    expect(heard()).toEqual([]);
  });

  it("that is compressed is refused, whatever it would unfold to", async () => {
    const { status } = await rig.slack.deliverRaw("x", { ...json, "content-encoding": "gzip" });
    expect(status).toBe(415);
  });

  it("asking whether the address is ours gets its challenge back, if signed", async () => {
    const challenge = JSON.stringify({ type: "url_verification", challenge: "3eZbrw1aB" });
    expect(await rig.slack.deliverRaw(challenge, json)).toEqual({ status: 200, body: { challenge: "3eZbrw1aB" } });
    expect((await rig.slack.deliverRaw(challenge, json, { secret: "another" })).status).toBe(401);
  });

  it("probing the address gets an answer and nothing else, even with something in its luggage", async () => {
    const smuggled = `ssl_check=1&${press("{}")}`.slice(0, 480);
    expect(await rig.slack.deliverRaw(smuggled, form, { signature: "" })).toEqual({ status: 200, body: null });
    expect(heard()).toEqual([]);
  });

  it("about something Deskbell has no business with is acknowledged", async () => {
    const payload = { ...message(), event: { type: "reaction_added", user: "U1" } };
    expect((await rig.slack.deliver({ type: "events_api", payload })).status).toBe(200);
    expect(heard()).toEqual([]);
  });

  it.each(["bot_message", "message_changed", "message_deleted", "channel_join", "message_replied"])(
    "about a message of subtype %s is acknowledged and left alone",
    async (subtype) => {
      const payload = { ...message(), event: { type: "message", subtype, channel: "D0FORGED", bot_id: "B1" } };
      expect((await rig.slack.deliver({ type: "events_api", payload })).status).toBe(200);
      expect(heard()).toEqual([]);
    },
  );

  it("about the bot's own message is acknowledged and left alone", async () => {
    const own = { ...message().event, user: "U0DESKBELL" };
    const payload = { ...message(), event: own };
    expect((await rig.slack.deliver({ type: "events_api", payload })).status).toBe(200);
    expect(heard()).toEqual([]);
  });

  it("with keys that would reach into our objects changes nothing", async () => {
    const payload = JSON.parse(`{"__proto__":{"member":true},${JSON.stringify(message()).slice(1)}`);
    await rig.slack.deliver({ type: "events_api", payload });
    expect({}).not.toHaveProperty("member");
    expect(heard()).toHaveLength(1);
  });
});

describe("a Slack channel that is stopped", () => {
  it("takes nothing any more, so that Slack sends it again later", async () => {
    const other = await startSlackRig();
    await other.channel.stop();
    expect((await other.slack.deliver({ type: "events_api", payload: message() })).status).toBe(503);
    expect(other.desk.accepted).toEqual([]);
    await other.stop();
  });
});
