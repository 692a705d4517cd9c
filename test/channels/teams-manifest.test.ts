// The Teams app as an administrator uploads it: complete, and the same as what the code does.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { KINDS } from "../../src/adapters/teams/home.ts";
import { COMMANDS } from "../../src/adapters/teams/inbound.ts";
import { SEARCH } from "../../src/adapters/teams/search.ts";

const folder = new URL("../../manifests/teams/", import.meta.url);
const text = readFileSync(new URL("manifest.json", folder), "utf8");

const placeholders: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: "5f0c0000-0000-4000-8000-0000000000a1",
  MICROSOFT_APP_ID: "5f0c0000-0000-4000-8000-0000000000b1",
  PUBLIC_HOST: "deskbell.example.com",
};
const filledIn = text.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => placeholders[name] ?? whole);

const scopes = z
  .array(z.enum(["personal", "team", "groupchat"]))
  .min(1)
  .max(3);
const address = z.url({ protocol: /^https$/ }).max(2048);
const picture = z.string().regex(/^\w+\.png$/);
/** Of Microsoft's schema 1.16: all that it requires, and nothing that it does not know. */
const manifestSchema = z.strictObject({
  $schema: z.literal("https://developer.microsoft.com/en-us/json-schemas/teams/v1.16/MicrosoftTeams.schema.json"),
  manifestVersion: z.literal("1.16"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.guid(),
  developer: z.strictObject({
    ...{ name: z.string().max(32), websiteUrl: address, privacyUrl: address, termsOfUseUrl: address },
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4000) }),
  icons: z.strictObject({ color: picture, outline: picture }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i),
  bots: z.tuple([
    z.strictObject({
      botId: z.guid(),
      scopes,
      isNotificationOnly: z.literal(false),
      supportsFiles: z.boolean(),
      commandLists: z
        .array(
          z.strictObject({
            scopes,
            commands: z.array(z.strictObject({ title: z.string().max(32), description: z.string().max(128) })).max(10),
          }),
        )
        .max(3),
    }),
  ]),
  composeExtensions: z.tuple([
    z.strictObject({
      botId: z.guid(),
      commands: z
        .array(
          z.strictObject({
            id: z.string().max(64),
            type: z.literal("query"),
            title: z.string().max(32),
            description: z.string().max(128),
            context: z.array(z.enum(["compose", "commandBox", "message"])).min(1),
            initialRun: z.boolean(),
            parameters: z
              .array(
                z.strictObject({
                  name: z.string().max(64),
                  title: z.string().max(32),
                  description: z.string().max(128),
                  inputType: z.literal("text"),
                }),
              )
              .min(1)
              .max(5),
          }),
        )
        .max(10),
    }),
  ]),
  staticTabs: z.array(
    z.union([
      z.strictObject({ entityId: z.literal("conversations"), scopes }),
      z.strictObject({
        ...{ entityId: z.string().max(64), name: z.string().max(128), scopes },
        ...{ contentUrl: address, websiteUrl: address },
      }),
    ]),
  ),
  permissions: z.array(z.enum(["identity", "messageTeamMembers"])),
  validDomains: z.array(z.string().max(2048)).max(16),
  webApplicationInfo: z.strictObject({ id: z.guid(), resource: z.string().max(2048) }),
});
const manifest = manifestSchema.parse(JSON.parse(filledIn));
const [bot] = manifest.bots;

describe("the Teams app's manifest", () => {
  it("leaves open only what differs for every organisation", () => {
    const open = [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
    expect([...new Set(open)].sort()).toEqual(Object.keys(placeholders).sort());
    expect(text).not.toContain("deskbell.example.com");
    expect(manifest.webApplicationInfo.id).toBe(bot.botId);
  });

  it("offers the bot wherever it understands a conversation", () => {
    const scopeOf = (type: string) => (type === "channel" ? "team" : type.toLowerCase());
    expect([...bot.scopes].sort()).toEqual([...KINDS.keys()].map(scopeOf).sort());
  });

  it("lists the commands that it understands, wherever it is", () => {
    for (const scope of bot.scopes) {
      const listed = bot.commandLists.filter((list) => list.scopes.includes(scope)).flatMap(({ commands }) => commands);
      expect(listed.map(({ title }) => title)).toEqual([...COMMANDS]);
    }
  });

  it("searches in the compose box and in the command box, by the names that the code answers", () => {
    const [extension] = manifest.composeExtensions;
    expect(extension.botId).toBe(bot.botId);
    const search = { id: SEARCH.command, context: ["compose", "commandBox"], parameters: [{ name: SEARCH.parameter }] };
    expect(extension.commands).toMatchObject([search]);
  });

  it("has the portal as a tab, on a domain that it names", () => {
    const tabs = manifest.staticTabs.flatMap((tab) => ("contentUrl" in tab ? [tab] : []));
    expect(tabs).toHaveLength(1);
    expect(manifest.validDomains).toContain(new URL(tabs[0]?.contentUrl ?? "").host);
  });

  it.each([
    ["color", 192],
    ["outline", 32],
  ] as const)("has a %s icon of %i pixels", (name, size) => {
    const png = readFileSync(new URL(manifest.icons[name], folder));
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const colourType = png.readUInt8(25);
    expect(colourType).toBe(name === "outline" ? 6 : 2);
  });
});
