// The page as it is in the sources now, in a real browser, in front of a desk that plays one scene.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { AxeResults, Result } from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { scriptedDesk } from "../doubles/scripted-desk.ts";
import { startWebApp, type WebApp } from "../doubles/web-app.ts";
import { launchBrowser } from "./browser.ts";

// A browser has its own pace, and shares two cores with all other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

export type Portal = {
  readonly browser: Browser;
  /** A fresh company with nothing said yet. */
  newApp(again?: { port: number; store: WebApp["store"] }): Promise<WebApp>;
  close(): Promise<void>;
};

export async function openPortal(): Promise<Portal> {
  const portal = mkdtempSync(join(tmpdir(), "deskbell-portal-"));
  const [browser] = await Promise.all([launchBrowser(), buildPortal("--outDir", portal)]);
  return {
    browser,
    newApp: (again) => startWebApp(scriptedDesk, { portal, ...again }),
    async close() {
      await browser.close();
      rmSync(portal, { recursive: true });
    },
  };
}

/** As `npm run build:portal` does it; a test's own environment would make it a page for developers. */
export async function buildPortal(...options: string[]): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)("npm", ["run", "--silent", "build:portal", "--", ...options], { env });
}

export type Visit = {
  readonly page: Page;
  /** The window of one of the people, by first name. */
  person(name: string): Locator;
  /** What the page complained about, and what it asked from elsewhere. */
  readonly complaints: string[];
};

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => void complaints.push(String(error)));
  page.on("request", (request) => void (request.url().startsWith(url) || complaints.push(request.url())));
  await page.goto(url);
  return { page, complaints, person: (name) => page.getByRole("region", { name: new RegExp(`^${name} .*window$`) }) };
}

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with each serious or critical finding of axe, and where it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate("axe.run(document)")) as AxeResults;
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(findingOf)).toEqual([]);
}

function findingOf({ id, help, nodes }: Result): string {
  return `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`;
}
