// manifests/slack.yaml asks for what the code uses: no less, so that nothing fails, and no more, so that nobody worries.
import { describe, expect, it } from "vitest";
import { ASK, COMMANDS } from "../../src/adapters/slack/payloads.ts";
import type { Card } from "../../src/messages/card.ts";
import type { Place } from "../../src/ports/chat.ts";
import { slackManifest } from "../doubles/slack-api.ts";
import { startSlackRig } from "./slack-rig.ts";

/** What Slack wants granted before it sends an event or a command. */
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ["app_mentions:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
};

const card: Card = { headline: "Hello", blocks: [], buttons: [] };
const { features, oauth_config, settings } = slackManifest;

describe("the Slack manifest", () => {
  it("has the commands the code answers", () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual(Object.keys(COMMANDS));
  });

  it("has the message shortcut the code answers", async () => {
    const rig = await startSlackRig();
    const said = await rig.slack.person("ethan@lumen.example").says("how do I reach the wifi?", { in: "it-desk" });
    await rig.slack.person("maya@lumen.example").takes(said, "Ask Deskbell");
    expect(features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([ASK]);
    expect(rig.desk.accepted).toMatchObject([{ kind: "command", command: "ask", text: "how do I reach the wifi?" }]);
    await rig.stop();
  });

  it("subscribes to events that the code makes something of, each of them", async () => {
    const rig = await startSlackRig();
    const maya = rig.slack.person("maya@lumen.example");
    const ethan = rig.slack.person("ethan@lumen.example");
    const about = async (deed: () => Promise<unknown>) => {
      const before = rig.desk.accepted.length;
      await deed();
      return rig.desk.accepted.length - before;
    };
    expect(await about(() => maya.opensApp())).toBe(1);
    expect(await about(() => maya.says("hello"))).toBe(1);
    expect(await about(() => maya.says("@Deskbell hello", { in: "it-desk" }))).toBe(2);
    expect(await about(() => ethan.says("@Deskbell hello", { in: "hr-private" }))).toBe(2);
    expect([...settings.event_subscriptions.bot_events].sort()).toEqual(Object.keys(SCOPES_OF_EVENTS).sort());
    await rig.stop();
  });

  it("asks for the scopes that are used, and no others", async () => {
    const rig = await startSlackRig();
    const { gateway } = rig;
    const desk = (await gateway.channelNamed("it-desk")) as Place;
    const direct = await gateway.directPlace({ identity: null, email: "maya@lumen.example" });
    if (!direct) throw new Error("nobody there");
    const hr = (await gateway.channelNamed("hr-private")) as Place;
    for (const place of [desk, direct.place, hr]) {
      await gateway.post({ place, card, delivery: "m1" });
      await gateway.find(place, "m1");
      await gateway.isIn(place, direct.identity);
      await gateway.isAmongMembers(place);
    }
    await gateway.profileOf(direct.identity);
    const ofEvents = settings.event_subscriptions.bot_events.flatMap((event) => SCOPES_OF_EVENTS[event] ?? []);
    const needed = new Set([...rig.slack.scopesUsed, ...ofEvents, "commands"]);
    expect([...oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
    await rig.stop();
  });
});
