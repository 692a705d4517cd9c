// Taking over a folder of Markdown: what is guessed is said, what is not understood is left, nothing is written over.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import { importArticles } from "../../src/cli/import.ts";
import { aFolder } from "../knowledge/content-folder.ts";

function pages(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function imported(texts: Readonly<Record<string, string>>, knowledge = aFolder(), owner?: string) {
  const results = await importArticles(pages(texts), knowledge, { department: "it", owner });
  const { content, faults } = await loadContent(knowledge, { years: [2026] });
  expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
  const lines = Object.fromEntries(results.map(({ file, line }) => [file, line]));
  return { lines, articles: content?.articles ?? new Map(), knowledge };
}

describe("importing articles", () => {
  it("takes over what a head says", async () => {
    const head = `title: Fax
owner: bo@acme.example
review_by: 2027-05-05
date: 2025-01-31
country: DE
audience: { departments: [it] }
tags: [old]`;
    const { articles } = await imported({
      "fax.md": `---\n${head}\n---\n# Fax\n\nThere is none.\n\n## Why\n\nNobody asks.`,
    });
    expect(articles.get("it-fax")).toMatchObject({
      title: "Fax",
      ownerEmail: "bo@acme.example",
      reviewBy: "2027-05-05",
      updated: "2025-01-31",
      countries: ["DE"],
      audience: { departments: ["it"] },
      body: "There is none.\n\n## Why\n\nNobody asks.",
    });
  });

  it("guesses the rest, and says what", async () => {
    const { lines, articles } = await imported({
      "a/guest_wifi-codes.md": "Ask at the reception.",
      "leave.md": "# Leave (Germany)\n\nThirty days.",
    });
    expect(articles.get("it-guest-wifi-codes")).toMatchObject({
      title: "Guest wifi codes",
      ownerEmail: "ada@acme.example",
    });
    expect(articles.get("it-leave-germany")).toMatchObject({ countries: ["DE"], body: "Thirty days." });
    expect(lines["a/guest_wifi-codes.md"]).toMatch(
      /^imported as it-guest-wifi-codes; title from its name; owner ada@acme/,
    );
    expect(lines["leave.md"]).toContain("title from its first heading");
    expect(lines["leave.md"]).toContain("country DE from its title");
  });

  it.each([
    ["a draft", "draft: true", "it is a draft"],
    ["for readers it names in words of its own", "audience: managers only", "its audience is not understood"],
    ["kept from readers in another system", "visibility: internal-hr", "it is not for everybody (visibility)"],
    ["confidential", "confidential: yes please", "it is not for everybody (confidential)"],
    ["with a broken head", "title: [", "cannot be read"],
  ])("leaves a page that is %s", async (_what, head, reason) => {
    const { lines, articles } = await imported({ "page.md": `---\n${head}\n---\nText.` });
    expect(lines["page.md"]).toContain(`not imported`);
    expect(lines["page.md"]).toContain(reason);
    expect(articles.size).toBe(1);
  });

  it("never writes over anything, and can be run again", async () => {
    const texts = {
      "fax.md": "# Fax\n\nOne.",
      "vpn.md": "---\nid: it-vpn\n---\nMine.",
      "same.md": "# VPN\n\nOther.",
      "empty.md": "# Nothing",
    };
    const { lines, articles, knowledge } = await imported(texts);
    expect(lines["vpn.md"]).toBe("not imported: it-vpn is there already");
    expect(lines["same.md"]).toBe("not imported: it-vpn is there already");
    expect(lines["empty.md"]).toContain("it has no text");
    expect(articles.get("it-vpn")?.body).toContain("Use it.");
    const file = join(knowledge, "departments/it/articles/it-fax.md");
    const before = readFileSync(file, "utf8");
    const again = await imported({ ...texts, "fax.md": "# Fax\n\nTwo." }, knowledge);
    expect(again.lines["fax.md"]).toBe("not imported: it-fax is there already");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("leads links between the pages to the articles, and names those that lead nowhere", async () => {
    const { lines, articles } = await imported({
      "one.md": "# One\n\nSee [two](sub/two.md#here) and [three](three.md) and [web](https://acme.example/x.md).",
      "sub/two.md": "# Two\n\nBack to [one](../one.md).",
    });
    expect(articles.get("it-one")?.body).toContain("[two](it-two.md#here)");
    expect(articles.get("it-two")?.body).toContain("[one](it-one.md)");
    expect(lines["one.md"]).toContain("links that lead nowhere: three.md");
    expect(lines["sub/two.md"]).not.toContain("nowhere");
  });

  it("says what to do where nothing can be imported", async () => {
    const knowledge = aFolder();
    const folder = pages({ "a.md": "Text." });
    await expect(importArticles(folder, knowledge, { department: "legal" })).rejects.toThrow("there are hr, it");
    await expect(importArticles(folder, knowledge, { department: "it", owner: "no@acme.example" })).rejects.toThrow(
      "nobody",
    );
  });
});
