// The running desk follows its content folder: what changes there counts within a second, without a restart.
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { aFolder, edited, write } from "../knowledge/content-folder.ts";

const LIST = "people.csv";

describe("a desk at work", () => {
  it("hears at once who has left, and of a leaving that is taken back", async () => {
    const folder = aFolder();
    const database = `file:${join(folder, "desk.db")}`;
    const app = await startApp(
      readConfig({ PORT: "0", DATABASE_URL: database, KNOWLEDGE_DIR: folder, LOG_LEVEL: "silent" }),
    );
    onTestFinished(() => app.stop());
    const isBoHere = async () => (await app.store.read.people.directory()).byEmail("bo@acme.example")?.active;
    expect(await isBoHere()).toBe(true);

    const here = "fulfiller,ada@acme.example,yes";
    write(folder, LIST, edited(LIST, here, here.replace("yes", "no"))[LIST] as string);
    await vi.waitFor(async () => expect(await isBoHere()).toBe(false), { timeout: 5_000 });
    write(folder, LIST, edited(LIST, here, here)[LIST] as string);
    await vi.waitFor(async () => expect(await isBoHere()).toBe(true), { timeout: 5_000 });
  });
});
