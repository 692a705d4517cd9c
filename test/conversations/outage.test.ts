// The chat platform fails for a while, or a channel for good: nobody's words are lost, nobody is left in silence, and
// nothing is said twice.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Surface } from "../../src/ports/outgoing.ts";
import { say } from "../../src/usecases/say.ts";
import type { SlackDouble } from "../doubles/slack-api.ts";
import { numberIn, type Story, tell } from "./story.ts";

let story: Story;
let slack: SlackDouble;
beforeEach(async () => {
  story = await tell("Slack");
  slack = story.driver.native as SlackDouble;
});
afterEach(() => story.end());

const told = async (name: string) => (await story.as(name).reads()).filter(({ byDeskbell }) => byDeskbell);
const inFacilities = async () =>
  (await story.driver.reads({ desk: "facilities" })).filter(({ byDeskbell }) => byDeskbell);
const passes = async (minutes: number) => {
  for (let passed = 0; passed < minutes; passed += 1) await story.later({ minutes: 1 });
};

describe("what is said under a card", () => {
  const waiting = async () => (await story.app.jobs.health()).waiting;

  /** As after the last try to post the card. */
  async function saysUnderAnUnpostedCard(): Promise<void> {
    const [place] = await story.app.store.read.triage.placesOf("it");
    if (!place) throw new Error("IT has no channel");
    const surface: Surface = {
      id: "card",
      subject: { of: "case", id: "nobody's" },
      view: "worker",
      approval: null,
      audience: { to: "desk", department: "it" },
      place,
      message: null,
      shown: null,
    };
    await story.app.store.transaction({ cause: "words" }, async (tx) => {
      await tx.surfaces.add(surface);
      await say({ newId: randomUUID }, tx, { to: "thread", surface: "card", onlyFor: null }, { say: "hello" });
    });
    story.app.jobs.wake();
    await story.app.jobs.idle();
  }
  const posts = async () => (await story.desk("it").posts()).length;

  it("is said without it when it is never posted, once, after a few minutes", async () => {
    const [before, idle] = [await posts(), await waiting()];
    await saysUnderAnUnpostedCard();
    for (let passed = 0; passed < 60; passed += 1) await story.later({ minutes: 1 / 60 });
    expect(await posts()).toBe(before);
    await passes(5);
    expect(await posts()).toBe(before + 1);
    expect(story.logged.filter((line) => line.includes("without its card"))).toHaveLength(1);
    // Later and later: four times in vain, not every second.
    expect(story.logged.filter((line) => line.includes("a job failed"))).toHaveLength(4);
    await story.later({ days: 1 });
    expect([await posts(), await waiting()]).toEqual([before + 1, idle]);
  });

  it("comes right after it, when both are new", async () => {
    await story.as("maya").says("my vpn is not working");
    await story.as("maya").presses("Submit");
    const number = numberIn(await story.as("maya").sees(/IT-\d+/));
    await story.as("tom").presses("More", await story.desk("it").post(number));
    await story.as("tom").fills("Pass on", { item: "Facilities: Lights are out", reason: "It is the power" });
    const [post] = await story.desk("facilities").posts();
    if (!post) throw new Error("Facilities has no post");
    expect((await story.desk("facilities").thread(post)).map(({ words }) => words)).toEqual([
      expect.stringContaining("It is the power"),
    ]);
    expect(story.logged.filter((line) => line.includes("a job failed"))).toEqual([]);
  });

  async function askedInFacilities(): Promise<string> {
    await story.as("maya").says("@Deskbell my vpn is not working", { desk: "facilities" });
    await story.as("maya").presses("Submit", (await inFacilities()).at(-1));
    return numberIn(await story.desk("it").post(/IT-\d+/));
  }
  const reply = "Which network are you on?";
  const replies = async (messages: typeof inFacilities) =>
    (await messages()).filter(({ words }) => words.includes(reply)).length;

  it("in a channel that is gone reaches the requester in their own conversation, once", async () => {
    const number = await askedInFacilities();
    slack.world.channelNamed("facilities-desk").archived = true;
    await story.as("tom").fills("Reply", { text: reply }, await story.desk("it").post(number));
    await passes(5);
    expect([await replies(inFacilities), await replies(() => told("maya"))]).toEqual([0, 1]);
    slack.world.channelNamed("facilities-desk").archived = false;
    await story.later({ days: 1 });
    expect([await replies(inFacilities), await replies(() => told("maya"))]).toEqual([0, 1]);
  });

  it("that the channel may not read any more reaches the requester in their own conversation", async () => {
    const number = await askedInFacilities();
    slack.fail("chat.postMessage", { status: 500 }, 3);
    await story.as("tom").fills("Reply", { text: reply }, await story.desk("it").post(number));
    expect(await replies(inFacilities)).toBe(0);
    await story.as("tom").presses("More", await story.desk("it").post(number));
    await story
      .as("tom")
      .fills("Pass on", { item: "HR: Employment or salary confirmation", reason: "It is about a visa" });
    await passes(5);
    expect([await replies(inFacilities), await replies(() => told("maya"))]).toEqual([0, 1]);
  });
});

