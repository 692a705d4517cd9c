// What a message means, by the engine alone: known words at once, meanings as soon as they are learned.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import { openMeanings } from "../../src/adapters/encoder/open-meanings.ts";
import type { Content } from "../../src/domain/catalog/content.ts";
import { directoryOf } from "../../src/domain/person.ts";
import type { Encoder } from "../../src/ports/encoder.ts";
import { createUnderstander } from "../../src/understanding/create-understander.ts";
import type { Intent } from "../../src/understanding/intent.ts";
import type { Understander } from "../../src/understanding/understander.ts";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));
/** A Monday at nine in London. */
const now = Date.UTC(2026, 10, 23, 9);

let content: Content;
let embedded: ReturnType<typeof createUnderstander>;
beforeAll(async () => {
  const loaded = await loadContent(knowledge, { years: [2026] });
  content = loaded.content as Content;
  embedded = createUnderstander();
});

const understand = (text: string, by: Understander = embedded): Promise<Intent[]> =>
  by.understand({ text, person: null }, { content, directory: directoryOf([]), now });

describe("understanding without a model", () => {
  it("knows requests by known words before anything is learned", async () => {
    expect(await understand("my vpn does not connect")).toMatchObject([{ type: "raise", item: "it-vpn-problem" }]);
  });

  it("finds two needs in one message, each with its own words", async () => {
    const needs = await understand(
      "The printer on the second floor is jammed. Also, I need a visitor badge for Friday.",
    );
    expect(needs).toMatchObject([
      { type: "raise", item: "it-printer-problem", words: "The printer on the second floor is jammed." },
      { type: "raise" },
    ]);
  });

  it("goes by known words when sentences cannot be understood by meaning", async () => {
    const broken: Encoder = {
      name: "broken",
      dimensions: 512,
      encode: () => Promise.reject(new Error("the thread ended with code 1")),
    };
    const half = createUnderstander({ encoder: broken, phrasingEncoder: broken });
    await expect(half.prepare(content)).rejects.toThrow("the thread ended");
    expect(await understand("my vpn does not connect", half)).toMatchObject([{ item: "it-vpn-problem" }]);
  });

  describe("by the meaning of sentences", () => {
    const meanings = openMeanings(knowledge, "data/vectors");
    const whole = createUnderstander(meanings);
    beforeAll(() => whole.prepare(content), 60_000);
    afterAll(() => meanings.stop());

    it("recognises what shares no telling word with any phrasing", async () => {
      const [intent] = await understand("half the lamps in the open space are off", whole);
      expect(intent).toMatchObject({ type: "raise", item: "fac-lighting" });
    });

    it("keeps the words between the halves of one thing", async () => {
      const [first, ...more] = await understand("what is the wifi for guests and visitors called?", whole);
      expect(more).toEqual([]);
      expect(first).toMatchObject({ type: "ask", question: "what is the wifi for guests and visitors called?" });
    });

    it("finds every need of a list, and the day that is said once for all", async () => {
      const list =
        "for Thursday's workshop I want the big meeting room from 10 to 4, sandwiches at noon, and a parking space";
      const needs = await understand(list, whole);
      expect(needs).toMatchObject([
        { item: "fac-meeting-room", words: "for Thursday's workshop I want the big meeting room from 10 to 4" },
        { item: "fac-catering", words: "sandwiches at noon", answers: { date: { words: "for Thursday" } } },
        { item: "fac-parking", words: "a parking space", answers: { start: { words: "for Thursday" } } },
      ]);
    });

    it("shares no day over the end of a sentence", async () => {
      const needs = await understand("I'd like Friday off. Please order sandwiches for ten people.", whole);
      expect(needs).toMatchObject([{ item: "hr-leave" }, { item: "fac-catering" }]);
      expect(needs[1]).not.toHaveProperty("answers.date");
    });

    it("hears thanks over a comma, and no need in a plea to look after one", async () => {
      expect(await understand("Danke, hat geklappt", whole)).toMatchObject([{ type: "smalltalk", kind: "thanks" }]);
      expect(await understand("会議室のWi-Fiがつながりません。確認をお願いします。", whole)).toMatchObject([
        { item: "it-network-problem" },
      ]);
    });

    it("keeps the things that belong to one need together", async () => {
      for (const text of [
        "keyboard, mouse and a docking station please",
        "flight from Berlin to Madrid, Monday morning, back Wednesday evening, window seat, one bag",
        "sick since last night, fever and cough, doctor says until Friday",
      ]) {
        expect(await understand(text, whole), text).toHaveLength(1);
      }
    });
  });
});
