// The knowledge base at work: it spares requests, answers in private what is private, and grows from what it lacked.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { platforms, type Story, tell } from "./story.ts";

const restricted = `---
id: it-door-codes
title: Codes of the server rooms
audience: { departments: [it] }
owner: tom.becker@lumen.example
review_by: 2027-09-30
---
The server room in London opens with the code of the week, which stands in the vault under "rooms".
`;

/** Not only "Being published". */
const published = /(?<!being )published/i;

describe.each(platforms)("the knowledge base on %s", { timeout: 60_000 }, (platform) => {
  let story: Story;
  afterEach(() => story.end());

  it("offers an article before the request, and counts that it was enough", async () => {
    story = await tell(platform);
    const maya = story.as("maya");
    await maya.says("My VPN does not connect");
    const proposal = await maya.sees("This may solve it");
    expect(proposal.buttons).toEqual(expect.arrayContaining(["Submit", "That helped"]));
    await maya.presses("That helped", proposal);
    await maya.sees("I have put the request aside");
    expect(await story.desk("it").posts()).toEqual([]);
    expect(await story.metrics()).toContain('deskbell_deflections_total{deflection="confirmed"} 1');
  });

  it("takes an answer for a spared request only when none followed within a day", async () => {
    story = await tell(platform);
    const [emma, maya] = [story.as("emma"), story.as("maya")];
    await emma.says("what is the guest wifi called?");
    await maya.says("My VPN does not connect");
    await maya.presses("Submit", await maya.sees("This may solve it"));
    await story.later({ hours: 23 });
    expect((await story.metrics()).filter((line) => line.startsWith("deskbell_deflections_total"))).toEqual([]);
    await story.later({ hours: 2 });
    const counted = await story.metrics();
    expect(counted).toContain('deskbell_deflections_total{deflection="potential"} 1');
    expect(counted).toContain('deskbell_deflections_total{deflection="none"} 1');
  });

  it("grows by what did not quite answer: noted, drafted, published, found", async () => {
    story = await tell(platform, { articles: {} });
    const [emma, diego, frank] = [story.as("emma"), story.as("diego"), story.as("ethan")];
    await emma.says("what is the guest wifi called?");
    await emma.presses("Not quite");
    await emma.sees("I have noted it");

    await diego.says("knowledge gaps");
    const gaps = await diego.sees("What people asked in vain");
    expect(gaps.words).toContain("what is the guest wifi called?");
    expect(gaps.words).toContain("1 not quite answered by “Wi-Fi for guests and visitors”");
    await diego.presses("Draft an article", gaps);
    const draft = await diego.sees("It is added to “Wi-Fi for guests and visitors”");
    expect(draft.buttons).not.toContain("Publish");
    const body = "Visitors choose **Lumen-Guest**. Its hidden twin for trade fairs is called Lumen-Zebra.";
    await diego.fills("Edit", { title: "Wi-Fi for visitors at trade fairs", body }, draft);
    await diego.presses("Publish");
    const done = await story.soon(() => diego.sees(published));
    expect(done.words).toContain("Wi-Fi for visitors at trade fairs");

    await frank.says("which wifi do visitors get at trade fairs?");
    await frank.sees("Lumen-Zebra");
    const folder = join(story.knowledge, "departments/it/articles");
    expect(await readFile(join(folder, "it-guest-wifi.md"), "utf8")).toContain("version: 2");
    expect(await readdir(join(folder, ".versions"))).toEqual(["it-guest-wifi.1.md"]);
    await diego.says("knowledge gaps");
    await diego.sees("has an answer");
  });

  it("makes an article of what a person answered", async () => {
    story = await tell(platform, { articles: {} });
    const [emma, tom] = [story.as("emma"), story.as("tom")];
    await emma.says("what is the guest wifi called?");
    await emma.presses("Ask a person");
    const proposal = await emma.sees("Nothing happens until you press Submit");
    expect(proposal.words).toContain("Deskbell answered from “Wi-Fi for guests and visitors”");
    await emma.presses("Submit", proposal);
    const post = await story.desk("it").post("Wi-Fi");
    await tom.presses("Take it", post);
    const answer = "On the ferry terminal the network for visitors is called Lumen-Harbour.";
    await tom.fills("Resolve", { outcome: "Done", sentence: answer }, await story.desk("it").post("Wi-Fi"));
    await tom.presses("Make it an article", await story.desk("it").post("Wi-Fi"));
    const draft = await tom.sees("Made from the public answers on");
    expect(draft.words).toContain(answer);
    await tom.fills("Edit", { title: "Wi-Fi on the ferry terminal" }, draft);
    await tom.presses("Publish");
    await story.soon(() => tom.sees(published));
    await story.as("ethan").says("what is the wifi on the ferry terminal called?");
    await story.as("ethan").sees("Lumen-Harbour");
  });

  it("answers a delicate question asked in a channel to the asker alone", async () => {
    story = await tell(platform);
    const tom = story.as("tom");
    await tom.says("@Deskbell what happens when I report harassment?", { desk: "it" });
    const answer = await tom.sees("respect");
    const channel = await story.desk("it").posts();
    const everywhere = [...channel, ...(await threads(story))].map(({ words }) => words);
    expect(everywhere).toEqual([expect.stringContaining("I have answered you privately")]);
    for (const line of answer.words.split("\n").filter((each) => each.length > 20))
      expect(everywhere.join("\n")).not.toContain(line);
  });

  it("answers openly in a channel only what everybody may read", async () => {
    story = await tell(platform, { articles: { "departments/it/articles/it-door-codes.md": restricted } });
    const tom = story.as("tom");
    await tom.says("@Deskbell where do I find the code for the server room in London?", { desk: "it" });
    await tom.sees("code of the week");
    expect(JSON.stringify(await inChannel(story))).not.toContain("code of the week");

    await tom.says("@Deskbell what is the guest wifi called?", { desk: "it" });
    expect(JSON.stringify(await inChannel(story))).toContain("Lumen-Guest");
  });
});

async function inChannel(story: Story): Promise<string[]> {
  return [...(await story.desk("it").posts()), ...(await threads(story))].map(({ words }) => words);
}

/** What Deskbell said below messages of the channel. */
async function threads(story: Story) {
  const all = await story.driver.reads({ desk: "it" });
  return all.filter(({ thread, byDeskbell }) => thread !== null && byDeskbell);
}
