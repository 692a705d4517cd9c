// Every event works once, whatever is sent or pressed again; every need gets its own case.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  const likely = ["it-vpn-problem", "it-new-laptop", "fac-lighting", "it-network-problem", "it-accessory", "fac-power"];
  const allCases = () => story.app.store.read.cases.openOf(likely);

  it("the same message and the same press three times make one case", async () => {
    const maya = story.as("maya");
    await maya.says("my vpn is not working", { times: 3 });
    const proposals = (await maya.reads()).filter(({ buttons }) => buttons.includes("Submit"));
    expect(proposals).toHaveLength(1);
    await maya.presses("Submit", proposals[0], 3);
    expect(await allCases()).toHaveLength(1);
  });

  it("two needs in one message make two proposals, and two cases", async () => {
    const maya = story.as("maya");
    await maya.says("My VPN does not connect. Also the lights are out on the second floor.");
    const proposals = (await maya.reads()).filter(({ buttons }) => buttons.includes("Submit"));
    expect(proposals).toHaveLength(2);
    for (const proposal of proposals) await maya.presses("Submit", proposal);
    expect((await allCases()).map(({ offering }) => offering.item.id).sort()).toEqual([
      "fac-lighting",
      "it-vpn-problem",
    ]);
  });

  it("of two approvers who press at once one decides, and the other is told", async () => {
    const maya = story.as("maya");
    await maya.says("I need a new laptop");
    await maya.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: "Builds" });
    await maya.presses("Submit");
    const number = numberIn(await maya.sees(/waiting for ethan park/i));
    const ethan = story.as("ethan");
    const card = await ethan.sees("Approve?");
    const form = await ethan.opens("Decline", card);
    if (!form) throw new Error("no form");
    const [, errors] = await Promise.all([ethan.presses("Approve", card), ethan.submits(form, { reason: "Too late" })]);
    expect(errors).toEqual({});
    const record = await story.app.store.read.cases.byNumber(number);
    expect(record?.approvals[0]?.decisions).toHaveLength(1);
    await ethan.seesAlone(/decided already|has already ended|not asked to decide/i);
  });

  it("nobody approves what is for them", async () => {
    const ethan = story.as("ethan");
    await ethan.says("I need a new laptop");
    await ethan.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: "Builds" });
    await ethan.presses("Submit");
    await ethan.sees(/waiting for ava lindqvist/i);
    const record = (await allCases())[0];
    const approval = record?.approvals[0];
    expect(approval?.seats.map(({ asked }) => asked)).not.toContain(record?.requester);

    // Somebody who makes up the press of a button that Deskbell never showed them.
    const forged = { do: "approve", case: record?.id, approval: approval?.id };
    const identity = { platform: "web" as const, tenant: "local", user: record?.requester as string, member: true };
    const place = {
      platform: "web" as const,
      tenant: "local",
      conversation: `dm:${record?.requester}`,
      thread: null,
      kind: "dm" as const,
      service: null,
    };
    await story.app.desk.acceptChatEvent({
      key: "forged",
      kind: "press",
      identity,
      place,
      at: story.now(),
      action: forged,
      message: null,
    });
    await story.app.jobs.idle();
    expect((await allCases())[0]?.approvals[0]?.state).toBe("open");
  });

  it("a press that is refused is answered each time, and still does nothing", async () => {
    const [maya, tom, priya] = [story.as("maya"), story.as("tom"), story.as("priya")];
    await maya.says("my vpn is not working");
    await maya.presses("Submit");
    const number = numberIn(await maya.sees(/IT-\d+/));
    await tom.presses("Take it", await story.desk("it").post(number));
    const refusals = async () => {
      const told = [...(await story.driver.readsAlone(priya.email)), ...(await priya.reads())];
      return told.filter(({ words }) => words.includes("too late to undo")).length;
    };
    await priya.presses("Undo", await story.desk("it").post(number));
    expect(await refusals()).toBe(1);
    await priya.presses("Undo", await story.desk("it").post(number));
    expect(await refusals()).toBe(2);
    const record = await story.app.store.read.cases.byNumber(number);
    expect(record?.state.status).toBe("in_progress");
  });

  it.runIf(platform === "the browser")("a press of a button that is not known any more is answered", async () => {
    const directory = await story.app.store.read.people.directory();
    const user = directory.byEmail(story.emailOf("maya"))?.id as string;
    const dm = { tenant: "local", conversation: `dm:${user}`, thread: null, kind: "dm" as const, service: null };
    await story.app.desk.acceptChatEvent({
      key: "of old",
      kind: "press",
      identity: { platform: "web", tenant: "local", user, member: true },
      place: { platform: "web", ...dm },
      at: story.now(),
      action: { do: "snooze", case: "c1" },
      message: null,
    });
    await story.app.jobs.idle();
    const told = await story.as("maya").last();
    expect(told.words).toContain("from an older card");
    expect(told.buttons).toEqual(["My requests"]);
  });

  it("forty cases make forty posts, and nobody is called by @here", async () => {
    const people = ["maya", "liam", "emma", "nora", "kofi", "arjun", "zoe", "jack"];
    for (let round = 0; round < 5; round++) {
      for (const name of people) {
        const person = story.as(name);
        await person.says("my vpn is not working");
        await person.presses("Submit");
      }
    }
    const posts = (await story.desk("it").posts()).filter(({ words }) => /IT-\d+/.test(words));
    expect(posts).toHaveLength(40);
    expect(story.driver.traffic().filter(({ body }) => /<!(here|channel|everyone)|@here/.test(body))).toEqual([]);
  });
});
