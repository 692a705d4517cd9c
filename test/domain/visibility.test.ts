// Who sees a case, and who works on it.
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { benefits, insist, mayReadSensitive, mayWorkOn } from "../../src/domain/rights.ts";
import { maySee, maySeeChain } from "../../src/domain/visibility.ts";
import { aCase, aContent, aDepartment, anItem, aWorld, people } from "../fixtures.ts";

const everyone = people.map(({ id }) => id);
const person = (id: string) => people.find((each) => each.id === id) as Person;
const form = [
  { id: "who", label: "About", type: "person" },
  { id: "secret", label: "Secret", type: "text", sensitive: true },
];
const hr = aDepartment("hr", { roles: { trusted: ["lena@lumen.example", "priya@lumen.example"] } });
const world = (items: Parameters<typeof aWorld>[0]) =>
  aWorld(items, {
    content: aContent([...items], {
      departments: new Map([
        ["it", aDepartment("it")],
        ["hr", hr],
      ]),
    }),
  });

function seenBy(record: Case, ground = world([])): string[] {
  return everyone.filter((id) => maySee(person(id), record, ground));
}

describe("an open case", () => {
  const item = anItem("open", { form, subject: "who", tasks: [{ id: "desk", title: "Desk", department: "hr" }] });

  it("is seen by its people, its department, and the departments that have a step in it", () => {
    expect(seenBy(aCase({ item, author: "maya" }))).toEqual(["maya", "omar", "priya", "tom", "grace", "lena"]);
  });

  it("is not seen by its subject, unless the item says so", () => {
    expect(seenBy(aCase({ item, author: "maya", answers: { who: "liam" } }))).not.toContain("liam");
    const telling = anItem("telling", { form, subject: "who", subject_sees: true });
    expect(seenBy(aCase({ item: telling, author: "maya", answers: { who: "liam" } }))).toContain("liam");
  });
});

describe("a case born in a direct conversation", () => {
  it("is private, and still read by whoever has work on it", () => {
    const item = anItem("plain", { tasks: [{ id: "desk", title: "Desk", department: "hr" }] });
    const record = aCase({ item, author: "maya", born: "dm" });
    expect(record.visibility).toBe("private");
    expect(seenBy(record)).toEqual(["maya", "omar", "priya", "tom", "grace", "lena"]);
  });
});

describe("a private case", () => {
  const item = anItem(
    "private",
    {
      form,
      visibility: "private",
      handlers: [{ role: "hr/trusted" }],
      tasks: [{ id: "account", title: "Account", department: "it" }],
    },
    "hr",
  );
  const ground = world([item]);
  const record = aCase({ item, author: "maya" }, ground);

  it("is seen by its people and those named for it alone", () => {
    expect(seenBy(record, ground)).toEqual(["maya", "priya", "lena"]);
    expect(mayWorkOn(person("lena"), record, ground)).toBe(true);
    expect(mayWorkOn(person("grace"), record, ground)).toBe(false);
  });

  it("shows a department that has a step of it the chain, and no more", () => {
    expect(maySeeChain(person("tom"), record, ground)).toBe(true);
    expect(maySee(person("tom"), record, ground)).toBe(false);
  });

  it("keeps sensitive answers for its people and those who work on it", () => {
    expect(everyone.filter((id) => mayReadSensitive(person(id), record, ground))).toEqual(["maya", "priya", "lena"]);
  });
});

describe("a confidential case", () => {
  const item = anItem("concern", { form, visibility: "confidential", handlers: [{ role: "hr/trusted" }] }, "hr");
  const ground = world([item]);

  it("is for those named, never for the department's lead", () => {
    expect(aCase({ item }, ground).handlers).toEqual(["lena", "priya"]);
    expect(seenBy(aCase({ item }, ground), ground)).toEqual(["maya", "priya", "lena"]);
  });

  it("leaves out whom it is about, and goes to the second when nobody is left", () => {
    expect(aCase({ item, answers: { who: "lena" } }, ground).handlers).toEqual(["priya"]);
    const alone = anItem(
      "alone",
      { form, visibility: "confidential", handlers: [{ person: "lena@lumen.example" }] },
      "hr",
    );
    expect(aCase({ item: alone, answers: { who: "lena" } }, world([alone])).handlers).toEqual(["omar"]);
  });

  it("says the same of itself to others as a case that does not exist", () => {
    const record = aCase({ item }, ground);
    const refused = () => insist(false, person("tom"), record, ground, "already-settled");
    expect(refused).toThrow(expect.objectContaining({ code: "not-found" }) as Refusal);
  });

  it("hides its author's name when they wish it", () => {
    const anonymous = anItem(
      "speak",
      {
        form: [{ id: "hide", label: "Hide", type: "yes_no" }],
        anonymous: "hide",
        visibility: "confidential",
        handlers: [{ role: "hr/trusted" }],
      },
      "hr",
    );
    expect(aCase({ item: anonymous, answers: { hide: true } }, ground).anonymous).toBe(true);
    expect(aCase({ item: anonymous, answers: { hide: false } }, ground).anonymous).toBe(false);
  });
});

it("what a request is for belongs to its requester and its subject", () => {
  const item = anItem("for", { form: [{ id: "who", label: "For", type: "person" }], requester: "who" });
  const record = aCase({ item, author: "boss", answers: { who: "maya" } });
  expect(benefits(person("maya"), record)).toBe(true);
  expect(benefits(person("boss"), record)).toBe(false);
});

it("somebody who has left sees nothing any more", () => {
  const record = aCase({ item: anItem("x"), author: "maya" });
  expect(maySee({ ...person("maya"), active: false }, record, world([]))).toBe(false);
});
