// People are answered in the language they write, wherever they write it; their colleagues go on reading their own.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberIn, platforms, type Story, tell } from "./story.ts";

/** The first of the stories learns the sample company's meanings first. */
const patience = 60_000;

describe.each(platforms)("somebody who writes German on %s", (platform) => {
  let story: Story;
  beforeEach(async () => {
    story = await tell(platform);
  });
  afterEach(() => story.end());

  it(
    "reads German from the proposal to the end, and English again once they write it",
    async () => {
      const tom = story.as("tom");
      await tom.says("Mein VPN verbindet sich seit heute Morgen nicht mehr");
      const proposal = await tom.sees("Es passiert nichts, bis du auf „Absenden“ drückst");
      expect(proposal.buttons).toEqual(expect.arrayContaining(["Absenden", "Bearbeiten", "Etwas anderes"]));
      expect(proposal.words).toContain("Bitte prüfen");
      expect((await tom.opens("Bearbeiten"))?.title).toBe("Deine Anfrage");

      await tom.presses("Absenden");
      const number = numberIn(await tom.sees("Liegt bei IT. Noch hat es niemand übernommen."));
      const post = await story.desk("it").post(number);
      expect(post.words).toContain("Nobody has taken it yet");
      await story.as("priya").presses("Take it", post);
      await tom.sees("Priya Nair kümmert sich um");

      await tom.says("ok");
      await tom.sees("Gut. Was soll ich tun?");
      await tom.says("show me all my open requests");
      expect((await tom.sees("Your requests")).buttons).toContain("Open");
    },
    patience,
  );
});
