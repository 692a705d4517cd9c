// What people say besides asking: corrections, second thoughts, names, verbs on their cases, thanks and anger. Nothing is
// met with silence.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("a conversation on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it("corrects what was understood, goes elsewhere and comes back", async () => {
    const maya = story.as("maya");
    await maya.says("I need a new laptop");
    await maya.sees("Maya Singh");
    await maya.says("no, for Kofi");
    await maya.sees("Kofi Mensah (“Kofi”)");
    await maya.says("make it a MacBook");
    await maya.sees("MacBook Air 15 inch (“MacBook”)");
    await maya.says("what is the wifi for guests and visitors called?");
    await maya.sees("Wi-Fi for guests and visitors");
    await maya.says("by Thursday");
    const card = await maya.last();
    expect(card.words).toContain("26 Nov 2026");
    expect(card.words).toContain("Kofi Mensah");
    await maya.says("video editing for the launch campaign");
    expect((await maya.last()).words).toContain("video editing for the launch campaign");
    await maya.presses("Submit", await maya.last());
    await maya.sees("Laptop for Kofi Mensah");
  });

  it("keeps what was understood apart from another need that comes between", async () => {
    const maya = story.as("maya");
    await maya.says("I need 10 days of vacation from December 7");
    await maya.sees("Vacation or other leave");
    await maya.says("I want to order 20 chairs for store 42 by December 10, budget 4000 EUR");
    const card = await maya.last();
    expect(card.words).not.toContain("Vacation or other leave");
    expect(card.words).toContain("20");
    expect(card.words).toContain("4,000");
    expect(card.words).toContain("10 Dec 2026");
  });

  it("hears two new needs, though they name what the open card could be about", async () => {
    const maya = story.as("maya");
    await maya.says("a docking station please");
    await maya.sees("Monitor, dock or other accessory");
    await maya.says("screen flickers and the dock wont charge, also who do I tell that I moved house");
    await maya.sees("Change my name, address or family status");
  });

  it("takes back what nobody has submitted", async () => {
    const maya = story.as("maya");
    await maya.says("I need a new laptop");
    await maya.says("forget it");
    await maya.sees("All right.");
    expect((await maya.reads()).some(({ buttons }) => buttons.includes("Submit"))).toBe(false);
  });

  it("asks whom a name means that is not quite anybody's", async () => {
    const maya = story.as("maya");
    await maya.says("Access to Salesforce for Kofi Annan please");
    const card = await maya.sees("Who is it for?");
    expect(card.words).not.toContain("Kofi Mensah (");
    await maya.presses("Kofi Mensah, Brand designer", card);
    await maya.says("campaign reports");
    expect((await maya.last()).words).toContain("Kofi Mensah");
  });

  it('takes nobody for the writer whom the directory does not know, and the writer for "me"', async () => {
    const maya = story.as("maya");
    await maya.says("Access to Tableau for Zebulon Quix please");
    const card = await maya.sees("Who is it for?");
    expect(card.words).toContain("Zebulon Quix");
    await maya.says("Zebulon Quix");
    await maya.sees("I did not find that name in the directory");
    await maya.says("it's for me");
    expect((await maya.last()).words).toContain("Maya Singh");
  });

  it("asks whether somebody shall decide for another, with name and day", async () => {
    const ethan = story.as("ethan");
    await ethan.says("I am away until Friday, Liam approves for me");
    const card = await ethan.sees("Shall Liam O'Connor decide for you until Fri, 27 Nov 2026?");
    await ethan.presses("Yes, Liam O'Connor", card);
    await ethan.sees("Liam O'Connor decides for you");
    await ethan.says("while I am on leave next week Zebulon approves for me");
    await ethan.sees("I did not find that name");
  });

  it("finds the cases that words speak of, and opens the one to be decided", async () => {
    const maya = story.as("maya");
    await maya.says("I need access to Tableau for the sales report");
    await maya.says("I make the weekly sales figures");
    await maya.presses("Submit", await maya.last());
    const number = numberIn(await maya.sees(/IT-\d+/));
    await maya.says("any news on my Tableau access?");
    expect((await maya.last()).words).toContain(number);
    await maya.says(`${number}?`);
    expect((await maya.last()).words).toContain(number);
    await maya.says(`please add to ${number}: it is for the board meeting`);
    await maya.sees(`added`);
    const ethan = story.as("ethan");
    await ethan.says("approve the Tableau thing");
    const decision = await ethan.last();
    expect(decision.buttons).toEqual(expect.arrayContaining(["Approve", "Decline"]));
    await ethan.presses("Approve", decision);
    await maya.says("cancel my Tableau request");
    expect((await maya.last()).words).toContain(number);
    expect((await maya.last()).buttons).toContain("Cancel request");
  });

  it("names people, and when they are there, to whoever wants one or is angry", async () => {
    const maya = story.as("maya");
    await maya.says("let me speak to someone in HR");
    const card = await maya.sees("how to reach a person");
    expect(card.words).toContain("HR");
    expect(card.words).not.toContain("Procurement");
    await maya.says("this is ridiculous, you are useless");
    await maya.sees("I am sorry. Shall I find you a person?");
    await story.later({ hours: 14 });
    await maya.says("can I talk to a human in HR");
    expect((await maya.last()).words).toMatch(/opens|open again|back/i);
  });

  it("has a word for everything else", async () => {
    const maya = story.as("maya");
    const expected: [string, RegExp][] = [
      ["thanks!", /welcome/i],
      ["hello", /I am Deskbell/],
      ["what can you do?", /Write what you need/],
      ["no not that one", /other words/],
      ["👍", /Got it/],
      ["how tall is mount everest", /do not know|not something I can help with/],
      ["potrzebuję nowego krzesła do biura proszę", /do not know this language well/],
      ["привет, мне нужен новый ноутбук", /do not know this language well/],
    ];
    for (const [text, answer] of expected) {
      await maya.says(text);
      expect((await maya.last()).words).toMatch(answer);
    }
  });

  it("turns each of the examples it greets with into something", async () => {
    const maya = story.as("maya");
    await maya.says("My VPN does not connect");
    await maya.sees("VPN or remote access does not work");
    await maya.says("How many vacation days do I have?");
    await maya.sees(/vacation/i);
  });
});
