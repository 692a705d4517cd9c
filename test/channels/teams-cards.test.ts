// Cards in Teams: within its limits whatever they hold, and what people wrote stays words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inDialog } from "../../src/adapters/teams/actions.ts";
import { drawCard, renderCard } from "../../src/adapters/teams/cards.ts";
import { renderForm } from "../../src/adapters/teams/forms.ts";
import { clean } from "../../src/adapters/teams/text.ts";
import type { Action } from "../../src/messages/action.ts";
import type { Block, Button, Card } from "../../src/messages/card.ts";
import { faultsOf } from "../doubles/adaptive-card-rules.ts";
import { anyCard, anyForm, linksOf, trickyWords } from "../doubles/any-card.ts";
import { buttonsOn, wordsOn } from "../doubles/teams-cards.ts";
import type { TeamsCard } from "../doubles/teams-connector.ts";

/** Enough to find what is wrong, and an end to the search for its smallest case (milliseconds). */
const often = { numRuns: 100, interruptAfterTimeLimit: 8_000 };

const take: Action = { do: "take", case: "c1", v: 3 };
const plain: Card = { headline: "New laptop", blocks: [], buttons: [] };
const drawn = (card: Card) => renderCard(card).attachments[0]?.content as TeamsCard;
const wordsOf = (card: Partial<Card>) => wordsOn(drawn({ ...plain, ...card }));
const everythingIn = (value: unknown): TeamsCard[] => {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(everythingIn);
  return "type" in value ? [value as TeamsCard, ...below] : below;
};

describe("any card in Teams", () => {
  it("is a card that Teams shows, in a chat and in a dialog", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { summary } = renderCard(card);
        expect(faultsOf(drawn(card))).toEqual([]);
        expect(faultsOf(drawCard(card, inDialog), "dialog")).toEqual([]);
        expect(summary.length).toBeGreaterThan(0);
        expect(summary.length).toBeLessThanOrEqual(200);
      }),
      often,
    );
  });

  it("shows words as words: no Markdown, no function, no mention, and links only where the card has them", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const all = everythingIn(drawn(card));
        const allowed = linksOf(card).flatMap((url) => (URL.canParse(url) ? [new URL(url).href] : []));
        expect(all.filter(({ type }) => type === "TextBlock" || type === "FactSet")).toEqual([]);
        expect(all.filter(({ type, text }) => type === "TextRun" && String(text).includes("{{"))).toEqual([]);
        const links = all.filter(({ type }) => type === "Action.OpenUrl").map(({ url }) => String(url));
        expect(links.filter((url) => !allowed.includes(url) || !/^https?:/.test(url))).toEqual([]);
        const bare = String(drawn(card).fallbackText).replace(/\\[\\`*_~[\]()<>#|!+.:&{}-]/g, "");
        expect(bare).not.toMatch(/[\\`*_~[\]()<>#|{}&]/);
      }),
      often,
    );
  });

  it("has all its buttons, unless it says how much is left out", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const shown = drawn(card);
        const entries = card.blocks.flatMap((block) => (block.block === "entries" ? block.entries : []));
        const buttons = card.buttons.length + entries.flatMap((entry) => entry.buttons).length;
        if (!/\d+ more not shown here\.$/.test(wordsOn(shown))) expect(buttonsOn(shown)).toHaveLength(buttons);
      }),
      often,
    );
  });
});

describe("any form in Teams", () => {
  it("is a dialog that Teams shows, empty and with mistakes in it", () => {
    fc.assert(
      fc.property(anyForm, fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (form, more) => {
        const errors = { ...more, ...Object.fromEntries(form.fields.map(({ id }) => [id, "Please look again."])) };
        for (const mistakes of [null, { typed: {}, errors }]) {
          const { value } = renderForm(form, take, mistakes).task as { value?: { card: { content: unknown } } };
          const size = /^(?:card: \d+ bytes|card: empty)$/;
          expect(faultsOf(value?.card.content, "dialog").filter((fault) => !size.test(fault))).toEqual([]);
        }
      }),
      often,
    );
  });
});

describe("a form in Teams", () => {
  it("asks for what is required in the language of whoever fills it in", () => {
    const field = { id: "why", label: "Why?", required: true, type: "text", multiline: true, max: 100 } as const;
    const form = { title: "Hold", fields: [field], submitLabel: "Hold", action: take, key: "k1" };
    expect(JSON.stringify(renderForm(form, take))).toContain('"errorMessage":"Please fill this in."');
    expect(JSON.stringify(renderForm({ ...form, language: "de" }, take))).toContain(
      '"errorMessage":"Bitte füll das aus."',
    );
  });
});

