// The page itself as it is served: what browsers may keep, what it may load, and what is said when it is not built.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Desk } from "../../src/usecases/desk.ts";
import { startWebApp, type WebApp } from "../doubles/web-app.ts";

const desk = {} as Desk;
const folder = mkdtempSync(join(tmpdir(), "deskbell-page-"));
const portal = join(folder, "portal");
let app: WebApp;

beforeAll(async () => {
  mkdirSync(join(portal, "assets"), { recursive: true });
  writeFileSync(join(portal, "index.html"), "<title>Deskbell</title>");
  writeFileSync(join(portal, "assets/index-abc.js"), "true");
  writeFileSync(join(folder, "outside.txt"), "outside");
  app = await startWebApp(() => desk, { portal });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

describe("the page", () => {
  it("is asked for each time, while its parts are kept for a year", async () => {
    const page = await fetch(`${app.url}/`);
    const part = await fetch(`${app.url}/assets/index-abc.js`);
    expect(await page.text()).toContain("<title>Deskbell</title>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(part.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("may load only what comes from here, and be framed only by itself and Teams", async () => {
    const { headers } = await fetch(`${app.url}/`);
    const policy = new Map(
      headers
        .get("content-security-policy")
        ?.split("; ")
        .map((rule) => rule.split(/ (.*)/s) as [string, string]),
    );
    for (const kind of ["script-src", "style-src", "connect-src"]) expect(policy.get(kind)).toBe("'self'");
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")?.split(" ")).toEqual(
      expect.arrayContaining(["'self'", "https://teams.microsoft.com", "https://*.cloud.microsoft"]),
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("is the same at the address of an article and of the search", async () => {
    const home = await (await fetch(`${app.url}/`)).text();
    for (const path of ["/articles/it-vpn", "/search"]) {
      const page = await fetch(`${app.url}${path}`);
      expect(page.status, path).toBe(200);
      expect(await page.text(), path).toBe(home);
    }
  });

  it("gives nothing of the folders around it", async () => {
    for (const path of ["/..%2foutside.txt", "/assets/..%2f..%2foutside.txt", "/%2e%2e/outside.txt", "/assets/"]) {
      expect((await fetch(`${app.url}${path}`)).status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it("that is not built says how to build it", async () => {
    const bare = await startWebApp(() => desk, { portal: join(portal, "nowhere") });
    const page = await fetch(`${bare.url}/`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("npm run build:portal");
    await bare.stop();
  });
});
