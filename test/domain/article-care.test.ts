// What an owner is shown about an article, and what links in it lead nowhere.
import { describe, expect, it } from "vitest";
import { careFor } from "../../src/domain/article-care.ts";
import { articleMeant, brokenLinks, linksIn } from "../../src/domain/article-links.ts";
import { deflectionOf } from "../../src/domain/deflection.ts";
import { anAnswer, anArticle, MONDAY } from "../fixtures.ts";

const HOUR = 3_600_000;

describe("the list of an owner", () => {
  it("has first what needs most: expired, soon due, with dead links, not quite right", () => {
    const articles = [
      anArticle("it-fine"),
      anArticle("it-unloved"),
      anArticle("it-dead", { body: "See [that](it-nowhere.md)." }),
      anArticle("it-soon", { reviewBy: "2026-03-04" }),
      anArticle("it-passed", { reviewBy: "2026-02-01" }),
    ];
    const usage = new Map([["it-unloved", { answers: 3, helped: 1, notQuite: 2, potential: 0 }]]);
    const all = new Map(articles.map((article) => [article.id, article]));
    const care = careFor(articles, usage, all, "2026-02-02");
    expect(care.map(({ article, review }) => [article.id, review])).toEqual([
      ["it-passed", "passed"],
      ["it-soon", "soon"],
      ["it-dead", "later"],
      ["it-unloved", "later"],
      ["it-fine", "later"],
    ]);
    expect(care.find(({ article }) => article.id === "it-dead")?.brokenLinks).toEqual(["it-nowhere.md"]);
    expect(care.find(({ article }) => article.id === "it-unloved")).toMatchObject({
      answers: 3,
      helped: 1,
      notQuite: 2,
    });
  });

  it("still has an article on the very day of its review", () => {
    const [care] = careFor([anArticle("a", { reviewBy: "2026-02-02" })], new Map(), new Map(), "2026-02-02");
    expect(care?.review).toBe("soon");
  });
});

describe("a link in an article", () => {
  it.each([
    ["it-vpn", "it-vpn"],
    ["it-vpn.md", "it-vpn"],
    ["../../it/articles/it-vpn.md#phones", "it-vpn"],
    ["/articles/it-vpn?as=maya", "it-vpn"],
    ["#section", null],
    ["https://lumen.example/it-vpn.md", null],
    ["//lumen.example/x", null],
    ["mailto:it@lumen.example", null],
    ["Some File.pdf", "Some File.pdf"],
  ])("%s means %s", (target, meant) => {
    expect(articleMeant(target)).toBe(meant);
  });

  it("is seen however Markdown writes it, but not in code", () => {
    const body =
      '[a](one.md) ![p](<two.png> "t") [r][x]\n\n[x]: three.md\n\n`[c](four.md)`\n\n```\n[d](five.md)\n```\n';
    expect(linksIn(body)).toEqual(["one.md", "two.png", "three.md"]);
    expect(brokenLinks(body, new Map([["one", 1]]))).toEqual(["two.png", "three.md"]);
  });

  it("is looked for in no time, however hostile the text", () => {
    const started = performance.now();
    for (const text of ["[".repeat(50_000), "](".repeat(50_000), "`".repeat(50_000), "[a](".repeat(20_000)])
      linksIn(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("whether an answer spared a request", () => {
  const answer = anAnswer("a", { quotations: [{ article: "it-vpn", heading: "VPN", text: "So." }] });

  it("is certain when they said so, whatever they raised", () => {
    expect(deflectionOf({ ...answer, state: "confirmed" }, [MONDAY + HOUR], MONDAY)).toBe("confirmed");
  });

  it("cannot be told before a day is over", () => {
    expect(deflectionOf(answer, [], MONDAY + 24 * HOUR - 1)).toBeNull();
    expect(deflectionOf(answer, [], MONDAY + 24 * HOUR)).toBe("potential");
  });

  it("is no when they raised something within the day, said not quite, or got no answer", () => {
    expect(deflectionOf(answer, [MONDAY], MONDAY + 1)).toBe("none");
    expect(deflectionOf(answer, [MONDAY - 1, MONDAY + 24 * HOUR], MONDAY + 25 * HOUR)).toBe("potential");
    expect(deflectionOf({ ...answer, state: "not_quite" }, [], MONDAY)).toBe("none");
    expect(deflectionOf({ ...answer, quotations: [] }, [], MONDAY)).toBe("none");
  });
});
