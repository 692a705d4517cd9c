// Who may speak to POST /api/messages, and what happens to everybody else.
import { request as httpRequest } from "node:http";
import express from "express";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connectTeams } from "../../src/adapters/teams/connect.ts";
import type { TeamsPerson } from "../doubles/teams-person.ts";
import type { Forgery } from "../doubles/teams-tokens.ts";
import { APP_ID, startTeamsRig, type TeamsRig } from "./teams-rig.ts";

let rig: TeamsRig;
let maya: TeamsPerson;

const aMessage = (text = "canary-of-maya") => rig.teams.activity(maya, { type: "message", text });
const now = () => Math.floor(Date.now() / 1000);

/** Bot Builder writes what it thinks of a token to the console by itself. */
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => {}));

describe("a request of Teams to a bot with an app id", () => {
  beforeAll(async () => {
    rig = await startTeamsRig({ appId: APP_ID });
    maya = rig.teams.person("maya@lumen.example");
  });
  afterAll(() => rig.stop());

  const refused: [string, Forgery][] = [
    ["signed with another key", { signature: "another key" }],
    ["not signed at all", { signature: "none", header: { alg: "none" } }],
    [
      "signed with the public key as if it were a secret",
      { signature: "public key as secret", header: { alg: "HS256" } },
    ],
    ["whose signature is only called RS256", { signature: "public key as secret" }],
    ["signed with a key that Microsoft does not publish", { header: { kid: "unheard-of" } }],
    ["that names no key", { header: { kid: undefined } }],
    ["that ended ten minutes ago", { claims: { exp: now() - 600 } }],
    ["that never ends", { claims: { exp: undefined } }],
    ["that is not valid yet", { claims: { nbf: now() + 600 } }],
    ["for another app", { claims: { aud: "5f0c0000-0000-4000-8000-00000000beef" } }],
    ["for several apps", { claims: { aud: [APP_ID, "5f0c0000-0000-4000-8000-00000000beef"] } }],
    ["of a tenant's own sign-in", { claims: { iss: "https://sts.windows.net/0f0f0f0f-0000-4000-8000-00000000beef/" } }],
    [
      "of the emulator",
      { claims: { iss: "https://login.microsoftonline.com/botframework.com/v2.0", ver: "2.0", azp: APP_ID } },
    ],
    ["for another service", { claims: { serviceurl: "https://attacker.example/" } }],
    ["for no service", { claims: { serviceurl: undefined } }],
  ];
  it.each(refused)("with a token %s is answered with 401", async (_, forgery) => {
    const reply = await rig.teams.send(aMessage(), { forgery });
    expect(reply).toEqual({ status: 401, body: { error: "not taken", reference: expect.any(String) } });
    expect(rig.desk.accepted).toEqual([]);
  });

  it.each([
    ["no token", ""],
    ["half a token", "Bearer abc"],
    ["three dots", "Bearer a.b.c"],
    ["a token that is no JSON", `Bearer ${Buffer.from("{").toString("base64url")}.e30.x`],
    ["a password", "Basic bWF5YTpzZWNyZXQ="],
  ])("with %s is answered with 401", async (_, authorization) => {
    expect(await rig.teams.send(aMessage(), { headers: { authorization } })).toMatchObject({ status: 401 });
  });

  it("is not taken from a service that the token is not for, whatever the body says", async () => {
    const reply = await rig.teams.send({ ...aMessage(), serviceUrl: "https://attacker.example/" });
    expect(reply.status).toBe(401);
    expect(rig.desk.accepted).toEqual([]);
  });

  it("is taken with a genuine token, and with one that ended less than five minutes ago", async () => {
    expect(await rig.teams.send(aMessage("one"))).toMatchObject({ status: 200 });
    expect(await rig.teams.send(aMessage("two"), { forgery: { claims: { exp: now() - 240 } } })).toMatchObject({
      status: 200,
    });
    expect(rig.desk.accepted).toHaveLength(2);
    expect(rig.desk.accepted[0]?.identity.member).toBe(true);
  });

  it("is refused when it is not from Teams, or from another tenant", async () => {
    const stranger = "0f0f0f0f-0000-4000-8000-00000000beef";
    expect(await rig.teams.send({ ...aMessage(), channelId: "webchat" })).toMatchObject({ status: 403 });
    expect(await rig.teams.send({ ...aMessage(), channelId: "AseChannel" })).toMatchObject({ status: 403 });
    expect(await rig.teams.send({ ...aMessage(), channelData: { tenant: { id: stranger } } })).toMatchObject({
      status: 403,
    });
    expect(await rig.teams.send({ ...aMessage(), channelData: null, conversation: { id: "a:1" } })).toMatchObject({
      status: 403,
    });
  });

  it("says nothing of itself, its token or its words in the log", () => {
    const lines = JSON.stringify(rig.logged);
    expect(rig.logged.length).toBeGreaterThan(20);
    expect(rig.logged.every(({ level }) => level === "warn")).toBe(true);
    expect(lines).not.toMatch(/canary|eyJ|maya/i);
  });
});

