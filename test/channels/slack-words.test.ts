// Slack's encoding of what people write, and of who they are, read piece by piece.
import { describe, expect, it } from "vitest";
import { identityAt, placeAt } from "../../src/adapters/slack/home.ts";
import { plainText } from "../../src/adapters/slack/plain-text.ts";
import { profileAt } from "../../src/adapters/slack/profiles.ts";

const names: Readonly<Record<string, string>> = { U1: "Maya Lind", U2: "R&D <lab>" };
const read = (text: string) => plainText(text, "U0BOT", async (user) => names[user] ?? null);

describe("words out of Slack's encoding", () => {
  it.each([
    ["<@U0BOT> my screen is dark", "my screen is dark"],
    ["<@U0BOT|deskbell>: my screen is dark", "my screen is dark"],
    ["hey <@U0BOT> my screen", "hey my screen"],
    ["<@U0BOT>", ""],
    ["for <@U1> please", "for @Maya Lind please"],
    ["for <@U1|maya> please", "for @maya please"],
    ["for <@U9> please", "for @U9 please"],
    ["for <@U2>", "for @R&D <lab>"],
    ["in <#C1|general> and <#C2> and <#C3|>", "in #general and #C2 and #C3"],
    ["<!here> <!channel>", "@here @channel"],
    ["<!subteam^S1|@it-team>", "@it-team"],
    ["<!date^1392734382^{date}|18 February>", "18 February"],
    ["<https://wiki.example/a?b=1&amp;c=2>", "https://wiki.example/a?b=1&c=2"],
    ["<https://wiki.example/a|the page>", "the page (https://wiki.example/a)"],
    ["<http://wiki.example|wiki.example>", "wiki.example"],
    ["<mailto:maya@lumen.example|maya@lumen.example>", "maya@lumen.example"],
    ["<tel:+4930123|030 123>", "030 123 (+4930123)"],
    ["a &lt;b&gt; &amp; c", "a <b> & c"],
    ["&amp;lt;!channel&amp;gt;", "&lt;!channel&gt;"],
    ["unclosed < and >", "unclosed < and >"],
    ["", ""],
  ])("%j reads %j", async (encoded, words) => {
    expect(await read(encoded)).toBe(words);
  });

  it("are read in no time, however hostile", async () => {
    for (const text of ["<".repeat(40_000), " ".repeat(40_000), "<@U1".repeat(10_000), "<@U0BOT>".repeat(5_000)]) {
      const started = performance.now();
      await read(text);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});

const home = { team: "T1", enterprise: null, user: "U0BOT" };
const grid = { ...home, enterprise: "E1" };

describe("a member", () => {
  it("is who the payload does not call anything else", () => {
    expect(identityAt(home, { id: "U1" }).member).toBe(true);
    expect(identityAt(home, { id: "U1", team: "T1" }).member).toBe(true);
    expect(identityAt(home, { id: "U1", team: "T2" }).member).toBe(false);
    expect(identityAt(home, { id: "U1", team: "T1", guest: true }).member).toBe(false);
  });

  it("may come from a sister workspace on Enterprise Grid, which only the profile tells", () => {
    expect(identityAt(grid, { id: "U1", team: "T2" })).toMatchObject({ tenant: "T1", member: true });
    const user = { id: "U1", team_id: "T2", real_name: "Maya", profile: { email: "maya@lumen.example" } };
    expect(profileAt(grid, { ...user, enterprise_user: { enterprise_id: "E1" } }).member).toBe(true);
    expect(profileAt(grid, { ...user, enterprise_user: { enterprise_id: "E2" } }).member).toBe(false);
    expect(profileAt(grid, user)).toEqual({ email: null, name: "Maya", member: false });
    expect(profileAt(home, { ...user, enterprise_user: { enterprise_id: "E1" } }).member).toBe(false);
  });
});

describe("a place in Slack", () => {
  it("hangs from the message of its thread, and the thread's own message from nothing", () => {
    expect(placeAt(home, "C1", "1.1", "2.2").thread).toBe("1.1");
    expect(placeAt(home, "C1", "1.1", "1.1").thread).toBeNull();
    expect(placeAt(home, "D1").kind).toBe("dm");
    expect(placeAt(home, "G1").kind).toBe("channel");
  });
});
