// A request with an approval, from words in chat to done.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("a laptop, asked for on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  async function asked() {
    const maya = story.as("maya");
    await maya.says("I need a new laptop");
    await maya.sees("New or replacement laptop");
    return maya;
  }

  it("is proposed first, approved by the manager in chat, worked on by IT, confirmed and closed", async () => {
    const maya = await asked();
    await maya.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: "Video calls with customers freeze" });
    await maya.presses("Submit");
    const card = await maya.sees(/waiting for ethan park/i);
    const number = numberIn(card);
    expect(card.words).toMatch(/next step/i);
    expect(card.words).toMatch(/you can expect it/i);
    expect(card.words).not.toMatch(/SLA/);

    const ethan = story.as("ethan");
    const decision = await ethan.sees("Approve?");
    for (const fact of ["Maya Singh", "Cost", "Video calls with customers freeze", "If you decline"])
      expect(decision.words).toContain(fact);
    await ethan.presses("Approve", decision);
    expect((await maya.sees(number)).words).toMatch(/nobody has taken it yet/i);

    const post = await story.desk("it").post(number);
    const tom = story.as("tom");
    await tom.presses("Take it", post);
    expect((await maya.sees(`With`)).words).toContain("Tom Becker");
    await tom.fills("Resolve", { sentence: "Your new laptop is on your desk." }, await story.desk("it").post(number));
    await maya.sees("Your new laptop is on your desk.");
    await maya.presses("All done");
    expect((await maya.sees(number)).words).toMatch(/closed/i);
  });

  it("shows the reason of a decline, and asks again with the answers kept", async () => {
    const maya = await asked();
    await maya.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: "Video" });
    await maya.presses("Submit");
    await story.as("ethan").fills("Decline", { reason: "Please take the standard one" });
    const declined = await maya.sees("Please take the standard one");
    expect(declined.buttons).toContain("Ask again");
    await maya.presses("Ask again", declined);
    const again = await maya.sees("Nothing happens until you press Submit");
    expect(again.words).toContain("Developer");
  });
});
