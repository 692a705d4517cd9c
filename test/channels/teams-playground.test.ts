// The adapter against Microsoft's own Teams client: what it sends is understood, and what it is sent it shows.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectTeams, type TeamsChannel } from "../../src/adapters/teams/connect.ts";
import type { Card } from "../../src/messages/card.ts";
import type { Identity, Place } from "../../src/ports/chat.ts";
import { recordingDesk } from "../doubles/recording-desk.ts";
import { buttonsOn, wordsOn } from "../doubles/teams-cards.ts";
import { type Playground, startPlayground, world } from "../doubles/teams-playground.ts";

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const chat = world.personalChat.id;
const [channel] = world.team.channels;
const desk = recordingDesk();
const app = express();
const server = createServer(app);
let teams: TeamsChannel;
let playground: Playground;

beforeAll(async () => {
  teams = await connectTeams({ settings: { tenantId: world.tenantId }, desk, log, express: app });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  playground = await startPlayground(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
});
afterAll(async () => {
  await playground?.stop();
  server.closeAllConnections();
  server.close();
});

const card: Card = {
  headline: "IT-1042 · VPN",
  badge: { text: "Free to take", tone: "warning" },
  blocks: [{ block: "facts", facts: [{ label: "For", value: "Maya <at>Lind</at> **x**" }] }],
  buttons: [{ label: "Take it", action: { do: "take", case: "c1", v: 3 }, style: "primary" }],
};
const me: Identity = { platform: "teams", tenant: world.tenantId, user: world.currentUser.aadObjectId, member: true };

describe("Microsoft's Teams client", () => {
  it("brings words to the desk, shows its card, brings the press, and shows the card as it is then", async () => {
    await playground.says(chat, "my VPN is down & out");
    const said = await until(() => desk.accepted.at(-1));
    expect(said).toMatchObject({ kind: "message", text: "my VPN is down & out", identity: me, place: { kind: "dm" } });

    const ref = await teams.gateway.post({ place: said.place, card, delivery: "d1" });
    const shown = await playground.sees(chat, "IT-1042");
    expect(shown.id).toBe(ref.message);
    expect(wordsOn(shown.card)).toBe("IT-1042 · VPN\n⚠️ Free to take\nFor\nMaya <at>Lind</at> **x**");

    await playground.presses(chat, shown, "Take it");
    expect(desk.accepted.at(-1)).toMatchObject({ kind: "press", action: card.buttons[0]?.action, message: ref });

    await teams.gateway.update(ref, { ...card, badge: { text: "Tom Becker has it", tone: "good" }, buttons: [] });
    const updated = await playground.sees(chat, "Tom Becker has it");
    expect(updated).toMatchObject({ id: ref.message, updated: true });
    expect(buttonsOn(updated.card)).toEqual([]);
  });

  it("tells of a channel with its thread, and takes posts there and below", async () => {
    const id = channel?.id as string;
    await playground.says(id, "desk link it");
    const { place } = await until(() => desk.accepted.findLast(({ kind }) => kind === "command"));
    expect(place).toMatchObject({ conversation: id, thread: expect.any(String), kind: "channel" });
    await teams.gateway.post({ place, card: { ...card, headline: "Linked" }, delivery: "d2" });
    await playground.sees(id, "Linked");

    const root = (await teams.gateway.channelNamed("it-desk")) as Place;
    expect(root).toMatchObject({ conversation: id, thread: null });
    const ref = await teams.gateway.post({ place: root, card: { ...card, headline: "IT-1043" }, delivery: "d3" });
    expect((await playground.sees(id, "IT-1043")).id).toBe(ref.message);
    await teams.gateway.update(ref, { ...card, headline: "IT-1043, taken" });
    await playground.sees(id, "IT-1043, taken");
  });

  it("knows who people are, and lets Deskbell write to them first", async () => {
    expect(await teams.gateway.profileOf(me)).toEqual({ email: "maya@lumen.example", name: "Maya Lind", member: true });
    expect(await teams.gateway.isIn((await teams.gateway.channelNamed("it-desk")) as Place, me)).toBe(true);
    const ethan = await teams.gateway.directPlace({ identity: null, email: "ethan@lumen.example" });
    expect(ethan?.identity).toMatchObject({ user: world.users[0]?.aadObjectId, member: true });
    const { place } = ethan as { place: Place };
    await expect(teams.gateway.post({ place, card, delivery: "d4" })).resolves.toMatchObject({ place });
  });
});

/** The client answers before it tells the bot. */
async function until<T>(look: () => T | undefined): Promise<T> {
  await expect.poll(look).toBeDefined();
  return look() as T;
}