describe("when Microsoft's keys cannot be had", () => {
  it("a request is answered with 503, and taken once they can", async () => {
    rig = await startTeamsRig({ appId: APP_ID });
    maya = rig.teams.person("maya@lumen.example");
    rig.teams.connector.keysAreDown = true;
    expect(await rig.teams.send(aMessage())).toMatchObject({ status: 503, body: { error: "not taken" } });
    expect(await rig.teams.send(aMessage(), { forgery: { signature: "none", header: { alg: "none" } } })).toMatchObject(
      { status: 401 },
    );
    rig.teams.connector.keysAreDown = false;
    expect(await rig.teams.send(aMessage())).toMatchObject({ status: 200 });
    await rig.stop();
  });
});

describe("an app whose tenant nobody told Deskbell", () => {
  it("has guests only, and the log says what to set", async () => {
    rig = await startTeamsRig({ appId: APP_ID, settings: { tenantId: undefined, appType: "MultiTenant" } });
    maya = rig.teams.person("maya@lumen.example");
    await maya.says("hello");
    expect(rig.desk.accepted[0]?.identity).toMatchObject({ member: false });
    expect(rig.logged).toMatchObject([{ level: "warn", message: expect.stringContaining("MicrosoftAppTenantId") }]);
    await rig.stop();
  });

  it("does not start as an app of one tenant", async () => {
    const settings = { appId: APP_ID, appPassword: "not used here", appType: "SingleTenant" };
    const { desk, log } = rig;
    await expect(connectTeams({ settings, desk, log, express: express() })).rejects.toThrow("MicrosoftAppTenantId");
  });
});

describe("a request to a bot without an app id", () => {
  beforeAll(async () => {
    rig = await startTeamsRig();
    maya = rig.teams.person("maya@lumen.example");
  });
  afterAll(() => rig.stop());

  it("is taken from this machine", async () => {
    expect(await rig.teams.send(aMessage())).toMatchObject({ status: 200 });
  });

  it.each([
    ["came through a proxy", { "x-forwarded-for": "203.0.113.7" }],
    ["came through a proxy that follows the standard", { forwarded: "for=203.0.113.7" }],
    ["a page in a browser made", { origin: "https://attacker.example" }],
  ])("is refused when it %s", async (_, headers) => {
    expect(await rig.teams.send(aMessage(), { headers: headers as Record<string, string> })).toMatchObject({
      status: 403,
    });
  });

  it.each([
    ["rebound.attacker.example", 403],
    ["169.254.169.254", 403],
    ["127.0.0.1.attacker.example", 403],
    ["localhost:3000", 200],
    ["[::1]:3000", 200],
  ])("for the host %s is answered with %i", async (host, status) => {
    expect(await postFor(host, JSON.stringify(aMessage()))).toBe(status);
  });

  it("that is not readable is refused with an id that is in the log, and shown nothing of", async () => {
    const unreadable: [string, Record<string, string>, number][] = [
      ["{ canary", {}, 400],
      ["[]", {}, 400],
      [JSON.stringify({ ...aMessage(), from: null }), {}, 400],
      [JSON.stringify({ ...aMessage(), id: undefined }), {}, 400],
      [JSON.stringify({ ...aMessage(), serviceUrl: "canary" }), {}, 400],
      [JSON.stringify(aMessage()), { "content-type": "text/plain" }, 415],
      [JSON.stringify(aMessage("canary".repeat(50_000))), {}, 413],
    ];
    for (const [raw, headers, status] of unreadable) {
      const reply = await rig.teams.send({}, { raw, headers });
      expect(reply).toEqual({ status, body: { error: "not taken", reference: expect.any(String) } });
      const { reference } = reply.body as { reference: string };
      expect(rig.logged.at(-1)).toMatchObject({ level: "warn", fields: { reference, status } });
    }
    expect(JSON.stringify(rig.logged)).not.toContain("canary");
  });

  it("pollutes no prototype", async () => {
    const raw = JSON.stringify(aMessage()).replace(
      /^\{/,
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},',
    );
    expect(await rig.teams.send({}, { raw })).toMatchObject({ status: 200 });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("is put off once Deskbell is stopping, so that Teams sends it again", async () => {
    const before = rig.desk.accepted.length;
    await rig.channel.stop();
    expect(await rig.teams.send(aMessage())).toMatchObject({ status: 503 });
    expect(rig.desk.accepted).toHaveLength(before);
  });
});

/** As a browser would after the name was made to lead here: fetch lets nobody set the host. */
async function postFor(host: string, body: string): Promise<number> {
  const { port } = new URL(rig.botUrl);
  return new Promise((resolve, reject) => {
    const headers = { host, "content-type": "application/json" };
    const request = httpRequest(
      { port, host: "127.0.0.1", path: "/api/messages", method: "POST", headers },
      (response) => {
        response.resume();
        resolve(response.statusCode as number);
      },
    );
    request.on("error", reject).end(body);
  });
}
