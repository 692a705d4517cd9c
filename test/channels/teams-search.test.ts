// The knowledge base in Teams' compose box and command box: asked within the request, with nothing kept.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../src/messages/card.ts";
import { wordsOn } from "../doubles/teams-cards.ts";
import { startTeamsRig, type TeamsRig } from "./teams-rig.ts";

const card = (headline: string, text = ""): Card => ({
  headline,
  blocks: text ? [{ block: "quote", by: "From “Guest Wi-Fi”", text }] : [],
  buttons: [],
});

let rig: TeamsRig;
beforeAll(async () => {
  rig = await startTeamsRig();
});
afterAll(() => rig.stop());
beforeEach(() => {
  rig.desk.answers.found = { card: card("I do not know that."), passages: [] };
});
const maya = () => rig.teams.person("maya@lumen.example");
const searches = () => rig.desk.asked.filter(({ about }) => about === "search");

describe("a search in Teams", () => {
  it("lists the passages, each with the card that it would be shared as", async () => {
    const text = "Ask at the reception for a code.";
    const passages = [{ title: "Guest Wi-Fi: Codes", text, card: card("Guest Wi-Fi", text) }];
    rig.desk.answers.found = { card: card("Guest Wi-Fi", text), passages };
    const { results } = await maya().searches("guest wifi", { in: "IT Desk" });
    expect(results).toMatchObject([{ title: "Guest Wi-Fi: Codes", text }]);
    expect(wordsOn(results[0]?.card as never)).toContain(text);
    expect(searches().at(-1)?.request).toMatchObject({ text: "guest wifi", identity: { platform: "teams" } });
  });

  it("says it where there is nothing to rely on", async () => {
    expect(await maya().searches("the meaning of life")).toMatchObject({ said: "I do not know that.", results: [] });
  });

  it("is not asked before anything was typed", async () => {
    const before = searches().length;
    const { said } = await maya().searches("  ");
    expect(said).toContain("guest wifi");
    expect(searches()).toHaveLength(before);
  });

  it("changes nothing", () => {
    expect(rig.desk.accepted).toEqual([]);
  });

  it("is refused when it is for another search", async () => {
    const value = { commandId: "deleteEverything", parameters: [] };
    const about = { type: "invoke", name: "composeExtension/query", value };
    expect(await rig.teams.send(rig.teams.activity(maya(), about))).toMatchObject({ status: 400 });
  });
});
