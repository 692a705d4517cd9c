// An issue that needs an answer: held while it waits, resumed by the answer, reopened when it is still broken.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readClock } from "../../src/domain/clock.ts";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("a VPN that does not work, reported on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  async function reported() {
    const maya = story.as("maya");
    await maya.says("my vpn is not working, globalprotect does not connect");
    await maya.presses("Submit");
    const number = numberIn(await maya.sees("nobody has taken it yet"));
    const record = async () => {
      const found = await story.app.store.read.cases.byNumber(number);
      if (!found) throw new Error(`${number} is not there`);
      return found;
    };
    const counted = async () => readClock(await record(), "resolution", story.now())?.elapsed ?? 0;
    return { maya, number, record, counted, post: () => story.desk("it").post(number) };
  }

  it("is taken, held for an answer with the clock standing still, answered, resumed, resolved and reopened", async () => {
    const { maya, number, record, counted, post } = await reported();
    const priya = story.as("priya");
    await priya.presses("Take it", await post());
    await maya.sees("Priya Nair is looking after");
    await priya.fills(
      "Hold",
      { reason: "requester", until: "2026-11-30", text: "Which version does GlobalProtect show?" },
      await post(),
    );
    await maya.sees("Which version does GlobalProtect show?");
    const atHold = await counted();

    await story.later({ hours: 5 });
    expect(await counted()).toBe(atHold);

    const asked = await maya.sees("Which version does GlobalProtect show?");
    await maya.fills("Reply", { text: "It says 6.2.1" }, asked);
    expect((await record()).state.status).toBe("in_progress");
    await priya.sees("It says 6.2.1");
    await story.later({ hours: 1 });
    expect(await counted()).toBeGreaterThan(atHold);

    await priya.fills("Resolve", { sentence: "I renewed your certificate. Please connect again." }, await post());
    const resolved = await maya.sees("I renewed your certificate");
    expect(resolved.buttons).toEqual(expect.arrayContaining(["That fixed it", "Still broken"]));
    await maya.fills("Still broken", { text: "Same message as before" }, resolved);
    expect((await record()).state.status).toBe("in_progress");
    await priya.sees("Same message as before");
    expect(await story.app.store.read.timeline.of((await record()).id)).not.toEqual([]);
    expect(number).toMatch(/^IT-\d+$/);
  });

  it("takes an answer typed into the conversation for the answer it waits for", async () => {
    const { maya, record, post } = await reported();
    const priya = story.as("priya");
    await priya.presses("Take it", await post());
    await priya.fills(
      "Hold",
      { reason: "requester", until: "2026-11-30", text: "At home or in the office?" },
      await post(),
    );
    await maya.says("xyzzy plugh");
    await priya.sees("xyzzy plugh");
    expect((await record()).state.status).toBe("in_progress");
  });

  it("gives a wrong Take it and a wrong Resolve back within a minute, and not after it", async () => {
    const { record, post } = await reported();
    const priya = story.as("priya");
    await priya.presses("Take it", await post());
    await priya.presses("Undo", await post());
    expect(await record()).toMatchObject({ state: { status: "new" }, assignee: null });

    await priya.presses("Take it", await post());
    await story.later({ minutes: 2 });
    expect((await post()).buttons).not.toContain("Undo");
    await priya.fills("Resolve", { sentence: "Done." }, await post());
    await priya.presses("Undo", await post());
    expect((await record()).state.status).toBe("in_progress");
  });

  it("reminds, and resolves without an answer after ten working days", async () => {
    const { maya, record, post } = await reported();
    const priya = story.as("priya");
    await priya.presses("Take it", await post());
    await priya.fills("Hold", { reason: "requester", until: "2026-11-30", text: "Still there?" }, await post());
    await story.later({ days: 3 });
    await story.later({ hours: 2 });
    await maya.sees("still waits for an answer from you");
    await story.later({ days: 14 });
    await story.later({ hours: 2 });
    expect((await record()).state).toMatchObject({ status: "resolved", outcome: "no_answer" });
    await maya.sees("We had no answer from you");
  });
});
