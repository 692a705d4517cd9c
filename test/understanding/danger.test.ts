// Somebody in danger is heard in whatever language they write, and nobody gets an emergency number for a figure of speech.
import { describe, expect, it } from "vitest";
import { dangerIn, despairIn } from "../../src/understanding/danger.ts";
import { de } from "./danger/de.ts";
import { en } from "./danger/en.ts";
import { es } from "./danger/es.ts";
import { fr } from "./danger/fr.ts";
import { hi } from "./danger/hi.ts";
import { it as italian } from "./danger/it.ts";
import { ja } from "./danger/ja.ts";
import { pt } from "./danger/pt.ts";

const languages = {
  English: en,
  Spanish: es,
  French: fr,
  German: de,
  Portuguese: pt,
  Italian: italian,
  Hindi: hi,
  Japanese: ja,
};

describe.each(Object.entries(languages))("in %s", (_, { danger, despair, harmless }) => {
  it("hears that somebody is in danger", () => {
    expect(danger.filter((text) => dangerIn(text) === null)).toEqual([]);
  });

  it("hears that somebody is in despair", () => {
    expect(despair.filter((text) => !despairIn(text))).toEqual([]);
  });

  it("raises no alarm when all is well", () => {
    expect(harmless.filter((text) => dangerIn(text) !== null || despairIn(text))).toEqual([]);
  });
});

describe("danger", () => {
  it("is one of the gravest kind when several are spoken of", () => {
    expect(dangerIn("the kitchen is on fire and a colleague is not breathing")).toMatchObject({ kind: "medical" });
  });

  it("rests on words of the text", () => {
    expect(dangerIn("Hello, I think it smells of gas here")?.words).toBe("smells of gas");
  });

  it("is for the lift company first when somebody is trapped in a lift", () => {
    expect(dangerIn("two of us are trapped in the lift")?.items[0]).toBe("fac-elevator");
  });

  it("is heard through slips of the finger and without accents", () => {
    expect(dangerIn("theres smoek comming out of the server room, fire alarm is rinigng")).not.toBeNull();
    expect(dangerIn("il y a de la fumee partout")).not.toBeNull();
  });

  it.each([
    "the socket is sparking when I plug in the till",
    "parece que cuando enchufé la tostadora empezó a salir humo",
    "la prise fume quand je branche la caisse",
    "もしもし、火事です！",
  ])("is not put aside for a “when” or an “if” that asks nothing: %s", (text) => {
    expect(dangerIn(text)).not.toBeNull();
  });
});
