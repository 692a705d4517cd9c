// What was asked in vain: alike questions are one gap, and nobody's secret stands on a list.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnowledgeAnswer } from "../../src/domain/knowledge-answer.ts";
import { gapsFilledBy, gapsIn, isGap } from "../../src/domain/knowledge-gap.ts";
import { coverage, likeness, tellingWords } from "../../src/domain/likeness.ts";
import { aContent, aDraft, anAnswer, anArticle, aWorld, MONDAY } from "../fixtures.ts";

const wifi = anArticle("it-wifi", { title: "Guest Wi-Fi" });
const world = aWorld([], { content: aContent([], { articles: new Map([["it-wifi", wifi]]) }) });
const quoted = [{ article: "it-wifi", heading: "Guest Wi-Fi", text: "Ask for a code." }];
const asked = (question: string, of: Partial<KnowledgeAnswer> = {}) => anAnswer(question, { question, ...of });
const gaps = (...answers: KnowledgeAnswer[]) => gapsIn(answers, ["it", "hr"], world);

describe("a gap", () => {
  it("is what nothing answered, or not quite, as long as nothing was made of it", () => {
    expect(isGap(asked("a"))).toBe(true);
    expect(isGap(asked("a", { quotations: quoted }))).toBe(false);
    expect(isGap(asked("a", { quotations: quoted, state: "not_quite" }))).toBe(true);
    expect(isGap(asked("a", { filled: true }))).toBe(false);
    expect(isGap(asked("a", { delicate: true }))).toBe(false);
  });

  it("gathers questions that are alike, most asked first, in the words of the first", () => {
    const found = gaps(
      asked("where is the fax machine?", { at: MONDAY + 1 }),
      asked("Where are the fax machines", { at: MONDAY }),
      asked("can I print in colour", { at: MONDAY + 2 }),
    );
    expect(found.map(({ question, answers }) => [question, answers.length])).toEqual([
      ["Where are the fax machines", 2],
      ["can I print in colour", 1],
    ]);
  });

  it("counts what had no answer apart from what had one that was not quite right", () => {
    const found = gaps(
      asked("guest wifi password", { quotations: quoted, state: "not_quite" }),
      asked("the guest wifi password", { departments: ["hr", "it"] }),
    );
    expect(found).toMatchObject([
      { department: "it", notQuite: 1, unanswered: 0, article: "it-wifi" },
      { department: "hr", notQuite: 0, unanswered: 1, article: null },
    ]);
  });

  it("belongs to the department that would know, and is on no other's list", () => {
    expect(gapsIn([asked("a question", { departments: ["hr"] })], ["it"], world)).toEqual([]);
    expect(gaps(asked("a question", { departments: [] }))).toEqual([]);
  });

  it("is never a question about a colleague", () => {
    expect(gaps(asked("why was Liam dismissed?"), asked("what does maya@lumen.example earn"))).toEqual([]);
  });

  it("is filled by the article made of it, and by one that speaks of the same", () => {
    const found = gaps(asked("where is the fax machine"), asked("can I print in colour"), asked("is there a canteen"));
    const draft = aDraft({
      title: "Printing in colour",
      wordings: { en: ["can I print in colour?"] },
      origin: { of: "gap", answers: ["where is the fax machine"] },
    });
    expect([...gapsFilledBy(draft, found)].sort()).toEqual(["can I print in colour", "where is the fax machine"]);
  });
});

describe("how alike questions are", () => {
  it("does not depend on endings, case, accents or little words", () => {
    expect(likeness(tellingWords("How do I reset my passwords?"), tellingWords("resetting a PASSWORD"))).toBe(1);
    expect(likeness(tellingWords("¿Qué es la VPN?"), tellingWords("que es la vpn"))).toBe(1);
    expect(likeness(tellingWords("parking"), tellingWords("payroll"))).toBe(0);
  });

  it("is the same either way, from 0 to 1, and 1 with itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [tellingWords(one), tellingWords(other)];
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(a.size === 0 ? 0 : 1);
        expect(coverage(a, a)).toBe(a.size === 0 ? 0 : 1);
      }),
    );
  });
});
