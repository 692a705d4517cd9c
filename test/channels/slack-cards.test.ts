// Cards in Slack: within every limit whatever they hold, and what people wrote stays words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard } from "../../src/adapters/slack/cards.ts";
import { renderForm } from "../../src/adapters/slack/forms.ts";
import { cut } from "../../src/adapters/slack/text.ts";
import type { Action } from "../../src/messages/action.ts";
import type { Card } from "../../src/messages/card.ts";
import type { Place } from "../../src/ports/chat.ts";
import { anyCard, anyForm, linksOf } from "../doubles/any-card.ts";
import { isTooLong, readBlocks, readView } from "../doubles/slack-blocks.ts";
import { see, seeMarkup } from "../doubles/slack-reader.ts";

const place: Place = {
  platform: "slack",
  tenant: "T1",
  conversation: "C1",
  thread: null,
  kind: "channel",
  service: null,
};
const take: Action = { do: "take", case: "c1" };
const empty: Card = { headline: "New laptop", blocks: [], buttons: [] };
const wordsOf = (card: Card) => see(renderCard(card).blocks).words;
const buttonsOf = (card: Card) =>
  renderCard(card).blocks.flatMap((block) =>
    block.type === "actions" ? (block.elements as { style?: string }[]) : [],
  );

/** Enough to find what is wrong, and an end to the search for its smallest case. */
const often = { numRuns: 200, interruptAfterTimeLimit: 8_000 };

describe("any card in Slack", () => {
  it("is a message that Slack takes", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { text: words, blocks } = renderCard(card);
        const read = readBlocks(blocks);
        expect(read).not.toHaveProperty("faults");
        expect(isTooLong("data" in read ? read.data : [])).toBe(false);
        expect(words.trim()).not.toBe("");
        expect(words.length).toBeLessThan(40_000);
        expect(() => encodeURIComponent(JSON.stringify(blocks) + words)).not.toThrow();
      }),
      often,
    );
  });

  it("mentions nobody, and links only where the card does and only to the web", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { text: words, blocks } = renderCard(card);
        const seen = see(blocks);
        const allowed = new Set(linksOf(card).flatMap((url) => (URL.canParse(url) ? [new URL(url).href] : [])));
        expect(seen.mentions).toEqual([]);
        expect(seen.links.filter((link) => !allowed.has(link.url) || !/^https?:/.test(link.url))).toEqual([]);
        expect(seeMarkup(words, true)).toMatchObject({ mentions: [], links: [] });
      }),
      often,
    );
  });

  it("has at most one primary button", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(buttonsOf(card).filter(({ style }) => style === "primary").length).toBeLessThanOrEqual(1);
      }),
      often,
    );
  });
});

describe("any form in Slack", () => {
  it("is a view that Slack takes", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(readView(renderForm(form, place))).not.toHaveProperty("faults");
      }),
      often,
    );
  });
});

describe("what people wrote", () => {
  it.each(["<!channel> & <@U1>", "*not bold* :fire:", "&lt;!here&gt;", "a_b_c ~x~ `y`", "> a\n• b"])(
    "%j is shown as it was written, nothing styled",
    (words) => {
      const card: Card = {
        ...empty,
        headline: words,
        badge: { text: words, tone: "info" },
        blocks: [
          { block: "text", text: words },
          { block: "quote", by: "Maya", text: words },
          { block: "hint", text: words },
          { block: "facts", facts: [{ label: "Why", value: words }] },
        ],
        buttons: [{ label: words, action: take }],
      };
      const seen = see(renderCard(card).blocks);
      expect(seen.words.split(words)).toHaveLength(7);
      expect(seen.styled).toEqual(["Maya", "Why: "]);
      expect(seen).toMatchObject({ mentions: [], links: [] });
      expect(seeMarkup(renderCard(card).text, true).words).toContain(words);
    },
  );
});

