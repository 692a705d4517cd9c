// A case that belongs elsewhere, or with another: passed on, changed, merged, joined, one record and one history.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

describe.each(platforms)("on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  async function reports(name: string, text: string, values: Readonly<Record<string, string>> = {}) {
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

  it("a transfer keeps one record with its history and old number, and the receiver gets it on its desk", async () => {
    const { person, number, record } = await reports("maya", "my vpn is not working");
    const tom = story.as("tom");
    await tom.presses("Take it", await story.desk("it").post(number));
    await tom.presses("More", await story.desk("it").post(number));
    await tom.fills("Pass on", {
      item: "Facilities: Lights are out",
      reason: "It is the router cupboard that has no power",
    });
    const after = await record();
    expect(after.numbers).toEqual([number, expect.stringMatching(/^FAC-/)]);
    expect(after.assignee).toBeNull();
    await person.sees("Facilities looks after this now");
    expect((await story.desk("it").post(number)).words).toContain("Passed on to Facilities");
    await story.desk("facilities").post(after.numbers[1] as string);
    const kinds = (await story.app.store.read.timeline.of(after.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["raised", "taken", "transferred"]));
  });

  it("a wrong item is changed in one action, its time counted from the beginning", async () => {
    const { number, record } = await reports("maya", "my vpn is not working");
    const before = await record();
    const tom = story.as("tom");
    await tom.presses("Take it", await story.desk("it").post(number));
    await tom.presses("More", await story.desk("it").post(number));
    await tom.fills("Change request type", { item: "IT: Wi-Fi or network problem" });
    const after = await record();
    expect(after.offering.item.id).toBe("it-network-problem");
    expect(after.createdAt).toBe(before.createdAt);
    expect(after.numbers).toEqual([number]);
  });

  it("two reports of one trouble are merged, and the people of both hear of the outcome", async () => {
    const first = await reports("maya", "my vpn is not working");
    const second = await reports("liam", "my vpn is not working");
    const tom = story.as("tom");
    // The other's post names this one's number as well, in the end.
    const post = () => story.desk("it").post(new RegExp(`^(?![^]*together)[^]*${first.number}`));
    await tom.presses("More", await story.desk("it").post(second.number));
    await tom.fills("Merge", { into: `${first.number} VPN: does not connect` });
    expect((await second.record()).state.status).toBe("canceled");
    await second.person.sees(/handled together with/);
    await tom.presses("Take it", await post());
    await tom.fills("Resolve", { sentence: "The gateway is back." }, await post());
    await first.person.sees("The gateway is back.");
    await second.person.sees("The gateway is back.");
  });

  it("somebody with the same trouble sees that it is reported, and is added without a second case", async () => {
    await reports("emma", "the elevator is out of order");
    const lena = story.as("lena");
    await lena.says("the elevator is out of order");
    const proposal = await lena.sees("already reported this");
    await lena.presses("Add me", proposal);
    const open = await story.app.store.read.cases.openOf(["fac-elevator"]);
    expect(open).toHaveLength(1);
    expect(open[0]?.watchers).toHaveLength(1);
    await lena.sees("will hear of every step");
  });

  it("a known issue is read first by whoever asks next, and one update reaches all", async () => {
    const { number, person } = await reports("maya", "my vpn is not working");
    const tom = story.as("tom");
    await tom.presses("Take it", await story.desk("it").post(number));
    await tom.presses("More", await story.desk("it").post(number));
    await tom.fills("Known issue", { text: "The VPN gateway in Frankfurt is down", next: "2h" });
    await person.sees("The VPN gateway in Frankfurt is down");

    const liam = story.as("liam");
    await liam.says("my vpn is not working");
    const proposal = await liam.sees("The VPN gateway in Frankfurt is down");
    expect(proposal.words).toMatch(/next update/i);
    await liam.presses("Add me", proposal);
    await tom.presses("More", await story.desk("it").post(number));
    await tom.fills("Known issue", { text: "The provider replaces a part", next: "1h" });
    await person.sees("The provider replaces a part");
    await liam.sees("The provider replaces a part");
  });

  it("a case that has become late explains itself, and gave a new time before the old one passed", async () => {
    const { person, record } = await reports("maya", "my vpn is not working");
    const promised = (await record()).promised?.until as number;
    await story.until(promised - 4 * 60_000);
    await person.sees("New time for");
    await story.until(promised + 3_600_000);
    await person.presses("Why is it late?");
    const why = await person.sees("How the time for");
    expect(why.words).toMatch(/counted of/);
  });
});
