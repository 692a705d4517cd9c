// One request in the browser, as the two people in front of it see it.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../src/ports/chat.ts";
import type { WebApp } from "../doubles/web-app.ts";
import { openPortal, type Portal, visit } from "./portal.ts";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

async function open(): Promise<{ app: WebApp; page: Page; maya: Locator; tom: Locator; complaints: string[] }> {
  const app = await portal.newApp();
  const { page, person, complaints } = await visit(portal.browser, app.url);
  return { app, page, maya: person("Maya"), tom: person("Tom"), complaints };
}

async function leave({ page, app }: { page: Page; app: WebApp }): Promise<void> {
  await page.context().close();
  await app.stop();
}

const button = (where: Locator | Page, name: string) => where.getByRole("button", { name, exact: true });
const say = async (who: Locator, label: string, text: string) => {
  await who.getByRole("textbox", { name: label, exact: true }).fill(text);
  await who.getByRole("textbox", { name: label, exact: true }).press("Enter");
};
const askForLaptop = async (maya: Locator) => {
  await button(maya, "I need a new laptop").click();
  await button(maya, "Submit").click();
};

describe("the first look", () => {
  it("says what Deskbell is and offers three things to try, to two people side by side", async () => {
    const here = await open();
    await here.maya.getByText("Hello Maya, this is Deskbell.").waitFor();
    expect(
      await here.maya.getByRole("list", { name: "Examples to try" }).getByRole("button").allTextContents(),
    ).toEqual([...["My VPN does not connect", "I need a new laptop", "How many vacation days do I have?"]]);
    await here.tom.getByText("This is where it-desk begins.").waitFor();
    expect(await here.tom.getByRole("navigation").getByRole("button").allTextContents()).toEqual([
      "Deskbell",
      "it-desk",
    ]);
    expect(here.complaints).toEqual([]);
    await leave(here);
  });

  it("asks nobody but Deskbell for anything, and leaves Teams alone outside of it", async () => {
    const here = await open();
    const loaded: string[] = [];
    here.page.on("request", (request) => void loaded.push(request.url()));
    await here.page.reload();
    await button(here.maya, "I need a new laptop").waitFor();
    // The page itself, and the few lines by which it loads the rest of it when it is wanted.
    expect(loaded.filter((url) => url.endsWith(".js"))).toHaveLength(2);
    expect(here.complaints).toEqual([]);
    await leave(here);
  });
});

describe("a laptop", () => {
  it("is asked for by one, mended in its form, taken by the other and answered in the thread", async () => {
    const here = await open();
    const { page, maya, tom } = here;
    await button(maya, "I need a new laptop").click();
    await maya.getByRole("article", { name: "New laptop" }).getByText("1,450 EUR").waitFor();

    await button(maya, "Edit").click();
    const form = page.getByRole("dialog", { name: "New laptop" });
    await form.getByRole("textbox", { name: "Cost" }).fill("a lot");
    await button(form, "Save").click();
    await form.getByText("Write the cost as a number, like 1200.").waitFor();
    const cost = form.getByRole("textbox", { name: "Cost" });
    expect(await cost.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await cost.getAttribute("aria-invalid")).toBe("true");
    await cost.fill("1900");
    await button(form, "Save").click();
    await maya.getByText("1900 EUR").waitFor();
    expect(await form.count()).toBe(0);

    await button(maya, "Submit").click();
    const mine = maya.getByRole("article", { name: "IT-1042 · New laptop" });
    expect(await mine.getByRole("listitem").allInnerTexts()).toContainEqual(
      expect.stringMatching(/^Now:\s+Approval by Ethan Park/),
    );
    const post = tom.getByRole("article", { name: "IT-1042 · New laptop" });
    await post.getByText("Waiting for approval").waitFor();

    await button(tom, "Take it").click();
    await post.getByText("Tom Becker has it").waitFor();
    await mine.getByText("In progress").waitFor();
    await button(tom, "1 reply").click();
    await tom.getByText("Tom Becker took it. Maya Singh was told.").waitFor();
    await say(tom, "Reply in the thread", "It is in stock.");
    await tom.getByRole("log", { name: "Thread" }).getByText("It is in stock.").waitFor();
    expect(await maya.getByText("It is in stock.").count()).toBe(0);

    await button(tom, "Reply").click();
    const reply = page.getByRole("dialog", { name: "Reply to Maya" });
    await reply.getByRole("textbox", { name: "Your reply" }).fill("You can collect it tomorrow.");
    await button(reply, "Send").click();
    await maya.getByText("You can collect it tomorrow.").waitFor();
    expect(here.complaints).toEqual([]);
    await leave(here);
  });

  it("shows the approver what it is about, and both sides the decision at once", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await here.tom.getByRole("combobox", { name: "You are" }).selectOption({ label: "Ethan Park, Sales director" });
    const ethan = here.page.getByRole("region", { name: "Ethan Park’s window" });
    await ethan.getByText("My old one does not hold its charge any more.").waitFor();
    await button(ethan, "Approve").click();
    await ethan.getByText("You approved this").waitFor();
    await here.maya.getByText("Approved", { exact: true }).first().waitFor();
    expect(await button(ethan, "Approve").count()).toBe(0);
    await leave(here);
  });

  it("is not cancelled without asking, and Escape means no", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await button(here.maya, "Cancel request").click();
    const question = here.page.getByRole("dialog", { name: "Cancel IT-1042?" });
    expect(await button(question, "Keep it").evaluate((no) => no === document.activeElement)).toBe(true);
    await here.page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await here.maya.getByText("That is not possible now").count()).toBe(0);
    expect(await button(here.maya, "Cancel request").evaluate((again) => again === document.activeElement)).toBe(true);
    await button(here.maya, "Cancel request").click();
    await button(question, "Cancel it").click();
    await here.maya.getByText("That is not possible now").waitFor();
    await leave(here);
  });

  it("that has no form any more says so", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await button(here.tom, "Hold").click();
    await here.page.getByRole("dialog", { name: "That is not possible now" }).waitFor();
    await button(here.page, "All right").click();
    expect(await here.page.getByRole("dialog").count()).toBe(0);
    await leave(here);
  });
});

