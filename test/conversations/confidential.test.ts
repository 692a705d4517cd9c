// A concern about a lead: nobody but the two people who handle it gets a byte of it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

const CANARY = "zebra-quartz-7741";

describe.each(platforms)("a confidential concern about a lead, raised on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it("reaches its handlers alone: no channel, no count, no log, and not the person it is about", async () => {
    const liam = story.as("liam");
    await liam.says("I want to report harassment by my manager in confidence");
    await liam.fills("Edit", {
      what_happened: `He said ${CANARY} in front of everybody`,
      about: "Grace Okafor, Head of HR",
    });
    await liam.presses("Submit");
    const number = numberIn(await liam.sees(/HR-\d+/));

    const petra = story.as("petra");
    const card = await petra.sees(number);
    expect(card.words).not.toContain(CANARY);
    await petra.presses("Take it", card);
    await petra.fills(
      "Reply",
      { text: `I have read about ${CANARY}. Shall we talk tomorrow?` },
      await petra.sees(number),
    );
    await liam.sees("Shall we talk tomorrow?");
    await story.later({ days: 4 });

    expect((await story.desk("hr").posts()).filter(({ words }) => words.includes(number))).toEqual([]);
    const onIt = new Set(["liam", "petra", "lena"].map(story.emailOf));
    const leaks = story.driver
      .traffic()
      .filter(({ body, seenBy }) => body.includes(CANARY) && [...seenBy].some((email) => !onIt.has(email)));
    expect(leaks).toEqual([]);
    expect(story.logged.join("\n")).not.toContain(CANARY);

    for (const outsider of ["grace", "omar", "ethan"]) {
      const person = story.as(outsider);
      await person.says(`/desk ${number}`.replace("/desk ", ""));
      const answer = await person.last();
      expect(answer.words).not.toContain("Confidential");
      expect(answer.words).not.toContain(number);
    }
  });
});
