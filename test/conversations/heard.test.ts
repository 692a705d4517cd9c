// Nobody is left in silence: whoever asked, whoever has to act, and whoever need not act any more hears of it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  const laptop = { model: "Developer: 16 inch, 64 GB", reason: "Builds run out of memory" };

  async function asks(name: string, text: string, values: Readonly<Record<string, string>> = {}) {
    const person = story.as(name);
    await person.says(text);
    if (Object.keys(values).length > 0) await person.fills("Edit", values);
    await person.presses("Submit");
    return { person, number: numberIn(await person.sees(/[A-Z]+-\d+/)) };
  }

  async function resolved() {
    const { person, number } = await asks("maya", "my vpn is not working");
    const post = () => story.desk("it").post(number);
    await story.as("tom").presses("Take it", await post());
    await story.as("tom").fills("Resolve", { sentence: "The gateway is back." }, await post());
    return { person, number, post };
  }

  const threadOf = async (number: string) => story.desk("it").thread(await story.desk("it").post(number));

  it("the desk hears that a request was approved and waits to be taken", async () => {
    const { number } = await asks("maya", "I need a new laptop", laptop);
    await story.as("ethan").presses("Approve");
    expect((await threadOf(number)).map(({ words }) => words).join("\n")).toContain("Approved: Laptop for Maya");
  });

  it("an approver who is not asked any more reads so on their card, and is told", async () => {
    await asks("maya", "I need a new laptop", laptop);
    const ethan = story.as("ethan");
    await story.app.store.transaction({ cause: "away" }, async (tx) => {
      const directory = await tx.people.directory();
      const known = directory.byEmail(ethan.email);
      await tx.people.save(known ? [{ ...known, awayUntil: "2026-12-31" }] : []);
    });
    await story.later({ days: 1, hours: 1 });
    const card = await ethan.sees("Approve?");
    expect(card.words).toContain("Your decision is not needed any more.");
    expect(card.words).not.toMatch(/your decision$/im);
    expect(card.buttons).toEqual([]);
    await ethan.sees("Your decision on “Laptop for Maya Singh” is not needed any more.");
  });

  it("an approver who is reminded opens what they decide on, and not what others work with", async () => {
    await asks("maya", "I need a new laptop", laptop);
    await story.later({ days: 1 });
    await story.later({ hours: 4 });
    await story.later({ hours: 1 });
    const ethan = story.as("ethan");
    await ethan.presses("Open", await ethan.sees("still waits for your decision"));
    expect((await ethan.last()).buttons).toEqual(["Approve", "Decline", "Need info"]);
    await ethan.presses("Approve", await ethan.last());
    await ethan.presses("Open", await ethan.sees("still waits for your decision"));
    expect((await ethan.last()).words).toContain("Laptop for Maya Singh");
    expect((await ethan.last()).buttons).toEqual([]);
  });

  it("a button that only looks works each time it is pressed", async () => {
    const { person, number } = await asks("maya", "my vpn is not working");
    const count = async (words: string) => {
      const told = [...(await story.driver.readsAlone(person.email)), ...(await person.reads())];
      return told.filter((message) => message.words.includes(words)).length;
    };
    const card = await person.sees(number);
    await person.presses("Why this date?", card);
    const once = await count("How the time for");
    await person.presses("Why this date?", card);
    expect([once, await count("How the time for")]).toEqual([1, 2]);
  });

  it("the people of a merged request are told the number that goes on", async () => {
    const first = await asks("maya", "my vpn is not working");
    const second = await asks("liam", "my vpn is not working");
    const tom = story.as("tom");
    await tom.presses("More", await story.desk("it").post(second.number));
    await tom.fills("Merge", { into: `${first.number} VPN: does not connect` });
    expect((await second.person.sees("handled together with")).words).toContain(first.number);
    await second.person.says(second.number);
    const card = await second.person.last();
    expect(card.words).toContain(`handled together with ${first.number}`);
    expect(card.words).not.toMatch(/canceled/i);
    expect(card.buttons).toEqual(["Open"]);
    await second.person.presses("Open", card);
    expect((await second.person.last()).words).toContain(first.number);
  });

  it("whoever says that what is over is broken again gets it shown, with what can be done", async () => {
    const { person, number } = await resolved();
    for (const said of ["It is broken again", `${number} is still broken`]) {
      await person.says(said);
      const card = await person.last();
      expect([said, card.words.includes(number), card.buttons]).toEqual([
        said,
        true,
        ["That fixed it", "Still broken"],
      ]);
    }
    await person.presses("That fixed it");
    for (const said of ["It is broken again", `${number} is still broken`]) {
      await person.says(said);
      const card = await person.last();
      expect([said, card.words.includes(number), card.buttons]).toEqual([said, true, ["Open a follow-up"]]);
    }
  });

  // A personal chat of Teams has no threads.
  const inThreads = it.skipIf(platform === "Teams");

  inThreads("a word on a resolved request comes with a button to reopen it", async () => {
    const { person, number, post } = await resolved();
    const card = await person.sees(number);
    await person.says("thanks, but it is slow", { under: card });
    expect((await story.desk("it").thread(await post())).at(-1)?.words).toContain("thanks, but it is slow");
    const added = await person.seesAlone(`Added to ${number}`);
    expect(added.buttons).toEqual(["Still broken"]);
  });

  inThreads("a word on a closed request begins a follow-up that is linked to it", async () => {
    const { person, number } = await resolved();
    await person.presses("That fixed it");
    await person.says("It is broken again", { under: await person.sees(number) });
    await person.presses("Submit");
    const before = await story.app.store.read.cases.byNumber(number);
    const open = await story.app.store.read.cases.openOf([before?.offering.item.id ?? ""]);
    expect(open).toMatchObject([{ links: [{ kind: "follow_up_of", caseId: before?.id }] }]);
  });
});

