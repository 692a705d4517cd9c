// What somebody in danger or in despair reads: whom to call comes first, in their language, with the number of where they are.
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/messages/card.ts";
import type { Reader } from "../../src/messages/reader.ts";
import { speechCard } from "../../src/messages/speech-card.ts";
import { spoken, wordsFor } from "../../src/messages/wording/words.ts";
import { aCase, aContent, anItem, anOrganization, aPerson, aWorld } from "../fixtures.ts";

const site = (id: string, country: string, emergencyNumber: string) => ({
  id,
  name: `${id} office`,
  kind: "office",
  aliases: [],
  country,
  city: id,
  timeZone: "Etc/UTC",
  language: "en",
  emergencyNumber,
  calendar: null,
});
const safety = anItem("fac-safety");
const content = aContent([safety], {
  organization: anOrganization({
    crisis_lines: { JP: "Yorisoi: 0120-279-338", default: "findahelpline.com" },
    emergency_numbers: { GB: "999", default: "112" },
  }),
  locations: new Map([
    ["Tokyo", site("Tokyo", "JP", "119")],
    ["Sydney", site("Sydney", "AU", "000")],
  ]),
});
const world = aWorld([safety], { content });
const report = aCase({ item: safety }, world);

function readerOf(language: string, of: { location?: string; country?: string }): Reader {
  const person = aPerson("yuki", of);
  return { ...world, ...wordsFor([language]), person, desk: null, timeZone: person.timeZone };
}

const textsOf = ({ headline, blocks }: ReturnType<typeof speechCard>): string[] => [
  headline,
  ...blocks.map((block) => (block.block === "text" ? plainText(block.text) : "")),
];

describe.each(Object.keys(spoken))("in %s, somebody in danger", (language) => {
  const inTokyo = readerOf(language, { location: "Tokyo office", country: "JP" });

  it("reads the number of the site first, then who was alerted, for where, and under which number", () => {
    const [headline, alerted] = textsOf(
      speechCard({ say: "danger", caseId: report.id, place: "Tokyo" }, inTokyo, report),
    );
    expect(headline).toContain("119");
    for (const said of ["IT", "Tokyo office", "IT-1"]) expect(alerted).toContain(said);
  });

  it("gets the number of the site they name rather than of their own", () => {
    expect(speechCard({ say: "danger", caseId: null, place: "Sydney" }, inTokyo).headline).toContain("000");
  });

  it("is asked where they are when nobody knows, with the number of their country", () => {
    const card = speechCard({ say: "danger", caseId: null, place: null }, readerOf(language, { country: "GB" }));
    expect(textsOf(card)).toEqual([expect.stringContaining("999"), inTokyo.words.say.dangerNoPlace]);
  });
});

describe.each(Object.keys(spoken))("in %s, somebody in despair", (language) => {
  it("reads the line of their country, the emergency number of their site, and how to reach a person", () => {
    const card = speechCard({ say: "despair" }, readerOf(language, { location: "Tokyo office", country: "JP" }));
    expect(textsOf(card)).toEqual([
      wordsFor([language]).words.say.despair,
      expect.stringContaining("Yorisoi: 0120-279-338"),
      expect.stringContaining("119"),
      expect.stringContaining("hr@lumen.example"),
    ]);
  });

  it("gets a line for any country, and the number that reaches help in most of the world", () => {
    const texts = textsOf(speechCard({ say: "despair" }, readerOf(language, { country: "BR" })));
    expect(texts[1]).toContain("findahelpline.com");
    expect(texts[2]).toContain("112");
  });
});