describe("what one writes", () => {
  it("stands there at once, before the server has it", async () => {
    const here = await open();
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await here.page.route("**/api/chat/say", async (route) => {
      await held;
      await route.continue();
    });
    await say(here.maya, "Message Deskbell", "My VPN does not connect");
    await here.maya.locator(".bubble", { hasText: "My VPN does not connect" }).waitFor();
    expect(await here.maya.getByText("Which of these is it?").count()).toBe(0);
    letThrough();
    await here.maya.getByText("Which of these is it?").waitFor();
    expect(await here.maya.locator(".bubble", { hasText: "My VPN does not connect" }).count()).toBe(1);
    await leave(here);
  });

  it("is shown as it is, markup and all", async () => {
    const here = await open();
    const markup = "<img src=x onerror=\"document.title='oh'\"> **bold** &amp; <b>b</b>";
    await say(here.maya, "Message Deskbell", markup);
    await here.maya.getByText(markup, { exact: true }).waitFor();
    expect(await here.page.title()).toBe("Deskbell");
    await leave(here);
  });

  it("survives an error and can be sent again", async () => {
    const here = await open();
    await here.page.route("**/api/chat/say", (route) => route.abort());
    await say(here.maya, "Message Deskbell", "How many vacation days do I have?");
    await here.maya.getByText("Deskbell cannot be reached at the moment.").waitFor();
    await here.page.unroute("**/api/chat/say");
    await button(here.maya, "Send again").click();
    await here.maya.getByText("Vacation in the United Kingdom").waitFor();
    expect(await here.maya.locator(".bubble", { hasText: "How many vacation days" }).count()).toBe(1);
    expect(await button(here.maya, "Send again").count()).toBe(0);
    await leave(here);
  });

  it("and did not send is still there after looking elsewhere", async () => {
    const here = await open();
    await here.tom.getByRole("textbox", { name: "Message it-desk" }).fill("half a sentence");
    await button(here.tom, "Deskbell").click();
    expect(await here.tom.getByRole("textbox", { name: "Message Deskbell" }).inputValue()).toBe("");
    await button(here.tom, "it-desk").click();
    expect(await here.tom.getByRole("textbox", { name: "Message it-desk" }).inputValue()).toBe("half a sentence");
    await leave(here);
  });

  it("into a form stays when it cannot be sent", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await button(here.tom, "Reply").click();
    await here.page.route("**/api/chat/submit", (route) => route.abort());
    const form = here.page.getByRole("dialog");
    await form.getByRole("textbox", { name: "Your reply" }).fill("Tomorrow at ten.");
    await button(form, "Send").click();
    await form.getByRole("alert").getByText("Deskbell cannot be reached at the moment.").waitFor();
    expect(await form.getByRole("textbox", { name: "Your reply" }).inputValue()).toBe("Tomorrow at ten.");
    await here.page.unroute("**/api/chat/submit");
    await button(form, "Send").click();
    await here.maya.getByText("Tomorrow at ten.").waitFor();
    await leave(here);
  });

  it("is refused privately where it belongs to somebody else", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await here.tom.getByRole("combobox", { name: "You are" }).selectOption({ label: "Omar Haddad, Head of IT" });
    const omar = here.page.getByRole("region", { name: "Omar Haddad’s window" });
    await button(omar, "Take it").click();
    await omar.getByText("Only you see this").waitFor();
    await omar.getByRole("article", { name: "That is not possible now" }).waitFor();
    await leave(here);
  });
});

