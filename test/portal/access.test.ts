// The page for everybody: with a keyboard alone, with a screen reader, on a small phone, in the dark, inside Teams.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebApp } from "../doubles/web-app.ts";
import { expectAccessible, openPortal, type Portal, phone, type Visit, visit } from "./portal.ts";

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

const button = (where: Page | ReturnType<Visit["person"]>, name: string) =>
  where.getByRole("button", { name, exact: true });

async function fresh(options?: Parameters<typeof visit>[2]): Promise<Visit & { leave(): Promise<void> }> {
  const own = await portal.newApp();
  const visited = await visit(portal.browser, own.url, options);
  return {
    ...visited,
    async leave() {
      await visited.page.context().close();
      await own.stop();
    },
  };
}

/** Everything there is to see: cards of all kinds, a thread, a failed message, and for Maya an open form with an error. */
async function furnish({ page, person }: Visit): Promise<void> {
  const [maya, tom] = [person("Maya"), person("Tom")];
  for (const text of ["I need a new laptop", "How many vacation days do I have?", "My VPN does not connect"]) {
    await button(maya, text).click();
    await maya.locator(".line.other").last().waitFor();
  }
  await button(maya, "Submit").click();
  await button(tom, "Take it").click();
  await button(tom, "1 reply").waitFor();
  await page.route("**/api/chat/say", (route) => route.abort());
  await maya.getByRole("textbox", { name: "Message Deskbell" }).fill("This one gets lost");
  await maya.getByRole("textbox", { name: "Message Deskbell" }).press("Enter");
  await button(maya, "Discard").waitFor();
}

const lightAndDark = ["light", "dark"] as const;

describe.each(lightAndDark)("in the %s", (colorScheme) => {
  it("the page has no grave finding of axe, empty or full, with a thread and with a form", async () => {
    const here = await fresh({ colorScheme, reducedMotion: "reduce" });
    await button(here.person("Maya"), "I need a new laptop").waitFor();
    await expectAccessible(here.page);
    await furnish(here);
    await expectAccessible(here.page);
    await button(here.person("Tom"), "1 reply").click();
    await here.person("Tom").getByRole("log", { name: "Thread" }).waitFor();
    await expectAccessible(here.page);
    await button(here.person("Tom"), "Reply").click();
    await button(here.page.getByRole("dialog"), "Send").click();
    await here.page.getByText("Write what Maya should read.").waitFor();
    await expectAccessible(here.page);
    await here.leave();
  });

  it("the page looks the part", async () => {
    const { page } = await visit(portal.browser, app.url, { colorScheme });
    await page.getByText("Hello Maya").waitFor();
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.backgroundColor, style.color].map((colour) => Number(/\d+/.exec(colour)?.[0]));
    });
    const [ground, letters] = colours as [number, number];
    expect(colorScheme === "light" ? ground - letters : letters - ground).toBeGreaterThan(150);
    await page.context().close();
  });
});

describe("on a phone", () => {
  const sizes = [320, 360, 430].map((width) => ({ width, height: 640 }));

  it.each(sizes)("of $width pixels nothing sticks out or overlaps, whatever is open", async (viewport) => {
    const here = await fresh({ ...phone, viewport, reducedMotion: "reduce" });
    const { page, person } = here;
    const [maya, tom] = [person("Maya"), person("Tom")];
    await button(maya, "I need a new laptop").click();
    await button(maya, "My VPN does not connect").click();
    await button(maya, "Submit").click();
    await maya.getByText("Waiting for approval").waitFor();
    await expectFits(page);
    await page.getByRole("button", { name: /^Tom/ }).click();
    await button(tom, "Take it").click();
    await expectFits(page);
    await button(tom, "1 reply").click();
    await expectFits(page);
    await button(tom, "Reply").click();
    await page.getByRole("dialog").waitFor();
    await expectFits(page);
    await here.leave();
  });

  it("one person is shown at a time, and the other one's news are counted", async () => {
    const here = await fresh(phone);
    const [maya, tom] = [here.person("Maya"), here.person("Tom")];
    await button(maya, "I need a new laptop").click();
    expect(await tom.isVisible()).toBe(false);
    await button(maya, "Submit").click();
    await here.page.getByRole("button", { name: "Tom 1 new" }).click();
    await button(tom, "Take it").waitFor();
    expect(await maya.isVisible()).toBe(false);
    await here.leave();
  });

  it("everything one presses is big enough for a thumb", async () => {
    const here = await fresh(phone);
    await button(here.person("Maya"), "I need a new laptop").click();
    await button(here.person("Maya"), "Submit").waitFor();
    const small = await here.page.evaluate(() =>
      [...document.querySelectorAll("button, select, textarea, input")]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 38),
    );
    expect(small).toEqual([]);
    await here.leave();
  });

  it("Enter begins a new line, since the button sends", async () => {
    const here = await fresh(phone);
    const box = here.person("Maya").getByRole("textbox", { name: "Message Deskbell" });
    await box.fill("one");
    await box.press("Enter");
    await box.pressSequentially("two");
    expect(await box.inputValue()).toBe("one\ntwo");
    await button(here.person("Maya"), "Send").click();
    await here.person("Maya").getByText("Which of these is it?").waitFor();
    await here.leave();
  });
});