describe("what people wrote", () => {
  const readable = trickyWords.filter((words) => clean(words) === words && !/\n|👩/u.test(words));
  it.each(readable)("%j is shown as it was written", (words) => {
    const blocks: Block[] = [
      { block: "text", text: words },
      { block: "text", text: [{ span: "strong", text: words }] },
      { block: "quote", by: words, text: words },
      { block: "hint", text: words },
      { block: "facts", facts: [{ label: words, value: words }] },
      { block: "steps", title: words, steps: [{ state: "done", title: words, detail: words }] },
      { block: "entries", entries: [{ title: words, detail: words, buttons: [] }] },
    ];
    const shown = wordsOf({ headline: words, badge: { text: words, tone: "info" }, blocks });
    expect(shown.split(words)).toHaveLength(15);
  });

  it("keeps its lines apart", () => {
    expect(wordsOf({ blocks: [{ block: "quote", by: "Maya", text: "one\r\ntwo\n\n\nthree" }] })).toBe(
      "New laptop\nMaya\none\ntwo\nthree",
    );
  });

  it("links only to the web; anything else is its words", () => {
    const link = (url: string): Block => ({ block: "text", text: [{ span: "link", text: "here", url }] });
    const bad = ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "vbscript:x"];
    const card = { ...plain, blocks: [...bad, "https://lumen.example/a b"].map(link) };
    expect(wordsOf(card)).toBe(`New laptop${"\nhere".repeat(6)}`);
    const links = everythingIn(drawn(card)).filter(({ type }) => type === "Action.OpenUrl");
    expect(links).toEqual([{ type: "Action.OpenUrl", url: "https://lumen.example/a%20b" }]);
  });
});

describe("a card in Teams", () => {
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
    buttons: [{ label: "Take it", action: take, style: "primary" }],
  };

  it("reads from top to bottom: heading, state, facts, steps, buttons", () => {
    expect(wordsOn(drawn(card))).toBe(
      [
        ...["HR-1042 · Visa letter", "⚠️ Waiting for approval", "For", "Maya Lind", "Cost", "–"],
        ...["What happens", "✅ Sent", "▶️ Approval · by Ethan Park", "See the rules"],
      ].join("\n"),
    );
    expect(drawn(card)).toMatchObject({ version: "1.5", msteams: { width: "Full" } });
    expect((drawn(card).body as TeamsCard[]).at(-1)).toMatchObject({ separator: true });
  });

  it("says in words what it is, for notifications and screen readers", () => {
    expect(renderCard(card).summary).toBe(
      "HR-1042 · Visa letter (Waiting for approval) · For: Maya Lind · Cost: · What happens · Sent · Approval: by Ethan Park · See the rules",
    );
    expect(drawn(card).fallbackText).toContain("Waiting for approval");
  });

  it("that is only a sentence is no heading, and narrow", () => {
    const sentence = drawn({ ...plain, headline: "I could not find that." });
    expect(sentence.body).toEqual([
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "I could not find that." }] },
    ]);
    expect(sentence).not.toHaveProperty("msteams");
  });

  it("wires its buttons: one acts, one opens a dialog, one asks first", () => {
    const confirm = { title: "Cancel it?", text: "Nobody will work on it.", yes: "Cancel it", no: "Keep it" };
    const buttons: Button[] = [
      { label: "Take it", action: take },
      { label: "Reply", action: { do: "reply", case: "c1" }, opensForm: true },
      { label: "Cancel request", action: { do: "cancel", case: "c1" }, style: "danger", confirm },
    ];
    expect(drawn({ ...plain, buttons }).actions).toEqual([
      { type: "Action.Execute", title: "Take it", verb: "take", data: { action: take } },
      {
        type: "Action.Submit",
        title: "Reply",
        data: { msteams: { type: "task/fetch" }, action: { do: "reply", case: "c1" } },
      },
      {
        ...{ type: "Action.ShowCard", title: "Cancel request", style: "destructive" },
        card: {
          ...{ type: "AdaptiveCard", version: "1.5" },
          body: [
            { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Cancel it?", weight: "Bolder" }] },
            { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Nobody will work on it." }] },
          ],
          actions: [
            {
              ...{ type: "Action.Execute", title: "Cancel it", style: "destructive", verb: "cancel" },
              data: { action: { do: "cancel", case: "c1" } },
            },
          ],
        },
      },
    ]);
  });

  it("puts more than six buttons in rows", () => {
    const buttons = Array.from({ length: 14 }, (_, index): Button => ({ label: `Button ${index}`, action: take }));
    const rows = (drawn({ ...plain, buttons }).body as TeamsCard[]).filter(({ type }) => type === "ActionSet");
    expect(rows.map(({ actions }) => (actions as unknown[]).length)).toEqual([6, 6, 2]);
  });

  it("that is too long for Teams says how much is left out, and keeps its buttons", () => {
    const facts = Array.from({ length: 400 }, (_, index) => ({ label: `Fact ${index}`, value: "x".repeat(100) }));
    const long = drawn({ ...card, blocks: [{ block: "facts", facts }] });
    expect(faultsOf(long)).toEqual([]);
    expect(wordsOn(long)).toMatch(/\n3\d\d more not shown here\.$/);
    const inGerman = drawn({ ...card, blocks: [{ block: "facts", facts }], language: "de" });
    expect(wordsOn(inGerman)).toMatch(/\nNoch 3\d\d, hier nicht gezeigt\.$/);
    expect(buttonsOn(long)).toEqual(["Take it"]);
  });
});
