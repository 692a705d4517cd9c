import { describe, expect, it } from "vitest";
import { readWordVectors } from "../../src/adapters/encoder/word-vectors.ts";
import type { Person } from "../../src/domain/person.ts";
import { createKnowledge } from "../../src/understanding/knowledge/create-knowledge.ts";
import { aLibrary, anArticle, ask, balance, dogs, vacation, wifi } from "./library.ts";

const wordVectors = readWordVectors();
const all = aLibrary(vacation, balance, wifi, dogs);
const answer = (text: string, of: Partial<Person> = {}, content = all) =>
  ask(createKnowledge({ wordVectors }), content, text, of);

describe("an answer", () => {
  it("quotes the passage word for word, with its article and heading", async () => {
    const { quotations, text } = await answer("how do visitors get on the wireless network");
    expect(quotations[0]).toEqual({
      article: "wifi",
      heading: "Getting a code",
      text: "Visitors get a code of their own by text message. It works for one day.",
    });
    expect(text).toBeNull();
  });

  it("forgives slips of the finger", async () => {
    const { quotations } = await answer("wireles code for visitrs");
    expect(quotations[0]?.article).toBe("wifi");
  });

  it("finds what goes by another name", async () => {
    const { quotations } = await answer("when do I get my wages");
    expect(quotations[0]?.article).toBe("payday");
  });

  it("quotes of a long section only the sentences that answer", async () => {
    const padding = Array.from({ length: 30 }, (_, index) => `Point ${index} is about something else entirely.`);
    const body = `## Rules\n\n${[...padding.slice(0, 15), "Skateboards stay in the locker.", ...padding.slice(15)].join(" ")}`;
    const long = anArticle("rules", { title: "House rules", body });
    const { quotations } = await answer("where do skateboards go", {}, aLibrary(long));
    expect(quotations[0]?.text).toContain("Skateboards stay in the locker.");
    expect(quotations[0]?.text.split(/\s+/).length).toBeLessThan(90);
    expect(body).toContain(quotations[0]?.text);
  });

  it("is the same however often and in which order articles came", async () => {
    const knowledge = createKnowledge({ wordVectors });
    const first = await ask(knowledge, all, "may I bring my dog");
    await ask(knowledge, aLibrary(dogs), "may I bring my dog");
    const turned = { ...all, articles: new Map([...all.articles].reverse()) };
    expect(await ask(knowledge, turned, "may I bring my dog")).toEqual(first);
    expect(await answer("may I bring my dog")).toEqual(first);
  });
});

describe("what is not known", () => {
  it.each([
    "which yacht can I book in Tokyo",
    "what is the recipe for pancakes",
    "asdf qwer zxcv",
    "",
    "   ",
    "?!",
    "the of and",
  ])("is not answered: %s", async (text) => {
    const { quotations, notForCountry } = await answer(text);
    expect(quotations).toEqual([]);
    expect(notForCountry).toBe(false);
  });

  it("names who would know, likeliest first", async () => {
    const { quotations, departments } = await answer("which printer cartridge fits the plotter of the observatory");
    expect(quotations).toEqual([]);
    expect(departments[0]).toBe("it");
  });

  it("names nobody when there is nothing to go by", async () => {
    expect((await answer("asdf qwer zxcv")).departments).toEqual([]);
  });
});

describe("an article that somebody may not read", () => {
  const secret = anArticle("severance", {
    department: "legal",
    title: "Severance packages",
    audience: { departments: ["legal"] },
    body: "## Amounts\n\nSeverance is half a month's salary for each year of service.",
  });
  const content = aLibrary(secret);
  const question = "how much severance is paid for each year of service";

  it("is found by those it is for", async () => {
    const { quotations } = await answer(question, { department: "legal" }, content);
    expect(quotations[0]?.article).toBe("severance");
  });

  it("leaves no trace in anybody else's answer", async () => {
    const found = await answer(question, {}, content);
    expect(found).toEqual(await answer(question, {}, aLibrary()));
    expect(JSON.stringify(found)).not.toMatch(/severance|half a month/i);
    expect(found.departments).not.toContain("legal");
  });
});

