import { describe, expect, it } from "vitest";
import { audienceWords } from "../../src/messages/audience-words.ts";
import { wordsFor } from "../../src/messages/wording/words.ts";
import { aWorld } from "../fixtures.ts";

const world = aWorld([]);
const inLanguage = (language: string) => ({
  ...{ person: null, desk: null, timeZone: "Etc/UTC", now: world.now },
  ...wordsFor([language]),
  ...world,
});

describe("whom an item is for", () => {
  it("is said in words of the reader's language, never in keys", () => {
    const audience = { employment: ["employee"], departments: ["it", "hr"], countries: ["DE"] };
    expect(audienceWords(audience, inLanguage("en"))).toBe("IT or HR, Germany, employees");
    expect(audienceWords(audience, inLanguage("de"))).toBe("IT oder HR, Deutschland, Angestellte");
  });

  it("names people, and keeps what the directory alone has a word for", () => {
    const audience = { people: ["boss@lumen.example", "new@lumen.example"], employment: ["apprentice"] };
    expect(audienceWords(audience, inLanguage("en"))).toBe("apprentice, Boss or new@lumen.example");
  });
});
