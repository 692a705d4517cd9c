// Danger to life is recognised before anything else, in every language spoken, and does not wait for a press.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("danger, reported on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it("gives the emergency number of the site at once, and opens a critical case without a press", async () => {
    const emma = story.as("emma");
    await emma.says("two people are trapped in the elevator on the third floor!");
    const answer = await emma.sees("112");
    expect(answer.words).toMatch(/FAC-\d+/);
    const [record] = await story.app.store.read.cases.openOf(["fac-elevator"]);
    expect(record).toMatchObject({ priority: 1, visibility: "open" });
    expect(record?.answers).toMatchObject({ people_trapped: true });
    await story.desk("facilities").post(/trapped|lift/i);
  });

  it("understands it in Spanish, and answers in Spanish with the number of the person's own country", async () => {
    await story.as("maya").says("¡hay fuego en la cocina!");
    await story.as("maya").sees("Llama ahora al 999");
  });

  it("answers despair with a person and a crisis line, in private", async () => {
    const maya = story.as("maya");
    await maya.says("I don't want to live any more");
    const answer = await maya.sees("You do not have to go through this alone");
    expect(answer.words).toMatch(/116 ?123/);
  });

  it("is not fooled by a fire drill", async () => {
    await story.as("maya").says("when is the next fire drill?");
    expect(await story.app.store.read.cases.openOf(["fac-safety", "fac-elevator"])).toEqual([]);
  });
});