describe("whom Slack does not tell us who they are", () => {
  const apologies = (messages: Awaited<ReturnType<typeof told>>) =>
    messages.filter(({ words }) => words.includes("went wrong")).length;

  it("gets a late answer to the words of an outage, and no apology", async () => {
    slack.fail("users.info", { status: 500 }, 6);
    await story.as("maya").says("my vpn is not working");
    await story.later({ minutes: 1 });
    await story.later({ minutes: 5 });
    expect(await told("maya")).toEqual([]);
    for (let hours = 0; hours < 5; hours += 1) await story.later({ hours: 1 });
    const messages = await told("maya");
    expect([messages.length, apologies(messages)]).toEqual([1, 0]);
    expect(messages[0]?.buttons).toContain("Submit");
  });

  it("waits as long as Slack asks, and is not failed for it", async () => {
    slack.fail("users.info", { status: 429, retryAfter: 30 });
    await story.as("maya").says("my vpn is not working");
    await story.later({ minutes: 1 });
    expect((await told("maya"))[0]?.buttons).toContain("Submit");
    expect(story.logged.filter((line) => line.includes("a job failed"))).toEqual([]);
  });

  it("gets one apology when it never comes back", async () => {
    slack.fail("users.info", { status: 500 }, Number.POSITIVE_INFINITY);
    await story.as("maya").says("my vpn is not working");
    for (let hours = 0; hours < 24; hours += 1) await story.later({ hours: 1 });
    const messages = await told("maya");
    expect([messages.length, apologies(messages)]).toEqual([1, 1]);
    expect(story.logged.filter((line) => line.includes("could not be handled"))).toHaveLength(1);
    expect(await story.app.jobs.health()).toMatchObject({ setAside: 0 });
  });

  it("gets no apology in a channel for what was not said to Deskbell", async () => {
    await story.as("maya").says("my vpn is not working");
    await story.as("maya").presses("Submit");
    const post = await story.desk("it").post(/IT-\d+/);
    slack.fail("users.info", { status: 500 }, Number.POSITIVE_INFINITY);
    await story.as("tom").says("shall we have lunch?", { desk: "it", under: post });
    for (let hours = 0; hours < 24; hours += 1) await story.later({ hours: 1 });
    const messages = await story.driver.reads({ desk: "it" });
    expect([apologies(messages), apologies(await told("tom"))]).toEqual([0, 0]);
    expect(story.logged.filter((line) => line.includes("could not be handled"))).toHaveLength(1);
  });

  it("is told soon that a press had no effect, since it can be pressed again", async () => {
    await story.as("maya").says("my vpn is not working");
    await story.as("maya").presses("Submit");
    slack.fail("users.info", { status: 500 }, 3);
    const post = await story.desk("it").post(/IT-\d+/);
    await story.as("tom").presses("Take it", post);
    await passes(2);
    expect(apologies(await story.desk("it").posts())).toBe(1);
    await story.as("tom").presses("Take it", post);
    expect((await story.desk("it").post(/IT-\d+/)).words).toContain("Tom");
  });

  it("is given the number to call at once, and the request once they are known", async () => {
    slack.fail("users.info", { status: 500 }, 4);
    await story.as("maya").says("there is a fire on the second floor");
    expect((await told("maya")).map(({ words }) => words)).toEqual([expect.stringMatching(/^Call \d+ now/)]);
    await passes(8);
    const messages = await told("maya");
    expect(messages.some(({ words }) => /[A-Z]+-\d+/.test(words))).toBe(true);
    expect(apologies(messages)).toBe(0);
  });

  it("is given the number to call even as a guest, who may ask for nothing else", async () => {
    slack.addPerson({ email: "gus@partner.example", name: "Gus Guest", guest: true });
    const gus = slack.person("gus@partner.example");
    await gus.says("there is a fire on the second floor");
    await story.app.jobs.idle();
    const messages = await story.driver.reads({ with: "gus@partner.example" });
    expect(messages.filter(({ byDeskbell }) => byDeskbell).map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Call \d+ now/),
      expect.not.stringMatching(/[A-Z]+-\d+/),
    ]);
  });
});
