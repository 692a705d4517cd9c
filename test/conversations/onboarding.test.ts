// A chain over departments: steps wait for one another, everybody involved sees it, and the newcomer is told nothing.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("an onboarding, asked for on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  async function asked() {
    const ethan = story.as("ethan");
    await ethan.says("onboarding for a new colleague");
    await ethan.fills("Edit", {
      name: "Robin Falk",
      start_date: "2027-01-11",
      role: "Account manager",
      laptop: "standard",
    });
    await ethan.presses("Submit");
    const number = numberIn(await ethan.sees(/HR-\d+/));
    const record = async () => {
      const found = await story.app.store.read.cases.byNumber(number);
      if (!found) throw new Error("no case");
      return found;
    };
    const state = async (task: string) => (await record()).tasks.find(({ id }) => id === task)?.state;
    return { ethan, number, record, state };
  }

  it("lets no step begin before what it waits for, and shows the requester the whole chain", async () => {
    const { ethan, number, record, state } = await asked();
    expect(await state("contract")).toBe("ready");
    expect(await state("account")).toBe("waiting");

    const lena = story.as("lena");
    const hrPost = await story.desk("hr").post(number);
    await lena.presses("Take it", hrPost);
    await lena.fills("Done", {}, await story.desk("hr").post(number));
    expect(await state("contract")).toBe("done");
    expect(await state("account")).toBe("ready");

    const chain = await ethan.sees("Contract signed");
    for (const step of ["Contract signed", "Create the account", "Laptop ready", "Badge ready", "First-day check"])
      expect(chain.words).toContain(step);
    expect(chain.words).toMatch(/IT.*can start, since/s);

    const tom = story.as("tom");
    const itPost = await story.desk("it").post(number);
    expect(itPost.words).toContain("Create the account");
    await tom.fills("Done", {}, itPost);
    expect(await state("account")).toBe("done");
    const children = await story.app.store.read.cases.childrenOf((await record()).id);
    expect(children.map(({ offering }) => offering.item.id).sort()).toEqual(["fac-badge", "it-new-laptop"]);
  });

  async function withChildren() {
    const chain = await asked();
    const [lena, tom] = [story.as("lena"), story.as("tom")];
    await lena.presses("Take it", await story.desk("hr").post(chain.number));
    await lena.fills("Done", {}, await story.desk("hr").post(chain.number));
    await tom.fills("Done", {}, await story.desk("it").post(chain.number));
    const children = async () => story.app.store.read.cases.childrenOf((await chain.record()).id);
    return { ...chain, children };
  }

  it("takes its steps with it when it turns out to be something else", async () => {
    const { number, children } = await withChildren();
    const lena = story.as("lena");
    await lena.presses("More", await story.desk("hr").post(number));
    await lena.fills("Change request type", { item: "HR: Something else from HR" });
    expect((await children()).map(({ state }) => state.status)).toEqual(["canceled", "canceled"]);
  });

  it("has a step in progress again when whoever asked for it says that something is missing", async () => {
    const { ethan, state, children } = await withChildren();
    const [badge] = (await children()).filter(({ offering }) => offering.item.id === "fac-badge");
    const number = badge?.numbers[0] as string;
    const hana = story.as("hana");
    await hana.presses("Take it", await story.desk("facilities").post(number));
    await hana.fills("Resolve", { sentence: "It is at the desk." }, await story.desk("facilities").post(number));
    expect(await state("badge")).toBe("done");
    await ethan.says(number);
    await ethan.fills("Something's missing", { text: "It opens no door" });
    expect(await state("badge")).toBe("in_progress");
  });

  it("tells a department in its thread when a step of its own can start", async () => {
    const { number } = await asked();
    const lena = story.as("lena");
    await lena.presses("Take it", await story.desk("hr").post(number));
    await lena.fills("Done", {}, await story.desk("hr").post(number));
    const thread = await story.desk("it").thread(await story.desk("it").post(number));
    expect(thread.map(({ words }) => words).join("\n")).toMatch(/create the account: can start/i);
  });

  it("cancels everything below it, and tells nobody outside", async () => {
    const { ethan, record } = await asked();
    await ethan.fills("Cancel request", { reason: "They do not come" });
    const ended = await record();
    expect(ended.state.status).toBe("canceled");
    expect(ended.tasks.every(({ state }) => ["canceled", "skipped"].includes(state))).toBe(true);
  });
});

describe.each(platforms)("an offboarding, asked for on %s", (platform) => {
  it("tells the leaver nothing", async () => {
    const story = await tell(platform);
    const ethan = story.as("ethan");
    await ethan.says("offboard a colleague end of december");
    const form = await ethan.opens("Edit");
    if (!form) throw new Error("no form");
    expect(await ethan.submits(form, { leaver: "Emma Novak, Sales analyst", last_day: "2026-12-31" })).toEqual({});
    await ethan.presses("Submit");
    const number = numberIn(await ethan.sees(/HR-\d+/));
    await story.as("lena").presses("Take it", await story.desk("hr").post(number));
    await story.later({ days: 5 });
    const heard = (await story.as("emma").reads()).filter(({ byDeskbell }) => byDeskbell);
    expect(heard.filter(({ words }) => !/hello/i.test(words))).toEqual([]);
    await story.end();
  });
});
