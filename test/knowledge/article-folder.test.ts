// Publishing into the content folder: what is written is read again as it was meant, and nobody's work is lost.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFolder } from "../../src/adapters/content/article-folder.ts";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import { readArticle } from "../../src/adapters/content/read-article.ts";
import { textOf } from "../../src/adapters/content/write-article.ts";
import type { Article } from "../../src/domain/catalog/content.ts";
import { aFolder, paths } from "./content-folder.ts";

const fax: Article = {
  id: "it-fax",
  department: "it",
  title: "Fax: where it is",
  audience: { departments: ["it"], countries: ["DE"] },
  countries: ["DE", "JP"],
  ownerEmail: "bo@acme.example",
  reviewBy: "2027-02-02",
  sensitive: true,
  examples: { en: ["where is the fax?", "fax: number"], de: ["Wo ist das Fax?"] },
  version: 1,
  updated: "2026-02-02",
  body: "There is none.\n\n## Who asks\n\n---\n\nNobody.",
};

const articlesIn = async (folder: string) => {
  const { content, faults } = await loadContent(folder, { years: [2026] });
  expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
  return content?.articles ?? new Map<string, Article>();
};
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const own = "departments/it/articles";

describe("publishing an article", () => {
  it("writes it so that it is read as it was meant", async () => {
    const folder = aFolder();
    expect(await articleFolder(folder).publish(fax, null)).toBe("written");
    expect((await articlesIn(folder)).get("it-fax")).toEqual(fax);
    expect(readdirSync(join(folder, own))).toEqual(["it-fax.md", "it-vpn.md"]);
  });

  it("writes any words so that they are read as they were meant", () => {
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => `x${text}`.trim());
    fc.assert(
      fc.property(line, line, (title, body) => {
        const odd = { ...fax, title, body, examples: { en: [`${title}?`] } };
        const faults: string[] = [];
        const again = readArticle("odd.md", textOf(odd), "it", ({ message }) => faults.push(message));
        expect({ faults, article: again?.article }).toEqual({ faults: [], article: odd });
      }),
      { numRuns: 2_000 },
    );
  });

  it("once more changes nothing", async () => {
    const folder = aFolder();
    await articleFolder(folder).publish(fax, null);
    const text = read(folder, `${own}/it-fax.md`);
    expect(await articleFolder(folder).publish(fax, null)).toBe("written");
    expect(read(folder, `${own}/it-fax.md`)).toBe(text);
  });

  it("keeps the version before, and what was written into the head by hand", async () => {
    const hand =
      "---\nid: it-vpn\n# ask Bo before you change this\ntitle: VPN\nowner: bo@acme.example\nreview_by: 2027-03-31\n---\nUse it.\n";
    const folder = aFolder({ [paths.article]: hand });
    const base = (await articlesIn(folder)).get("it-vpn") as Article;
    const next = { ...base, version: 2, updated: "2026-02-02", body: `${base.body}\n\n## New\n\nIt is faster.` };
    expect(await articleFolder(folder).publish(next, base)).toBe("written");
    expect((await articlesIn(folder)).get("it-vpn")).toEqual(next);
    expect(read(folder, paths.article)).toContain("# ask Bo before you change this");
    expect(read(folder, `${own}/.versions/it-vpn.1.md`)).toBe(hand);
  });

  it("does not write over what somebody changed meanwhile", async () => {
    const folder = aFolder();
    const base = (await articlesIn(folder)).get("it-vpn") as Article;
    const changed = read(folder, paths.article).replace("Use it.", "Do not use it today.");
    writeFileSync(join(folder, paths.article), changed);
    expect(await articleFolder(folder).publish({ ...base, version: 2, body: "Use it more." }, base)).toBe("stale");
    expect(read(folder, paths.article)).toBe(changed);
    expect(existsSync(join(folder, own, ".versions"))).toBe(false);
  });

  it("does not write over another article or file of that name", async () => {
    const folder = aFolder({ [`${own}/it-fax.md`]: "somebody's notes" });
    expect(await articleFolder(folder).publish(fax, null)).toBe("stale");
    expect(read(folder, `${own}/it-fax.md`)).toBe("somebody's notes");
    expect(await articleFolder(folder).publish({ ...fax, id: "it-vpn" }, null)).toBe("stale");
    expect(await articleFolder(folder).publish({ ...fax, version: 2 }, fax)).toBe("stale");
    expect(readdirSync(join(folder, own)).sort()).toEqual(["it-fax.md", "it-vpn.md"]);
  });

  it("writes nothing outside the content's folder", async () => {
    const folder = aFolder();
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    mkdirSync(join(folder, "departments/out"));
    symlinkSync(outside, join(folder, "departments/out/articles"));
    symlinkSync(outside, join(folder, "departments/away"));
    for (const odd of [
      { ...fax, id: "../it-fax" },
      { ...fax, id: "it/fax" },
      { ...fax, department: "../.." },
      { ...fax, department: "out" },
      { ...fax, department: "away" },
      { ...fax, department: "nowhere" },
    ])
      await expect(articleFolder(folder).publish(odd, null)).rejects.toThrow();
    expect(readdirSync(outside)).toEqual([]);
  });

  it("leaves all of one text when several publish at once", async () => {
    const folder = aFolder();
    const base = (await articlesIn(folder)).get("it-vpn") as Article;
    const texts = Array.from({ length: 8 }, (_, each) => ({ ...base, version: 2, body: `Text ${each}. `.repeat(500) }));
    const outcomes = await Promise.all(texts.map((text) => articleFolder(folder).publish(text, base)));
    expect(outcomes).toContain("written");
    const left = (await articlesIn(folder)).get("it-vpn")?.body;
    expect(texts.map(({ body }) => body.trim())).toContain(left);
    expect(readdirSync(join(folder, own)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
