// A question gets its answer with the source, or an honest "I do not know" and who does.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("a question, asked on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it("is answered from an article, which is named", async () => {
    const emma = story.as("emma");
    await emma.says("what is the guest wifi called?");
    const answer = await emma.sees("Wi-Fi for guests and visitors");
    expect(answer.buttons).toEqual(expect.arrayContaining(["That helped", "Not quite"]));
    await emma.presses("That helped", answer);
    await emma.sees("You're welcome");
  });

  it("becomes a request to the department that would know, when a person is wanted", async () => {
    const emma = story.as("emma");
    await emma.says("what is the guest wifi called?");
    await emma.presses("Ask a person");
    const proposal = await emma.sees("Nothing happens until you press Submit");
    expect(proposal.words).toContain("what is the guest wifi called?");
  });
});
