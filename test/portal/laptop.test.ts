// The story of the laptop once more, in the browser and with the whole product behind it: what a newcomer tries first.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { launchBrowser } from "./browser.ts";
import { buildPortal, expectAccessible, visit } from "./portal.ts";

let folder: string;
let app: App;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-laptop-"));
  await buildPortal();
  const database = `file:${join(folder, "desk.db")}`;
  app = await startApp(readConfig({ PORT: "0", DATABASE_URL: database, LOG_LEVEL: "silent" }));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

const button = (where: Locator, name: string) => where.getByRole("button", { name, exact: true });
const become = (page: Page, window: Locator, person: string) =>
  window
    .getByRole("combobox", { name: "You are" })
    .selectOption({ label: person })
    .then(() => page.getByRole("region", { name: `${person.split(",")[0]}’s window` }));

describe("a laptop, asked for in the browser", () => {
  it("is proposed, mended, approved, taken, brought and confirmed, and every page on the way is accessible", async () => {
    const { page, person, complaints } = await visit(browser, `http://127.0.0.1:${app.port}`, {
      reducedMotion: "reduce",
    });
    const [maya, tom] = [person("Maya"), person("Tom")];
    await button(maya, "I need a new laptop").click();
    await button(maya, "Edit").click();
    const form = page.getByRole("dialog");
    await form.getByRole("combobox", { name: /^Model/ }).selectOption({ label: "Developer: 16 inch, 64 GB" });
    await form.getByRole("textbox", { name: /^Why not/ }).fill("Video calls with customers freeze");
    await expectAccessible(page);
    await button(form, "Save").click();
    await form.waitFor({ state: "detached" });
    await button(maya, "Submit").click();
    await maya
      .getByText(/waiting for Ethan Park/i)
      .first()
      .waitFor();
    const words = await maya.getByRole("log").innerText();
    expect(words).toMatch(/IT-\d+/);
    expect(words).toMatch(/you can expect it/i);
    expect(words).not.toMatch(/SLA/);
    await expectAccessible(page);

    const ethan = await become(page, tom, "Ethan Park, Sales director");
    await ethan.getByText("Video calls with customers freeze").waitFor();
    await button(ethan, "Approve").click();
    await button(ethan, "Approve").waitFor({ state: "detached" });

    await become(page, ethan, "Tom Becker, Systems engineer");
    await button(tom, "Take it").click();
    await button(tom, "Resolve").click();
    await form.getByRole("textbox").first().fill("Your new laptop is on your desk.");
    await expectAccessible(page);
    await form.getByRole("button", { name: "Resolve" }).click();
    await maya.getByText("Your new laptop is on your desk.").first().waitFor();
    await button(maya, "All done").last().click();
    await tom.getByText("Closed").first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
