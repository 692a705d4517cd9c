// From a draft to an article: what becomes of it, who may decide on it, and what may not become one at all.
import { describe, expect, it } from "vitest";
import { articleFrom, articleIdFor, isFinished, isWrittenIn, TO_WRITE } from "../../src/domain/article-draft.ts";
import { keepsKnowledgeOf, mayMakeArticle, mayPublish, ownerFor } from "../../src/domain/article-rights.ts";
import type { Case } from "../../src/domain/case.ts";
import { isForEverybody } from "../../src/domain/catalog/audience.ts";
import type { Person } from "../../src/domain/person.ts";
import { type PublicWord, publicThread } from "../../src/domain/public-thread.ts";
import { chained } from "../../src/domain/timeline.ts";
import { aCase, aContent, aDraft, anArticle, anItem, aWorld, MONDAY, people } from "../fixtures.ts";

const person = (id: string) => people.find((each) => each.id === id) as Person;
const vpn = anArticle("it-vpn", { examples: { en: ["vpn down"] }, version: 3, body: "Use it.\n" });
const content = aContent([], { articles: new Map([["it-vpn", vpn]]) });
const world = aWorld([], { content });
const ground = { ownerEmail: "tom@lumen.example", today: "2026-02-02" };

describe("an article made of a draft", () => {
  it("is the first version of a new one", () => {
    const article = articleFrom(aDraft({ wordings: { en: ["where is the fax"] } }), null, ground);
    expect(article).toMatchObject({ id: "it-fax", title: "Fax", version: 1, updated: "2026-02-02", sensitive: false });
    expect(isWrittenIn(aDraft(), article)).toBe(true);
  });

  it("is the next version of one that it is added to, with the rest as it was", () => {
    const draft = aDraft({
      adds: true,
      article: "it-vpn",
      wordings: { en: ["VPN down", "vpn on trains"], de: ["VPN im Zug"] },
    });
    const article = articleFrom(draft, vpn, ground);
    expect(article).toMatchObject({ id: "it-vpn", version: 4, reviewBy: vpn.reviewBy, ownerEmail: vpn.ownerEmail });
    expect(article.body).toBe("Use it.\n\n## Fax\n\nThere is none.");
    expect(article.examples).toEqual({ en: ["vpn down", "vpn on trains"], de: ["VPN im Zug"] });
    expect([isWrittenIn(draft, vpn), isWrittenIn(draft, article)]).toEqual([false, true]);
  });

  it("is finished when nothing is left to write", () => {
    expect(isFinished(aDraft())).toBe(true);
    expect(isFinished(aDraft({ body: `${TO_WRITE} Write the answer here.` }))).toBe(false);
    expect(isFinished(aDraft({ title: " " }))).toBe(false);
  });

  it.each([
    ["Fax", "it-fax"],
    ["VPN", "it-vpn-2"],
    ["Überstunden & Reisen", "it-uberstunden-reisen"],
    ["休暇", "it-x1"],
    [`${"long ".repeat(30)}`, `it-${"long-".repeat(30).slice(0, 57)}`],
  ])("called %j has the id %s", (title, id) => {
    expect(articleIdFor({ department: "it", title }, content.articles, "x1")).toBe(id);
  });
});

describe("who answers for articles", () => {
  const whoever = (may: (person: Person) => boolean) => people.filter(may).map(({ id }) => id);

  it("is the head of the department, and the owners of its articles", () => {
    expect(whoever((each) => keepsKnowledgeOf(each, "it", content))).toEqual(["omar", "tom"]);
    expect(whoever((each) => keepsKnowledgeOf(each, "hr", content))).toEqual(["grace"]);
    expect(keepsKnowledgeOf({ ...person("tom"), active: false }, "it", content)).toBe(false);
  });

  it("publishes: the head, and the owner of what it is added to or becomes", () => {
    const adds = aDraft({ adds: true, article: "it-vpn", owner: "priya" });
    expect(whoever((each) => mayPublish(each, adds, content))).toEqual(["omar", "tom"]);
    expect(whoever((each) => mayPublish(each, aDraft({ owner: "tom" }), content))).toEqual(["omar", "tom"]);
    expect(whoever((each) => mayPublish(each, aDraft({ owner: "priya" }), content))).toEqual(["omar"]);
    expect(whoever((each) => mayPublish(each, aDraft({ owner: "maya" }), content))).toEqual(["omar"]);
  });

  it("gets what somebody else drafts", () => {
    expect(ownerFor(person("priya"), "it", world)).toBe("omar");
    expect(ownerFor(person("tom"), "it", world)).toBe("tom");
  });
});

describe("an article made of a case", () => {
  const answered = (of: Record<string, unknown>, born: "dm" | "channel" = "channel"): Case => ({
    ...aCase({ item: anItem("it-q", of), born }),
    respondedAt: MONDAY,
  });

  it("is made by whoever works on it, once it was answered in public", () => {
    const record = answered({});
    expect(people.filter((each) => mayMakeArticle(each, record, world)).map(({ id }) => id)).toEqual([
      "omar",
      "priya",
      "tom",
    ]);
    expect(mayMakeArticle(person("tom"), { ...record, respondedAt: null }, world)).toBe(false);
    expect(mayMakeArticle(person("tom"), answered({}, "dm"), world)).toBe(true);
  });

  it.each([["private"], ["confidential"]])("is never made of one that is %s", (visibility) => {
    const record = answered({ visibility, handlers: [{ person: "tom@lumen.example" }] });
    expect(people.filter((each) => mayMakeArticle(each, record, world))).toEqual([]);
    expect(mayMakeArticle(person("tom"), answered({ visibility }), world)).toBe(false);
  });

  it("holds what was said in public, and no note", () => {
    const at = { by: "tom", at: MONDAY };
    const entries = [
      { kind: "raised", words: "Where is the fax?", ...at, by: "maya" },
      { kind: "noted", department: "it", text: "She asks every week.", ...at },
      { kind: "held", reason: "provider", until: MONDAY, text: "The provider is on strike.", ...at },
      { kind: "held", reason: "requester", until: MONDAY, text: "Which floor?", ...at },
      { kind: "commented", text: "The second.", attachments: [], ...at, by: "maya" },
      { kind: "replied", text: "In the cellar.", ...at },
      { kind: "resolved", outcome: "done", sentence: "", ...at },
    ] as const;
    const said: PublicWord[] = publicThread(entries.map((event) => chained("case-1", null, event, "00")));
    expect(said.map(({ text }) => text)).toEqual([
      "Where is the fax?",
      "Which floor?",
      "The second.",
      "In the cellar.",
    ]);
    expect(said.map(({ from }) => from)).toEqual(["requester", "department", "requester", "department"]);
  });
});

describe("what may be said openly", () => {
  it("is what everybody may read, and nobody is hurt by", () => {
    expect(isForEverybody(vpn)).toBe(true);
    expect(isForEverybody({ ...vpn, sensitive: true })).toBe(false);
    expect(isForEverybody({ ...vpn, audience: { countries: ["GB"] } })).toBe(false);
  });
});