/** No sideways scrolling, the composer or the dialog's buttons in sight, and no two things to press on one another. */
async function expectFits(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    const shown = [...(dialog ?? document).querySelectorAll("button, select, textarea, a")].filter((element) =>
      element.checkVisibility(),
    );
    const boxes = shown.map((element) => ({
      name: element.textContent?.trim() ?? "",
      list: element.closest(".log") !== null,
      box: element.getBoundingClientRect(),
    }));
    const out = boxes.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5).map(({ name }) => name);
    const bottom = (dialog ?? document).querySelector(dialog ? ".dialog-foot" : "section:not([hidden]) .composer");
    const overlaps = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => one.list === other.list)
        .filter(
          ({ box }) =>
            Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 0.5 &&
            Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 0.5,
        )
        .map((other) => `${one.name} / ${other.name}`),
    );
    return {
      sideways: [document.documentElement, ...document.querySelectorAll(".log, .dialog-body")]
        .filter((element) => element.checkVisibility())
        .some((element) => element.scrollWidth > element.clientWidth),
      down: document.documentElement.scrollHeight - innerHeight,
      out,
      overlaps,
      hidden: (bottom?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) > innerHeight + 0.5,
    };
  });
  expect(found).toEqual({ sideways: false, down: 0, out: [], overlaps: [], hidden: false });
}

describe("with the keyboard alone", () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const style = getComputedStyle(element as Element);
      const ring = style.outlineStyle !== "none" || element?.matches("select, .log, h2, li") === true;
      return { name: (element?.textContent || element?.getAttribute("aria-label") || "").trim(), ring };
    });
  const tabTo = async (page: Page, name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      expect(at.ring, `a ring around "${at.name}"`).toBe(true);
      if (at.name === name) return;
    }
    throw new Error(`"${name}" cannot be reached`);
  };

  it("a request goes from the first word to a submitted form, with the focus always somewhere sensible", async () => {
    const here = await fresh();
    const { page, person } = here;
    const maya = person("Maya");
    await button(maya, "I need a new laptop").waitFor();
    await tabTo(page, "I need a new laptop");
    await page.keyboard.press("Enter");
    await button(maya, "Edit").waitFor();
    await tabTo(page, "Edit");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog");
    const who = form.getByRole("combobox", { name: "For whom" });
    await who.waitFor();
    expect(await who.evaluate((field) => field === document.activeElement)).toBe(true);

    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("tom");
    await form.getByRole("option", { name: "Tom Becker, Systems engineer" }).waitFor();
    expect(await who.getAttribute("aria-expanded")).toBe("true");
    const active = await who.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).textContent()).toBe("Tom Becker, Systems engineer");
    await page.keyboard.press("Enter");
    expect(await who.inputValue()).toBe("Tom Becker, Systems engineer");
    expect(await who.getAttribute("aria-expanded")).toBe("false");

    await page.keyboard.type("nobody of that name");
    await form.getByText("Nothing found. Try other words.").waitFor();
    await page.keyboard.press("Escape");
    expect(await who.inputValue()).toBe("Tom Becker, Systems engineer");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    expect((await focused(page)).name).toBe("Edit");

    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await maya.getByText("Waiting for approval").waitFor();
    const kept = await page.evaluate(() => document.activeElement?.closest("li")?.textContent ?? "nowhere");
    expect(kept).toContain("IT-1042 · New laptop");
    await here.leave();
  });

  it("a thread opens at its heading, and Escape leads back to where one was", async () => {
    const here = await fresh();
    const [maya, tom] = [here.person("Maya"), here.person("Tom")];
    await button(maya, "I need a new laptop").click();
    await button(maya, "Submit").click();
    await button(tom, "Reply in thread").press("Enter");
    await tom.getByRole("heading", { name: "Thread" }).waitFor();
    expect((await focused(here.page)).name).toBe("Thread");
    await here.page.keyboard.press("Escape");
    await tom.getByRole("heading", { name: "Thread" }).waitFor({ state: "detached" });
    await here.page.waitForFunction(() => document.activeElement?.textContent?.trim() === "Reply in thread");
    await here.leave();
  });
});

describe("for a screen reader", () => {
  it("there are landmarks, headings and a log that speaks politely", async () => {
    const { page, person } = await visit(portal.browser, app.url);
    const maya = person("Maya");
    await maya.waitFor();
    for (const landmark of ["banner", "main"] as const) expect(await page.getByRole(landmark).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Deskbell");
    expect(await maya.getByRole("navigation", { name: "Maya Singh’s conversations" }).count()).toBe(1);
    expect(await maya.getByRole("heading", { level: 2 }).textContent()).toBe("Deskbell");
    expect(await maya.getByRole("log", { name: "Maya Singh and Deskbell" }).count()).toBe(1);
    await page.context().close();
  });
});

describe("in a frame", () => {
  it("that is not Teams, the page works all the same", async () => {
    const { page } = await visit(portal.browser, app.url);
    await page.route("**/frame", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe src="/" width="900" height="700"></iframe>` }),
    );
    const scripts: string[] = [];
    page.on("request", (request) => void (request.resourceType() === "script" && scripts.push(request.url())));
    await page.goto(`${app.url}/frame`);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "I need a new laptop" }).waitFor();
    // The page, what loads the rest of it, and Teams' own.
    await expect.poll(() => scripts.length).toBe(3);
    await page.context().close();
  });
});
