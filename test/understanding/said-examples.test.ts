// Whatever Deskbell suggests to write, in any language it speaks, it understands when it is written.
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import type { Content } from "../../src/domain/catalog/content.ts";
import { directoryOf } from "../../src/domain/person.ts";
import { spoken } from "../../src/messages/wording/words.ts";
import { createUnderstander } from "../../src/understanding/create-understander.ts";
import type { Intent } from "../../src/understanding/intent.ts";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));
const now = Date.UTC(2026, 10, 23, 9);
const understander = createUnderstander();
let content: Content;
beforeAll(async () => {
  content = (await loadContent(knowledge, { years: [2026] })).content as Content;
});

const understand = (text: string): Promise<Intent[]> =>
  understander.understand({ text, person: null }, { content, directory: directoryOf([]), now });
/** What stands in quotation marks, of whatever language. */
const quoted = (text: string): string[] =>
  [...text.matchAll(/[“„«「]\s*([^”“»」]+?)\s*[”“»」]/gu)].map(([, inner]) => inner as string);

describe.each(Object.entries(spoken))("what is suggested to a reader of %s", (_language, { say }) => {
  it("as a first message is understood: two requests and a question", async () => {
    const [vpn, laptop, vacation] = await Promise.all(say.helloExamples.map(understand));
    expect(vpn).toMatchObject([{ type: "raise", item: "it-vpn-problem" }]);
    expect(laptop).toMatchObject([{ type: "raise", item: "it-new-laptop" }]);
    expect(vacation?.[0]).toMatchObject({ type: "ask", articles: expect.arrayContaining(["hr-vacation"]) });
  });

  it("as help is understood: their requests, and what waits for them", async () => {
    const [cases, approvals] = await Promise.all(quoted(say.help).map(understand));
    expect(cases).toMatchObject([{ type: "mine", list: "cases" }]);
    expect(approvals).toMatchObject([{ type: "mine", list: "approvals" }]);
  });

  it("as the way to name somebody who decides for them is understood", async () => {
    const example = say.delegateUntil.split(/[:：]/u).at(-1) as string;
    expect(await understand(example.trim())).toMatchObject([{ type: "delegate" }]);
  });
});
