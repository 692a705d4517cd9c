// Several people press at the same moment: one of them is first, whatever the order, and the others are told politely.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { faultInTimeline } from "../../src/domain/timeline.ts";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("pressed at once on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it("Take it by the whole desk: one has it, the others are told who was first", async () => {
    const { record } = await vpnOfMaya();
    const post = await story.desk("it").post((await record()).numbers[0] as string);
    const desk = ["priya", "tom", "diego", "omar"];
    const fiveTimes = [...desk, ...desk, ...desk, ...desk, ...desk];
    await Promise.all(fiveTimes.map((name) => story.as(name).presses("Take it", post)));

    const { assignee, state } = await record();
    expect(state.status).toBe("in_progress");
    expect(await kindsOf(record)).toEqual(["raised", "taken"]);
    const others = await peopleBut(desk, assignee);
    expect(others).toHaveLength(3);
    for (const name of others) await story.as(name).seesAlone("Somebody else has taken it already");
  });

  it("Submit twice by impatient fingers: one case", async () => {
    const maya = story.as("maya");
    await maya.says("my vpn is not working");
    const card = await maya.sees(/vpn/i);
    await Promise.all([maya.presses("Submit", card), maya.presses("Submit", card), maya.presses("Submit", card, 2)]);
    expect(await story.app.store.read.cases.openOf(["it-vpn-problem"])).toHaveLength(1);
  });

  it("Approve while it is canceled: it ends as one of the two, and no approval stays open", async () => {
    const { maya, record } = await laptopOfMaya();
    const ethan = story.as("ethan");
    const card = await ethan.sees("Approve?");
    const form = await maya.opens("Cancel request");
    if (!form) throw new Error("no form");
    await Promise.all([ethan.presses("Approve", card), maya.submits(form, { reason: "Found one" })]);

    const after = await record();
    expect(after.state.status).toBe("canceled");
    expect(after.approvals.filter(({ state }) => state === "open")).toEqual([]);
    const decided = after.approvals.flatMap(({ decisions }) => decisions);
    if (decided.length === 0) await ethan.seesAlone(/decided already|has already ended|not asked/i);
    expect((await ethan.sees("Laptop for Maya")).buttons).not.toContain("Approve");
  });

  it("transferred while it is resolved: one record with one history, and the slower one is told", async () => {
    const { record } = await vpnOfMaya();
    const number = (await record()).numbers[0] as string;
    const [priya, tom] = [story.as("priya"), story.as("tom")];
    await priya.presses("Take it", await story.desk("it").post(number));
    const post = await story.desk("it").post(number);
    await tom.presses("More", post);
    const transfer = await tom.opens("Pass on");
    const resolve = await priya.opens("Resolve", post);
    if (!transfer || !resolve) throw new Error("no form");
    await Promise.all([
      tom.submits(transfer, { item: "Facilities: No power", reason: "No power at the router" }),
      priya.submits(resolve, { sentence: "It works again." }),
    ]);

    const after = await record();
    const kinds = await kindsOf(record);
    if (after.state.status === "resolved") {
      // Resolved first, then it cannot be transferred any more; or transferred first, then it is not theirs to resolve.
      expect(kinds).not.toContain("transferred");
      await tom.seesAlone(/already ended|already/i);
    } else {
      expect(kinds).not.toContain("resolved");
      expect(after.offering.department.key).toBe("facilities");
      await priya.seesAlone(/not|cannot/i);
    }
  });

  async function vpnOfMaya() {
    const maya = story.as("maya");
    await maya.says("my vpn is not working");
    await maya.presses("Submit");
    return { maya, record: recordOf(numberIn(await maya.sees("nobody has taken it yet"))) };
  }

  async function laptopOfMaya() {
    const maya = story.as("maya");
    await maya.says("I need a new laptop");
    await maya.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: "Builds" });
    await maya.presses("Submit");
    return { maya, record: recordOf(numberIn(await maya.sees(/waiting for ethan park/i))) };
  }

  function recordOf(number: string): () => Promise<Case> {
    return async () => {
      const record = await story.app.store.read.cases.byNumber(number);
      if (!record) throw new Error(`${number} is not there`);
      return record;
    };
  }

  async function kindsOf(record: () => Promise<Case>): Promise<string[]> {
    const entries = await story.app.store.read.timeline.of((await record()).id);
    expect(faultInTimeline(entries)).toBeNull();
    return entries.map(({ kind }) => kind);
  }

  async function peopleBut(names: readonly string[], id: string | null): Promise<string[]> {
    const directory = await story.app.store.read.people.directory();
    return names.filter((name) => directory.byEmail(story.emailOf(name))?.id !== id);
  }
});