describe("a conversation one does not look at", () => {
  it("counts what is new", async () => {
    const here = await open();
    await button(here.tom, "Deskbell").click();
    await askForLaptop(here.maya);
    await here.tom.getByRole("button", { name: "it-desk 1 new" }).click();
    await here.tom.getByRole("article", { name: "IT-1042 · New laptop" }).waitFor();
    expect(await here.tom.getByRole("button", { name: "it-desk", exact: true }).count()).toBe(1);
    await leave(here);
  });
});

describe("a long conversation", () => {
  const facts = (count: number) => Array.from({ length: count }, (_, at) => ({ label: `Fact ${at}`, value: "so" }));
  const aCard = (headline: string, count: number) => ({
    ...{ headline, buttons: [] },
    blocks: [{ block: "facts" as const, facts: facts(count) }],
  });

  it("shows the beginning of what is too long, and leaves alone whoever reads further up", async () => {
    const here = await open();
    const place = (await here.app.gateway.directPlace({ identity: null, email: "maya@lumen.example" }))?.place as Place;
    const post = (headline: string, count: number) =>
      here.app.gateway.post({ place, card: aCard(headline, count), delivery: headline });
    const log = here.maya.getByRole("log");
    const inSight = (headline: string) =>
      here.maya.getByRole("heading", { name: headline }).evaluate((heading) => {
        const [line, list] = [heading.getBoundingClientRect(), heading.closest(".log")?.getBoundingClientRect()];
        return list !== undefined && line.top >= list.top && line.bottom <= list.bottom;
      });
    await post("short", 1);
    await here.maya.getByRole("heading", { name: "short" }).waitFor();
    await post("endless", 60);
    await expect.poll(() => inSight("endless")).toBe(true);

    await button(here.maya, "Newest").click();
    await expect
      .poll(() => log.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight))
      .toBeLessThan(2);
    await log.evaluate((list) => {
      list.scrollTop = 0;
    });
    await button(here.maya, "Newest").waitFor();
    await post("later", 1);
    await here.maya.getByRole("heading", { name: "later" }).waitFor();
    expect(await log.evaluate((list) => list.scrollTop)).toBe(0);
    await leave(here);
  });
});

describe("when the connection breaks", () => {
  it("the page says so, and comes back with everything once", async () => {
    const here = await open();
    await askForLaptop(here.maya);
    await button(here.tom, "Take it").waitFor();
    const { url, store } = here.app;
    await here.app.stop();
    await here.maya.getByText("Deskbell cannot be reached at the moment. Trying again…").waitFor();

    const again = await portal.newApp({ port: Number(new URL(url).port), store });
    const mayas = await again.gateway.directPlace({ identity: null, email: "maya@lumen.example" });
    const card = { headline: "While you were away", blocks: [], buttons: [] };
    await again.gateway.post({ place: mayas?.place as Place, card, delivery: "away" });
    const tryNow = button(here.maya, "Try now");
    if (await tryNow.isVisible()) await tryNow.click({ timeout: 500 }).catch(() => undefined);
    await here.maya.getByText("While you were away").waitFor();
    await here.maya.getByText("Trying again").waitFor({ state: "detached" });
    expect(await here.maya.getByText("While you were away").count()).toBe(1);
    expect(await here.maya.getByText("I need a new laptop", { exact: true }).count()).toBe(2);
    await leave({ page: here.page, app: again });
  });

  it("because nobody looks at the page, it is taken up again where it was left", async () => {
    const here = await open();
    await here.maya.getByText("Hello Maya").waitFor();
    const look = (hidden: boolean) =>
      here.page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    const givenBack: string[] = [];
    here.page.on("requestfailed", (request) => void givenBack.push(new URL(request.url()).pathname));
    await look(true);
    await expect.poll(() => givenBack).toEqual(["/api/chat/live", "/api/chat/live"]);
    const mayas = await here.app.gateway.directPlace({ identity: null, email: "maya@lumen.example" });
    const card = { headline: "While you looked away", blocks: [], buttons: [] };
    await here.app.gateway.post({ place: mayas?.place as Place, card, delivery: "away" });
    await look(false);
    await here.maya.getByText("While you looked away").waitFor();
    expect(await here.maya.getByText("Trying again").count()).toBe(0);
    await leave(here);
  });

  it("from the start, the page offers to try again", async () => {
    const here = await open();
    await here.page.route("**/api/chat/people", (route) => route.abort());
    await here.page.reload();
    await here.page.getByText("Deskbell cannot be reached at the moment.").waitFor();
    await here.page.unroute("**/api/chat/people");
    await button(here.page, "Try again").click();
    await here.maya.getByText("Hello Maya").waitFor();
    await leave(here);
  });
});
