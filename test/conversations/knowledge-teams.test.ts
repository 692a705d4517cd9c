// The knowledge base in the way that Teams alone has: searched in the compose box, and shared with whoever is there.
import { afterEach, expect, it } from "vitest";
import { wordsOn } from "../doubles/teams-cards.ts";
import type { startTeamsDouble } from "../doubles/teams-client.ts";
import { type Story, tell } from "./story.ts";

type Teams = Awaited<ReturnType<typeof startTeamsDouble>>;

const codes = `---
id: it-door-codes
title: Codes of the server rooms
audience: { departments: [it] }
owner: tom.becker@lumen.example
review_by: 2027-09-30
---
The code of the server room stands in the vault under "rooms".
`;

let story: Story;
afterEach(() => story.end());

it("a search in Teams finds passages to share, and of an article that is not for everybody only its name", async () => {
  story = await tell("Teams", { articles: { "departments/it/articles/it-door-codes.md": codes } });
  const person = (email: string) => (story.driver.native as Teams).person(email);
  const wifi = await person("tom.becker@lumen.example").searches("what is the guest wifi called?", { in: "IT Desk" });
  expect(wifi.results[0]?.title).toContain("Wi-Fi for guests and visitors");
  expect(wordsOn(wifi.results[0]?.card as never)).toContain("Lumen-Guest");

  const question = "where is the code of the server room?";
  const [found] = (await person("tom.becker@lumen.example").searches(question, { in: "IT Desk" })).results;
  expect(found?.text).toContain("in the vault");
  expect(wordsOn(found?.card as never)).toContain("Codes of the server rooms");
  expect(wordsOn(found?.card as never)).not.toContain("vault");

  const theirs = await person("maya.singh@lumen.example").searches(question);
  expect(JSON.stringify(theirs)).not.toContain("vault");
}, 60_000);
