// Which language a message is written in, as far as it tells.
import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/understanding/language.ts";
import { aPerson } from "../fixtures.ts";

describe("the language of a message", () => {
  const lena = aPerson("lena", { languages: ["en", "de"] });

  it.each([
    ["de", "Mein Bildschirm flackert seit heute Morgen"],
    ["fr", "Mon écran clignote depuis ce matin"],
    ["es", "Mi pantalla parpadea desde esta mañana"],
    ["pt", "O meu monitor está a piscar desde ontem"],
    ["it", "Il mio monitor non funziona più da stamattina"],
    ["hi", "मेरी स्क्रीन"],
    ["ja", "新しい椅子が必要です"],
    ["ja", "私の依頼一覧"],
    ["en", "my screen flickers since this morning"],
  ])("is %s where the message tells", (language, text) => {
    expect(languageOf({ text, person: lena })).toBe(language);
  });

  it.each(["no", "approvals", "vacation days", "IT-1042", "👍"])(
    "is the one they wrote before where it does not: %s",
    (text) => {
      expect(languageOf({ text, person: lena })).toBe("en");
      expect(languageOf({ text, person: { ...lena, writes: "de" } })).toBe("de");
      expect(languageOf({ text, person: null })).toBe("en");
    },
  );
});