describe.each(["Slack", "Teams"] as const)("in an open channel on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  const room = { desk: "facilities" };
  const read = async () => (await story.driver.reads(room)).filter(({ byDeskbell }) => byDeskbell);

  it("whoever asked reads there how it goes", async () => {
    const [maya, tom] = [story.as("maya"), story.as("tom")];
    await maya.says("@Deskbell my vpn is not working", room);
    await maya.presses("Submit", (await read()).at(-1));
    const post = () => story.desk("it").post(/[A-Z]+-\d+/);
    await tom.presses("Take it", await post());
    await tom.fills("Reply", { text: "Which network are you on?" }, await post());
    const answer = (await read()).at(-1);
    expect(answer?.words).toContain("Which network are you on?");
    expect(answer?.thread).toBe((await story.driver.reads(room))[0]?.id);
  });

  it("a request that becomes private is taken out of it", async () => {
    const [maya, tom] = [story.as("maya"), story.as("tom")];
    await maya.says("@Deskbell my vpn is not working", room);
    await maya.presses("Submit", (await read()).at(-1));
    await tom.presses("More", await story.desk("it").post(/[A-Z]+-\d+/));
    await tom.fills("Pass on", { item: "HR: Employment or salary confirmation", reason: "It is about a visa" });
    const [card] = await read();
    expect(card?.words).toBe("I have answered you privately.");
    expect(card?.buttons).toEqual([]);
  });

  it.runIf(platform === "Slack")("somebody else who asks under it gets an answer of their own", async () => {
    const [maya, liam] = [story.as("maya"), story.as("liam")];
    await maya.says("@Deskbell my vpn is not working", room);
    await maya.presses("Submit", (await read()).at(-1));
    const under = (await story.driver.reads(room)).at(0);
    await liam.says("@Deskbell I need a new laptop", { ...room, ...(under ? { under } : {}) });
    expect((await read()).at(-1)?.words).toMatch(/laptop/i);
  });

  it.runIf(platform === "Slack")(
    "a department without a channel hears what is written to it through its head",
    async () => {
      const maya = story.as("maya");
      await maya.says("please make an NDA");
      await maya.fills("Edit", { partner: "Brightline", purpose: "A prototype" });
      await maya.presses("Submit");
      const claire = story.as("claire");
      await claire.sees("NDA with Brightline");
      await maya.fills("Reply", { text: "They sign on Friday" });
      expect((await claire.sees("Maya Singh wrote on")).words).toContain("They sign on Friday");
    },
  );
});
