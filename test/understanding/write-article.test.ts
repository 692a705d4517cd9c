// Articles written by a model from what was said in public: nothing that nobody said, and nothing that is nobody's business.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isDelicate } from "../../src/understanding/delicate.ts";
import { listAskedFor } from "../../src/understanding/knowledge-lists.ts";
import { writeArticle } from "../../src/understanding/write-article.ts";
import { type Answer, type ModelServer, startModelServer } from "../doubles/model-server.ts";
import { aContent, anItem } from "../fixtures.ts";
import { modelAt } from "./desk-model.ts";

const harassment = anItem("hr-harassment", { kind: "issue", visibility: "confidential" }, "hr");
const content = aContent([anItem("it-q"), harassment]);
const thread = [
  { from: "requester", text: "How do I print in colour? My badge is 4711 2222 3333." },
  {
    from: "department",
    text: "Choose the queue lumen-colour. It costs 12 cents a page, see https://print.lumen.example",
  },
] as const;

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});
const writes = (title: string, body: string): Answer => ({ json: { title, body } });
const write = (said: Parameters<typeof writeArticle>[1] = thread) => writeArticle(modelAt(server), said, content);

describe("an article that a model wrote", () => {
  it("is taken as it is when all of it was said", async () => {
    const body = "Choose the queue lumen-colour.\n\n1. Print.\n2. Pay 12 cents a page: https://print.lumen.example.";
    server.answers(writes("Printing in colour", body));
    expect(await write()).toEqual({ title: "Printing in colour", body });
  });

  it("is not shown the numbers of anybody", async () => {
    server.answers(writes("Printing in colour", "Choose the queue lumen-colour."));
    await write();
    const sent = JSON.stringify(server.requests);
    expect(sent).toContain("lumen-colour");
    expect(sent).not.toContain("4711");
  });

  it.each([
    ["a price nobody said", "It costs 15 cents a page."],
    ["an address nobody said", "See https://elsewhere.example."],
    ["a mailbox nobody said", "Write to printing@lumen.example."],
    ["nothing", " "],
    ["far too much", "Choose lumen-colour. ".repeat(200)],
  ])("is dropped when it says %s", async (_what, body) => {
    server.answers(writes("Printing in colour", body));
    expect(await write()).toBeNull();
  });

  it("is not asked for where the words may be confidential", async () => {
    const said = [{ from: "requester", text: "How do I report that my manager harasses me?" }] as const;
    expect(await write(said)).toBeNull();
    expect(server.requests).toEqual([]);
  });

  it("is dropped when the model fails", async () => {
    server.answers({ status: 500 });
    expect(await write()).toBeNull();
  });
});

describe("a delicate question", () => {
  it.each([
    ["how do I report that I was harassed", true],
    ["I cannot go on any more", true],
    ["where is the fax machine", false],
  ])("%j: %s", (text, delicate) => {
    expect(isDelicate(text, content)).toBe(delicate);
  });
});

describe("the lists of whoever looks after articles", () => {
  it.each([
    ["gaps", true, "gaps"],
    ["Articles", true, "articles"],
    ["knowledge gaps", false, "gaps"],
    ["Please show me the unanswered questions!", false, "gaps"],
    ["my articles", false, "articles"],
    ["Wissenslücken", false, "gaps"],
    ["未回答の質問", false, "gaps"],
    ["gaps", false, null],
    ["which articles speak of gaps in my insurance?", true, null],
    ["", true, null],
  ] as const)("%j, after the command: %s, is %s", (text, afterCommand, list) => {
    expect(listAskedFor(text, afterCommand)).toBe(list);
  });
});
