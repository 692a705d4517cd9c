// A case that goes to another department, and a desk that was down over a weekend: what must not come along, and what
// must not come as a flood.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgerIn } from "../security/forging.ts";
import { numberIn, type Story, tell } from "./story.ts";

let story: Story;
beforeEach(async () => {
  story = await tell("the browser");
});
afterEach(() => story.end());

async function raised(name: string, text: string, values: Readonly<Record<string, string>> = {}) {
  const person = story.as(name);
  await person.says(text);
  if (Object.keys(values).length > 0) await person.fills("Edit", values);
  await person.presses("Submit");
  const number = numberIn(await person.sees(/[A-Z]+-\d+/));
  const record = async () => {
    const found = await story.app.store.read.cases.byNumber(number);
    if (!found) throw new Error(`${number} is not there`);
    return found;
  };
  return { person, number, record };
}

describe("a case that is passed on", { timeout: 60_000 }, () => {
  it("leaves its sensitive answers and internal notes with the department that had them", async () => {
    const { number, record } = await raised("maya", "I forgot my password", { callback: "+44 7700 900123" });
    const [tom, marco] = [story.as("tom"), story.as("marco")];
    const post = await story.desk("it").post(number);
    await tom.presses("Take it", post);
    await tom.fills("Note", { text: "She has forgotten it twice this week" }, await story.desk("it").post(number));
    const { id } = await record();
    expect(await story.app.store.read.cases.sensitiveAnswers(id)).toEqual({ callback: "+44 7700 900123" });

    await tom.presses("More", await story.desk("it").post(number));
    await tom.fills("Pass on", { item: "Facilities: Lights are out", reason: "It was the light switch" });
    const after = await record();
    const moved = await story.desk("facilities").post(after.numbers[1] as string);
    await marco.presses("Take it", moved);
    const forger = await forgerIn(story, "marco");
    await forger.opens({ do: "details", case: id });
    await story.later({ days: 1 });

    expect(await story.app.store.read.cases.sensitiveAnswers(id)).toEqual({});
    const facilities = new Set(["marco", "yuki"].map(story.emailOf));
    const seen = story.driver.traffic().filter(({ seenBy }) => [...seenBy].some((email) => facilities.has(email)));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ body }) => /900123|forgotten it twice/.test(body))).toEqual([]);
  });

  it("about somebody who would handle it there goes to the others alone", async () => {
    const { number } = await raised("liam", "I want to report harassment in confidence", {
      what_happened: "He shouts",
      about: "Petra Hahn",
    });
    const lena = await forgerIn(story, "lena");
    const before = await story.app.store.read.cases.byNumber(number);
    await lena.sends({ do: "transfer", case: before?.id }, { item: "legal-speak-up", reason: "It is a crime" });
    const after = await story.app.store.read.cases.byNumber(number);
    expect(after?.offering.item.id).toBe("legal-speak-up");
    const directory = await story.app.store.read.people.directory();
    expect(after?.handlers.map((id) => directory.get(id)?.email)).toEqual([story.emailOf("samuel")]);
  });
});

describe("after a weekend on which nothing ran", { timeout: 60_000 }, () => {
  it("everybody gets one message of all that is late, not one for each", async () => {
    const cases = [];
    for (const name of ["maya", "liam"]) cases.push(await raised(name, "my vpn is not working"));
    const tom = story.as("tom");
    for (const { number } of cases) await tom.presses("Take it", await story.desk("it").post(number));
    const before = await Promise.all(["tom", "omar"].map((name) => deskbellTo(name)));

    await story.later({ days: 7 });
    await story.later({ minutes: 1 });

    for (const [index, name] of ["tom", "omar"].entries()) {
      const news = (await deskbellTo(name)).slice(before[index]?.length);
      expect(news.map(({ words }) => words.split("\n")[0])).toEqual(["While you were away: 4 things to look at"]);
      for (const { number } of cases) expect(news[0]?.words).toContain(number);
    }
  });

  const deskbellTo = async (name: string) => (await story.as(name).reads()).filter(({ byDeskbell }) => byDeskbell);
});
