import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Loaded } from "../../src/adapters/content/content-from.ts";
import { watchContent } from "../../src/adapters/content/watch-content.ts";
import { aFolder, edited, paths, write } from "./content-folder.ts";

const { laptop, article } = paths;

describe("a watched content folder", () => {
  it("has its content from the start", async () => {
    const { loaded } = await watched();
    expect([loaded.content?.items.size, loaded.faults]).toEqual([2, []]);
  });

  it("follows an edit", async () => {
    const { folder, until } = await watched();
    write(folder, laptop, text(laptop, "A laptop.", "A notebook."));
    await until(summaryIs("A notebook."));
  });

  it("follows an editor that replaces the file, and again", async () => {
    const { folder, until } = await watched();
    for (const summary of ["One.", "Two.", "Three."]) {
      writeFileSync(join(folder, "new"), text(laptop, "A laptop.", summary));
      renameSync(join(folder, "new"), join(folder, laptop));
      await until(summaryIs(summary));
    }
  });

  it("finds new files, also in new folders, and loses files that go", async () => {
    const { folder, until } = await watched();
    const path = "departments/hr/articles/hr-leave.md";
    const body = text(article, "id: it-vpn", "id: hr-leave");
    write(folder, path, body);
    const added = await until(({ content }) => content?.articles.has("hr-leave"));
    expect(added.faults).toEqual([]);
    write(folder, path, body.replace("Use it.", "Take it."));
    await until(({ content }) => content?.articles.get("hr-leave")?.body.includes("Take it."));
    rmSync(join(folder, path));
    await until(({ content }) => !content?.articles.has("hr-leave"));
  });

  it("finds a folder again that was taken away and put back", async () => {
    const { folder, until } = await watched();
    rmSync(join(folder, "departments/it/articles"), { recursive: true });
    await until(({ content }) => content?.articles.size === 0);
    write(folder, article, text(article, "Use it.", "Again."));
    await until(({ content }) => content?.articles.size === 1);
    write(folder, article, text(article, "Use it.", "And again."));
    await until(({ content }) => content?.articles.get("it-vpn")?.body.includes("And again."));
  });

  it("goes on with the last good version of a file that an edit breaks, and tells of the break", async () => {
    const { folder, until } = await watched();
    write(folder, laptop, text(laptop, "A laptop.", "A notebook."));
    await until(summaryIs("A notebook."));
    write(folder, laptop, "kind: [product");
    const broken = await until(({ faults }) => faults.some(({ file }) => file === laptop));
    expect(summaryIs("A notebook.")(broken)).toBe(true);

    write(folder, article, text(article, "Use it.", "Use it well."));
    const elsewhere = await until(({ content }) => content?.articles.get("it-vpn")?.body.includes("Use it well."));
    expect([summaryIs("A notebook.")(elsewhere), elsewhere.faults.length]).toEqual([true, broken.faults.length]);

    write(folder, laptop, text(laptop, "A laptop.", "Mended."));
    const mended = await until(summaryIs("Mended."));
    expect(mended.faults).toEqual([]);
  });

  it("goes on when even the organization breaks or goes", async () => {
    const { folder, until } = await watched();
    write(folder, "organization.yaml", "name: 7");
    const broken = await until(({ faults }) => faults.some(({ message }) => message.startsWith("name must be text")));
    expect(broken.content?.organization.name).toBe("Acme");
    rmSync(join(folder, "organization.yaml"));
    const gone = await until(({ faults }) => faults.some(({ message }) => message === "the file is missing"));
    expect(gone.content?.organization.name).toBe("Acme");
  });

  it("goes on when the folder itself goes", async () => {
    const { folder, until } = await watched();
    rmSync(folder, { recursive: true });
    const gone = await until(({ faults }) => faults.some(({ file }) => file === "."));
    expect(gone.content?.organization.name).toBe("Acme");
  });

  const summaryIs =
    (summary: string) =>
    ({ content }: Loaded): boolean =>
      content?.items.get("it-laptop")?.summary === summary;

  function text(path: string, passage: string, by: string): string {
    return edited(path, passage, by)[path] as string;
  }

  async function watched() {
    const folder = aFolder();
    let hear: (loaded: Loaded) => void = () => {};
    const { loaded, close } = await watchContent(
      folder,
      (next) => hear(next),
      () => Date.parse("2026-11-22T09:00Z"),
    );
    onTestFinished(close);
    /** The next content that is as wanted; a test that waits in vain fails by its time limit. */
    const until = (wanted: (loaded: Loaded) => unknown) =>
      new Promise<Loaded>((resolve) => {
        hear = (next) => wanted(next) && resolve(next);
      });
    return { folder, loaded, until };
  }
});
