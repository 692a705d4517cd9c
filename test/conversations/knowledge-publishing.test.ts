// Publishing beside people who write the same files by hand, and where it cannot be done.
import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Story, tell } from "./story.ts";

const published = /(?<!being )published/i;

let story: Story;
let folder: string;
let file: string;
beforeEach(async () => {
  story = await tell("Slack", { articles: {} });
  folder = join(story.knowledge, "departments/it/articles");
  file = join(folder, "it-guest-wifi.md");
});
afterEach(() => story.end());

/** Somebody asks what is not quite answered; the owner of the article has a draft of it, finished but for the button. */
async function drafted() {
  const diego = story.as("diego");
  await story.as("emma").says("what is the guest wifi called?");
  await story.as("emma").presses("Not quite");
  await diego.says("knowledge gaps");
  await diego.presses("Draft an article");
  await diego.fills("Edit", { title: "Trade fairs", body: "At fairs it is called Lumen-Zebra." });
  return diego;
}

describe("publishing", { timeout: 60_000 }, () => {
  it("adds to what somebody has changed by hand in the same moment", async () => {
    const diego = await drafted();
    await writeFile(file, `${await readFile(file, "utf8")}\nWritten by hand a moment ago.\n`);
    await diego.presses("Publish");
    await story.soon(() => diego.sees(published));
    const text = await readFile(file, "utf8");
    expect(text).toContain("Written by hand a moment ago.");
    expect(text).toContain("At fairs it is called Lumen-Zebra.");
    expect(text.match(/Lumen-Zebra/g)).toHaveLength(1);
  });

  it("pressed twice happens once", async () => {
    const diego = await drafted();
    await diego.presses("Publish", undefined, 2);
    await story.soon(() => diego.sees(published));
    expect(await readFile(file, "utf8")).toContain("version: 2");
    expect(await readdir(join(folder, ".versions"))).toEqual(["it-guest-wifi.1.md"]);
  });

  it("says so when the folder cannot be written to, and leaves the draft as it was", async () => {
    const diego = await drafted();
    const elsewhere = join(story.knowledge, "../elsewhere");
    await rename(folder, elsewhere);
    await symlink(elsewhere, folder);
    await diego.presses("Publish");
    await story.soon(() => diego.sees("could not be written to the knowledge folder"));
    expect(await readFile(join(elsewhere, "it-guest-wifi.md"), "utf8")).not.toContain("Lumen-Zebra");
    expect((await diego.sees("At fairs it is called")).buttons).toContain("Publish");
  });

  it("makes a new article where the one it would be added to is gone", async () => {
    const diego = await drafted();
    await mkdir(join(story.knowledge, "../away"));
    await rename(file, join(story.knowledge, "../away/it-guest-wifi.md"));
    await story.soon(async () => expect(await readdir(folder)).not.toContain("it-guest-wifi.md"));
    await diego.presses("Publish");
    await story.soon(() => diego.sees(published));
    expect(await readFile(file, "utf8")).toContain("title: Trade fairs");
  });

  it("is nobody's but the owner's and the head's", async () => {
    await drafted();
    await story.as("tom").says("knowledge gaps");
    const list = await story.as("tom").sees("Draft: Trade fairs");
    await story.as("tom").presses("Open the draft", list);
    expect((await story.as("tom").sees("At fairs it is called")).buttons).toEqual([]);
    await story.as("omar").says("knowledge gaps");
    await story.as("omar").presses("Open the draft");
    expect((await story.as("omar").sees("At fairs it is called")).buttons).toEqual(["Publish", "Edit", "Discard"]);
  });

  it("is not wanted: put aside, the questions leave the list until they are asked again", async () => {
    const diego = await drafted();
    await diego.presses("Discard");
    await diego.sees("Put aside: Trade fairs");
    await diego.says("knowledge gaps");
    await diego.sees("has an answer");
    await story.as("emma").says("what is the guest wifi called?");
    await story.as("emma").presses("Not quite");
    await diego.says("knowledge gaps");
    await diego.sees("What people asked in vain");
  });
});