describe("an article past its review date", () => {
  const until = (reviewBy: string) => aLibrary(anArticle("dogs", { ...dogs, reviewBy }));
  const cited = async (reviewBy: string) => (await answer("may I bring my dog", {}, until(reviewBy))).quotations.length;

  it("is cited up to that day and not after it", async () => {
    expect(await cited("2026-06-15")).toBe(1);
    expect(await cited("2026-06-14")).toBe(0);
  });
});

describe("what differs from country to country", () => {
  const question = "how many vacation days do I get a year";
  const texts = async (country: string, content = all) =>
    (await answer(question, { country }, content)).quotations.map(({ text }) => text).join("\n");

  it("is answered for the asker's country only", async () => {
    expect(await texts("DE")).toContain("30 days");
    expect(await texts("DE")).not.toMatch(/2[35] days/);
    expect(await texts("GB")).toContain("25 days");
    expect(await texts("PT")).toContain("23 days");
  });

  it("is not answered where there is nothing for their country, and says so", async () => {
    const { quotations, notForCountry, departments } = await answer(question, { country: "BR" });
    expect(quotations).toEqual([]);
    expect(notForCountry).toBe(true);
    expect(departments[0]).toBe("hr");
  });

  it("does not keep anybody from what holds everywhere", async () => {
    const { quotations } = await answer("how long before must I ask for vacation", { country: "BR" });
    expect(quotations[0]?.heading).toBe("Booking");
  });

  it("may be a whole article", async () => {
    const content = aLibrary(anArticle("dogs", { ...dogs, countries: ["GB", "IE"] }));
    expect((await answer("may I bring my dog", { country: "IE" }, content)).quotations).toHaveLength(1);
    const elsewhere = await answer("may I bring my dog", { country: "DE" }, content);
    expect(elsewhere).toMatchObject({ quotations: [], notForCountry: true });
  });

  it("may have a word for all other countries", async () => {
    const body = `${vacation.body}\n\n## Other countries\n\nVacation is 22 days a year, more where the law says so.`;
    expect(await texts("BR", aLibrary({ ...vacation, body }))).toContain("22 days");
    expect(await texts("DE", aLibrary({ ...vacation, body }))).not.toContain("22 days");
  });
});

describe("a question about one's own balance", () => {
  const questions = [
    "how many days of vacation do I have left?",
    "what's my remaining vacation balance",
    "Wie viele Urlaubstage habe ich noch?",
    "combien de jours de congés me reste-t-il ?",
    "残りの有給休暇は何日ですか",
  ];

  it.each(questions)("is never answered with the general rule alone: %s", async (question) => {
    expect((await answer(question, {}, aLibrary(vacation))).quotations).toEqual([]);
  });

  it.each(questions.slice(0, 2))("is answered with where to look: %s", async (question) => {
    const { quotations } = await answer(question);
    expect(quotations.map(({ article }) => article)).toEqual(["balance"]);
    expect(quotations[0]?.text).toContain("Workday");
  });
});

describe("a question in another language", () => {
  it.each([
    ["Wie viele Urlaubstage habe ich pro Jahr?", "30 days"],
    ["有給休暇は何日ありますか", "30 days"],
  ])("finds the article by how people ask about it: %s", async (question, text) => {
    expect((await answer(question)).quotations.map((quotation) => quotation.text).join("\n")).toContain(text);
  });
});

describe("a changed article", () => {
  it("is found within a second, the others unread", async () => {
    const knowledge = createKnowledge({ wordVectors });
    expect((await ask(knowledge, all, "may I bring my hamster")).quotations).toEqual([]);

    const changed = aLibrary(vacation, balance, wifi, {
      ...dogs,
      body: `${dogs.body}\n\n## Hamsters\n\nA hamster may stay in its cage.`,
    });
    const started = performance.now();
    const { quotations } = await ask(knowledge, changed, "may I bring my hamster");
    expect(performance.now() - started).toBeLessThan(1000);
    expect(quotations[0]).toMatchObject({ article: "dogs", heading: "Hamsters" });
  });

  it("is not found any more by what it no longer says, nor when it is gone", async () => {
    const knowledge = createKnowledge({ wordVectors });
    await ask(knowledge, all, "may I bring my dog");
    const emptied = aLibrary({ ...dogs, title: "Plants", body: "## Plants\n\nWater them on Mondays." });
    expect((await ask(knowledge, emptied, "may I bring my dog")).quotations).toEqual([]);
    expect((await ask(knowledge, aLibrary(), "when are plants watered")).quotations).toEqual([]);
  });
});
