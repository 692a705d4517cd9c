// The knowledge base in the ways that Slack alone has: the command, and the shortcut on somebody's message.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { startSlackDouble } from "../doubles/slack-api.ts";
import { type Story, tell } from "./story.ts";

type Slack = Awaited<ReturnType<typeof startSlackDouble>>;

let story: Story;
let slack: Slack;
beforeEach(async () => {
  story = await tell("Slack");
  slack = story.driver.native as Slack;
});
afterEach(() => story.end());
const maya = "maya.singh@lumen.example";
const settled = async (act: Promise<unknown>) => {
  await act;
  await story.app.jobs.idle();
};

describe("/kb in a channel", () => {
  it("answers the asker alone, in the channel", async () => {
    await settled(slack.person("tom.becker@lumen.example").runs("/kb guest wifi", { in: "it-desk" }));
    const alone = await story.as("tom").seesAlone("Wi-Fi for guests");
    expect(alone.buttons).toEqual(["That helped", "Not quite", "Ask a person"]);
    expect(await story.desk("it").posts()).toEqual([]);
  });

  it("shows owners what they look after in their own conversation", async () => {
    await settled(slack.person("tom.becker@lumen.example").runs("/kb articles", { in: "it-desk" }));
    await story.as("tom").sees("5 articles that you look after");
    expect((await story.as("tom").seesAlone("answered you privately")).words).not.toContain("look after");
  });

  it("says to whoever looks after nothing that it is not theirs", async () => {
    await settled(slack.person(maya).runs("/kb gaps"));
    await story.as("maya").sees("You look after no articles");
  });
});

describe("a question in a channel", () => {
  const asks = (text: string) => story.as("tom").says(`@Deskbell ${text}`, { desk: "it" });
  const below = async () => (await story.driver.reads({ desk: "it" })).filter(({ byDeskbell }) => byDeskbell);

  it("is answered there among members of the company", async () => {
    await asks("what is the guest wifi called?");
    expect((await below()).map(({ words }) => words)).toEqual([expect.stringContaining("Lumen-Guest")]);
  });

  it("is answered in private where a guest reads along", async () => {
    const gus = { id: "U0GUEST", team: "T0LUMEN", email: "gus@partner.example", name: "Gus Guest", guest: true };
    slack.world.users.set(gus.id, gus);
    slack.world.channelNamed("it-desk").members.add(gus.id);
    await asks("what is the guest wifi called?");
    await story.as("tom").sees("Lumen-Guest");
    expect((await below()).map(({ words }) => words)).toEqual(["I have answered you privately."]);
  });
});

describe("Ask Deskbell, on a message", () => {
  it("takes the message's words, and answers in the asker's own conversation alone", async () => {
    const said = await slack
      .person("tom.becker@lumen.example")
      .says("what is the guest wifi called?", { in: "it-desk" });
    await story.app.jobs.idle();
    await settled(slack.person("omar.haddad@lumen.example").takes(said, "Ask Deskbell"));
    await story.as("omar").sees("Wi-Fi for guests");
    expect(await story.desk("it").posts()).toEqual([]);
    expect(await story.driver.readsAlone("omar.haddad@lumen.example")).toEqual([]);
  });
});
