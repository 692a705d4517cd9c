// The knowledge base in the browser: searching, and whole articles, for whoever may read them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebApp } from "../doubles/web-app.ts";
import { expectAccessible, openPortal, type Portal, phone, visit } from "./portal.ts";

let portal: Portal;
let app: WebApp;
beforeAll(async () => {
  portal = await openPortal();
  app = await portal.newApp();
});
afterAll(async () => {
  await app.stop();
  await portal.close();
});

async function open(path: string, options?: Parameters<typeof visit>[2]) {
  const { page, complaints } = await visit(portal.browser, app.url, options);
  await page.goto(`${app.url}${path}`);
  return { page, complaints, leave: () => page.context().close() };
}

describe("an article's page", () => {
  it("shows its Markdown, with a word where its review date has passed", async () => {
    const { page, leave } = await open("/articles/it-vpn?as=maya");
    await page.getByRole("heading", { name: "VPN from anywhere", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "When it does not connect" }).waitFor();
    expect(await page.getByRole("listitem").count()).toBeGreaterThanOrEqual(2);
    expect(await page.getByRole("cell", { name: "you are in" }).isVisible()).toBe(true);
    expect(await page.getByText("Its review was due on 1 July 2026").isVisible()).toBe(true);
    expect(await page.title()).toBe("VPN from anywhere · Deskbell");
    await leave();
  });

  it("leads to other articles and to the outside, and nowhere else", async () => {
    const { page, complaints, leave } = await open("/articles/it-vpn?as=maya");
    const link = (name: string) => page.getByRole("link", { name }).first();
    await link("how phones do it").waitFor();
    expect(await link("how phones do it").getAttribute("href")).toBe("/articles/it-phones?as=maya");
    expect(await link("outside").getAttribute("href")).toBe("https://lumen.example/vpn");
    expect(await page.getByRole("link", { name: "nowhere" }).count()).toBe(0);
    expect(await page.locator("article img, article script").count()).toBe(0);
    expect(await page.title()).not.toContain("taken over");
    expect(complaints).toEqual([]);
    await leave();
  });

  it("is not there for somebody who may not read it", async () => {
    const { page, leave } = await open("/articles/it-vpn?as=tom");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toBe("There is no such article, or it is not for you.");
    expect(await page.content()).not.toContain("VPN from anywhere");
    await leave();
  });

  it("says where to ask to somebody whom the page cannot know", async () => {
    const { page, leave } = await open("/");
    const error = "The web chat has no sign-in yet, so it answers only on the machine that Deskbell runs on.";
    await page.route("**/api/chat/**", (route) => route.fulfill({ status: 403, json: { error } }));
    await page.goto(`${app.url}/articles/it-vpn`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("Ask Deskbell in your chat instead");
    await leave();
  });
});

describe("the search", () => {
  it("is found from the chats, answers, and goes on in the chat", async () => {
    const { page, leave } = await open("/");
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("how many vacation days do I have?");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("heading", { name: "Vacation in the United Kingdom" }).waitFor();
    await page.getByRole("button", { name: "That helped" }).click();
    await page.getByText("Deskbell has it and goes on in").waitFor();
    expect(await page.getByRole("button", { name: "That helped" }).count()).toBe(0);
    await leave();
  });

  it.each(["light", "dark"] as const)("and the article have no grave finding of axe in the %s", async (colorScheme) => {
    for (const options of [{ colorScheme }, { ...phone, colorScheme }]) {
      const { page, leave } = await open("/articles/it-vpn?as=maya", options);
      await page.getByRole("heading", { name: "When it does not connect" }).waitFor();
      await expectAccessible(page);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await page.goto(`${app.url}/search?q=vacation&as=maya`);
      await page.getByRole("button", { name: "That helped" }).waitFor();
      await expectAccessible(page);
      await leave();
    }
  });
});
