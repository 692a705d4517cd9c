// Approvals that are never bypassed, stranded or decided twice: by amount, in absence, by a delegate, with a question.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("approvals on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  async function asks(name: string, text: string, values: Readonly<Record<string, string>>) {
    const person = story.as(name);
    await person.says(text);
    await person.fills("Edit", values);
    await person.presses("Submit");
    const number = numberIn(await person.sees(/[A-Z]+-\d+/));
    const record = async () => {
      const found = await story.app.store.read.cases.byNumber(number);
      if (!found) throw new Error(`${number} is not there`);
      return found;
    };
    return { person, number, record };
  }
  const laptop = { model: "Developer: 16 inch, 64 GB", reason: "Builds run out of memory" };
  const nameOf = (id: string) => story.app.store.read.people.directory().then((directory) => directory.get(id)?.name);

  it("a purchase passes its three stages by amount, one after another", async () => {
    const { person, record } = await asks("maya", "purchase order", {
      what: "Trade fair stand",
      amount: "18000 EUR",
      supplier: "Expo Build Ltd",
    });
    expect((await record()).offering.item.id).toBe("proc-purchase");
    await story.as("ethan").presses("Approve");
    await person.sees(/waiting for/i);
    const helen = story.as("helen");
    await helen.presses("Approve", await helen.sees("Approve?"));
    const after = await record();
    expect(after.state.status).not.toBe("awaiting_approval");
    expect(after.approvals.map(({ state }) => state)).toEqual(after.approvals.map(() => "approved"));
    expect(after.approvals.length).toBeGreaterThanOrEqual(3);
  });

  it("goes to somebody above when the approver is away, with the step on the timeline", async () => {
    const ethan = story.as("ethan");
    await story.app.store.transaction({ cause: "away" }, async (tx) => {
      const directory = await tx.people.directory();
      const { id: _, ...known } = directory.byEmail(ethan.email) as NonNullable<ReturnType<typeof directory.byEmail>>;
      await tx.people.save([{ ...known, awayUntil: "2026-12-31" }]);
    });
    const { record } = await asks("maya", "I need a new laptop", laptop);
    const [approval] = (await record()).approvals;
    expect(approval?.seats.map(({ because }) => because)).toEqual(["above"]);
    const ava = story.as("ava");
    await ava.presses("Approve", await ava.sees("You are asked for Ethan Park"));
    expect((await record()).state.status).toBe("new");
  });

  it("is decided by a delegate, and says for whom", async () => {
    const ethan = story.as("ethan");
    const { person, number, record } = await asks("maya", "I need a new laptop", laptop);
    await story.app.desk.acceptChatEvent(await delegateEvent(ethan.email, story.as("liam").email));
    await story.app.jobs.idle();
    const liam = story.as("liam");
    await liam.presses("Approve", await liam.sees("You are asked for Ethan Park"));
    expect((await record()).approvals[0]?.decisions).toHaveLength(1);
    expect((await person.sees(number)).words).toContain("Liam O'Connor for Ethan Park");
  });

  it("waits while the approver asks the requester something, and goes on with the answer", async () => {
    const { person, record } = await asks("maya", "I need a new laptop", laptop);
    const ethan = story.as("ethan");
    await ethan.fills("Need info", { text: "Would 32 GB do?" });
    const question = await person.sees("Would 32 GB do?");
    await person.fills("Answer", { text: "No, the models need 48" }, question);
    await ethan.sees("No, the models need 48");
    await ethan.presses("Approve", await ethan.sees("Approve?"));
    expect((await record()).state.status).toBe("new");
  });

  it("takes what the requester writes as the answer to the approver's question", async () => {
    const { person, number, record } = await asks("maya", "I need a new laptop", laptop);
    const ethan = story.as("ethan");
    await ethan.fills("Need info", { text: "Would 32 GB do?" });
    await person.says("No, the models need 48");
    await person.sees(`Added to ${number}`);
    await ethan.sees("No, the models need 48");
    expect((await record()).approvals[0]?.question).toBeNull();
  });

  // A personal chat of Teams has no threads.
  it.skipIf(platform === "Teams")("takes the answer under the card too", async () => {
    const { person, number, record } = await asks("maya", "I need a new laptop", laptop);
    const ethan = story.as("ethan");
    await ethan.fills("Need info", { text: "Would 32 GB do?" });
    await person.says("No, the models need 48", { under: await person.sees(number) });
    await ethan.sees("No, the models need 48");
    expect((await record()).approvals[0]?.question).toBeNull();
  });

  it("begins again when the requester changes what was asked for", async () => {
    const { person, record } = await asks("maya", "I need a new laptop", laptop);
    await person.fills("Change answers", { model: "Light: 13 inch, under 1 kg" });
    const { approvals } = await record();
    expect(approvals.map(({ state }) => state)).toEqual(["withdrawn", "open"]);
    const ethan = story.as("ethan");
    await ethan.presses("Approve", await ethan.sees("Light: 13 inch"));
    expect((await record()).state.status).toBe("new");
  });

  it("reminds, then asks the next person as well, and never approves by waiting", async () => {
    const { record } = await asks("maya", "I need a new laptop", laptop);
    for (let day = 0; day < 3; day++) {
      await story.later({ days: 1 });
      await story.later({ hours: 1 });
    }
    const after = await record();
    expect(after.state.status).toBe("awaiting_approval");
    await story.as("ethan").sees("still waits for your decision");
    const people = await Promise.all(after.approvals[0]?.seats.map(({ asked }) => nameOf(asked)) ?? []);
    expect(people).toEqual(["Ethan Park", "Ava Lindqvist"]);
    await story.as("ava").sees("Approve?");
  });

  it("offers the next decision after one", async () => {
    await asks("maya", "I need a new laptop", laptop);
    await asks("liam", "I need a new laptop", laptop);
    const ethan = story.as("ethan");
    await ethan.presses("Approve", await ethan.sees("Laptop for Maya"));
    const next = await ethan.sees("1 decision waits for you");
    expect(next.words).toContain("Laptop for Liam");
    await ethan.presses("Approve", next);
    expect(
      (await story.app.store.read.cases.openOf(["it-new-laptop"])).every(({ state }) => state.status === "new"),
    ).toBe(true);
  });

  async function delegateEvent(from: string, to: string) {
    const directory = await story.app.store.read.people.directory();
    const [who, whom] = [directory.byEmail(from)?.id as string, directory.byEmail(to)?.id as string];
    const place = {
      platform: "web" as const,
      tenant: "local",
      conversation: `dm:${who}`,
      thread: null,
      kind: "dm" as const,
      service: null,
    };
    return {
      key: `delegate:${who}`,
      kind: "press" as const,
      identity: { platform: "web" as const, tenant: "local", user: who, member: true },
      place,
      at: story.now(),
      action: { do: "delegate", to: whom, from: null, until: "2026-12-31" },
      message: null,
    };
  }
});
