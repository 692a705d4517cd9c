// What Deskbell says, in every language it says it in: whole, within the platforms' limits, and with everything English says.
import { describe, expect, it } from "vitest";
import { en, type Words } from "../../src/messages/wording/en.ts";
import { speaks, spoken, wordsFor } from "../../src/messages/wording/words.ts";

type Said = string | readonly string[] | ((...given: never[]) => string);

/** The same in both languages, and meant to be. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ["form.draftText", "form.text", "knowledge.text"],
  es: ["no"],
  fr: ["button.note"],
  it: ["no", "form.priority"],
};
/** These hand on what they are given, and may put quotation marks around it. */
const handedOn = [
  "quoted",
  "called",
  "proposal.headline",
  "proposal.ask",
  "requester.nextStep.steps",
  "approver.stage",
  "notice.knownIssue",
  "say.person",
];
/** Where one and many are said alike. */
const numberless: Readonly<Record<string, readonly string[]>> = {
  de: ["knowledge.asked", "knowledge.articles"],
  fr: ["knowledge.asked"],
  hi: ["knowledge.asked", "knowledge.articles", "knowledge.used"],
};
/** Slack cuts a modal's title and its buttons there; on a phone, a button of a card is hardly wider. */
const LABEL = 24;
const titles = [
  ...(["proposal", "draft", "decline", "needInfo", "giveInfo", "override", "reply", "replyToDesk", "note"] as const),
  ...(["hold", "resolve", "cancel", "assign", "transfer", "changeItem", "priority", "merge", "newTime"] as const),
  ...(["taskDone", "taskHold", "details", "changeAnswers", "knownIssue"] as const),
];

const english = new Map(saidIn(en));
const others = Object.keys(spoken).filter((language) => language !== "en");

describe("the wording for a reader", () => {
  it("is in the first of their languages that Deskbell speaks, and in English where it speaks none", () => {
    expect(wordsFor(["sv", "de", "en"])).toMatchObject({ language: "de", words: spoken.de });
    expect(wordsFor(["sv"])).toMatchObject({ language: "en", words: en });
    expect(speaks("toString")).toBe(false);
  });
});

describe.each(others)("the wording in %s", (language) => {
  const words = spoken[language] as Words;
  const said = saidIn(words);

  it("leaves no English standing", () => {
    const left = said
      .filter(([key]) => !handedOn.includes(key) && !alike[language]?.includes(key) && key !== "visibility.open")
      .filter(([key, value]) => spokenOut(value).some((text) => spokenOut(english.get(key) as Said).includes(text)));
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it("has its own word for every priority", () => {
    const levels = [1, 2, 3, 4, 5];
    const own = levels.map(words.priority);
    expect(new Set([...own, ...levels.map(en.priority)]).size).toBe(10);
  });

  it("says whatever English says of what it is given", () => {
    const silent = said.flatMap(([key, value]) => {
      const own = spokenOut(value);
      return spokenOut(english.get(key) as Said).flatMap((text, index) =>
        [...text.matchAll(/⟦\d⟧/g)]
          .filter(([given]) => !own[index]?.includes(given))
          .map(([given]) => `${key} ${given}`),
      );
    });
    expect(silent).toEqual([]);
  });

  it("tells one from many where English does", () => {
    const counting = [...english].filter(([, value]) => tellsNumber(value)).map(([key]) => key);
    const alone = said.filter(([key, value]) => counting.includes(key) && !tellsNumber(value)).map(([key]) => key);
    expect(counting.length).toBeGreaterThan(5);
    expect(alone).toEqual(oneForAll(language) ? counting : (numberless[language] ?? []));
  });

  it("ends a sentence where English does, or with what it leads to", () => {
    const open = said.filter(([key, value]) => {
      if (key.startsWith("button.")) return false;
      const [own = ""] = spokenOut(value).slice(-1);
      const [model = ""] = spokenOut(english.get(key) as Said).slice(-1);
      return /[.?!]$/.test(model) ? !/(?:[.?!。।？！]|：⟦\d⟧)$/.test(own) : /:$/.test(model) && !/[:：]$/.test(own);
    });
    expect(open.map(([key]) => key)).toEqual([]);
  });
});

describe.each(Object.keys(spoken))("what is said in %s", (language) => {
  const words = spoken[language] as Words;
  const all = saidIn(words).flatMap(([, value]) => spokenOut(value));

  it("never speaks of an SLA or a ticket, and has no space too many", () => {
    expect(all.filter((text) => /\bSLA|ticket| {2}|^ | $/i.test(text))).toEqual([]);
  });

  it("has titles and buttons that no platform cuts", () => {
    const labels = [...Object.values(words.button), ...titles.map((title) => words.form[title])];
    const long = labels.filter((label) => typeof label === "string" && label.length > LABEL);
    expect(long).toEqual([]);
  });

  it("joins names", () => {
    const { and, or } = words;
    for (const join of [and, or]) {
      expect(join([])).toBe("");
      expect(join(["Ana"])).toBe("Ana");
      expect(join(["Ana", "Bo", "Cy"])).toMatch(/Ana.+Bo.+Cy/);
    }
    expect(and(["Ana", "Bo"])).not.toBe(or(["Ana", "Bo"]));
  });
});

/** Every text by its path, "button.submit"; without those that are given a list or a level. */
function saidIn(words: object, path = ""): [string, Said][] {
  return Object.entries(words).flatMap(([key, value]): [string, Said][] => {
    if (["and", "or", "priority"].includes(key) && path === "") return [];
    return typeof value === "object" && !Array.isArray(value)
      ? saidIn(value, `${path}${key}.`)
      : [[path + key, value as Said]];
  });
}

/** As it reads: what a function is given stands in it as ⟦0⟧, ⟦1⟧. */
function spokenOut(said: Said): readonly string[] {
  if (typeof said === "string") return [said];
  return typeof said === "function" ? [of(said, (index) => `⟦${index}⟧`)] : said;
}

/** Said of 1 and of 7, it differs in more than the figure. */
function tellsNumber(said: Said): boolean {
  if (typeof said !== "function") return false;
  const [one, many] = [1, 7].map((count) => of(said, () => count));
  return one?.replaceAll("1", "") !== many?.replaceAll("7", "");
}

function of(said: Extract<Said, (...given: never[]) => string>, given: (index: number) => unknown): string {
  return String(said(...(Array.from({ length: said.length }, (_, index) => given(index)) as never[])));
}

/** Some languages have one form for all numbers. */
function oneForAll(language: string): boolean {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.length === 1;
}