describe("a card in Slack", () => {
  it("reads from top to bottom: heading, state, facts, steps, buttons", () => {
    const card: Card = {
      headline: "HR-1042 · Visa letter",
      badge: { text: "Waiting for approval", tone: "warning" },
      blocks: [
        {
          block: "facts",
          facts: [
            { label: "For", value: "Maya Lind" },
            { label: "Cost", value: "" },
          ],
        },
        {
          block: "steps",
          title: "What happens",
          steps: [
            { state: "done", title: "Sent" },
            { state: "current", title: "Approval", detail: "by Ethan Park" },
          ],
        },
        { block: "divider" },
        { block: "hint", text: ["See ", { span: "link", text: "the rules", url: "https://lumen.example/kb" }] },
      ],
      buttons: [{ label: "Take it", action: take }],
    };
    const { blocks, text: words } = renderCard(card);
    expect(blocks.map(({ type }) => type)).toEqual([
      "header",
      "context",
      "rich_text",
      "rich_text",
      "divider",
      "rich_text",
      "actions",
    ]);
    expect(see(blocks).words).toBe(
      "HR-1042 · Visa letter\n🟠 Waiting for approval\nFor: Maya Lind\nCost: –\nWhat happens\n✅ Sent\n▶️ Approval: by Ethan Park\nSee the rules",
    );
    expect(see(blocks).links).toEqual([{ text: "the rules", url: "https://lumen.example/kb" }]);
    expect(words).toBe(
      "HR-1042 · Visa letter (Waiting for approval)\nFor: Maya Lind\nCost: \nWhat happens\nSent\nApproval: by Ethan Park\nSee the rules",
    );
  });

  it("that is only a sentence is no heading", () => {
    const { blocks } = renderCard({ ...empty, headline: "I could not find that." });
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text"]);
    expect(see(blocks)).toMatchObject({ words: "I could not find that.", styled: [] });
  });

  it("with a headline too long for a heading shows all of it in bold", () => {
    const headline = "word ".repeat(40).trim();
    expect(see(renderCard({ ...empty, headline, blocks: [{ block: "divider" }] }).blocks).styled).toEqual([headline]);
  });

  it("keeps the buttons of each thing to choose from beneath it", () => {
    const entries = ["VPN", "Access"].map((title) => ({
      title,
      buttons: [{ label: "This one", action: take, style: "primary" as const }],
    }));
    const { blocks } = renderCard({ ...empty, blocks: [{ block: "entries", entries }] });
    expect(blocks.map(({ type }) => type)).toEqual(["header", "rich_text", "actions", "rich_text", "actions"]);
    expect(buttonsOf({ ...empty, blocks: [{ block: "entries", entries }] }).map(({ style }) => style)).toEqual([
      "primary",
      undefined,
    ]);
  });

  it("counts what it leaves out of a long list", () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({
      title: `Request ${at + 1}`,
      buttons: [{ label: "Show", action: take }],
    }));
    const list: Card = {
      ...empty,
      blocks: [{ block: "entries", entries }],
      buttons: [{ label: "More", action: take }],
    };
    const words = wordsOf(list);
    expect(words).toContain("Request 23\n37 more not shown here.");
    expect(words).not.toContain("Request 24\n");
    expect(wordsOf({ ...list, language: "de" })).toContain("Request 23\nNoch 37, hier nicht gezeigt.");
  });

  it("puts more buttons than a row holds into the next", () => {
    const buttons = Array.from({ length: 30 }, (_, at) => ({ label: `Choice ${at}`, action: take }));
    const rows = renderCard({ ...empty, buttons }).blocks.flatMap((block) =>
      block.type === "actions" ? [block.elements.length] : [],
    );
    expect(rows).toEqual([25, 5]);
  });

  it("asks before a button counts", () => {
    const confirm = { title: "Cancel IT-1042?", text: "Nobody will work on it.", yes: "Cancel it", no: "Keep it" };
    const [shown] = buttonsOf({
      ...empty,
      buttons: [{ label: "Cancel request", action: take, style: "danger", confirm }],
    });
    expect(shown).toMatchObject({
      style: "danger",
      confirm: { confirm: { text: "Cancel it" }, deny: { text: "Keep it" }, style: "danger" },
    });
  });
});

describe("cutting text", () => {
  it("never splits what people see as one character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (whole, max) => {
        const shorter = cut(whole, max);
        expect(shorter.length).toBeLessThanOrEqual(max);
        if (shorter === whole) return;
        const graphemes = (words: string) => [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
        const kept = shorter.replace(/…$/, "");
        expect(graphemes(whole).slice(0, graphemes(kept).length).join("")).toBe(kept);
      }),
    );
    expect(cut("👩‍👩‍👧‍👦 and more", 12)).toBe("👩‍👩‍👧‍👦…");
  });
});
