// What a message says about the fields of a form: each answer with the words it rests on, and none made up.
import { describe, expect, it } from "vitest";
import type { Content } from "../../src/domain/catalog/content.ts";
import { type Field, fieldSchema } from "../../src/domain/catalog/field.ts";
import { directoryOf, type Person, personSchema } from "../../src/domain/person.ts";
import { readDelegation } from "../../src/understanding/read-delegation.ts";
import { readAsked, readFields } from "../../src/understanding/read-fields.ts";

const field = (given: object): Field => fieldSchema.parse({ id: "it", label: "It", ...given });
const named = (name: string): Person =>
  personSchema.parse({
    id: name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@lumen.example`,
    name,
    title: "",
    managerEmail: "",
    department: "sales",
    roles: ["employee"],
    costCenter: "",
    location: "",
    country: "GB",
    timeZone: "Europe/London",
    languages: ["en"],
    employment: "employee",
    startDate: null,
    active: true,
    awayUntil: null,
  });
const maya = named("Maya Singh");
const places = {
  kind: "office",
  country: "DE",
  timeZone: "Europe/Berlin",
  language: "de",
  emergencyNumber: "112",
  calendar: null,
};
const ground = {
  content: {
    organization: { currency: "EUR" },
    departments: new Map([["it", { prefix: "IT" }]]),
    locations: new Map([
      ["ber", { id: "ber", name: "Berlin office", aliases: [], city: "Berlin", ...places }],
      ["s42", { id: "s42", name: "Store 42 Sydney", aliases: ["store 42"], city: "Sydney", ...places }],
    ]),
    applications: new Map([
      [
        "salesforce",
        { id: "salesforce", name: "Salesforce", aliases: ["CRM"], ownerEmail: "", kind: "", sensitive: false },
      ],
    ]),
  } as unknown as Content,
  directory: directoryOf([
    maya,
    named("Kofi Mensah"),
    named("Liam O'Connor"),
    named("Emma Novak"),
    named("Emma Larsson"),
  ]),
  /** Monday, 23 November 2026. */
  now: Date.UTC(2026, 10, 23, 9),
};
const said = (text: string) => ({ text, person: maya });
const read = (text: string, ...fields: Field[]) => readFields(fields, said(text), ground);
const readOne = (text: string, given: object) => read(text, field(given)).it ?? null;

describe("sums of money", () => {
  it.each([
    ["my payslip is short by $420 this month", 420, "USD", "$420"],
    ["exam costs 300 USD", 300, "USD", "300 USD"],
    ["the invoice for €18,400", 18_400, "EUR", "€18,400"],
    ["Rechnung über 18.400,50 €", 18_400.5, "EUR", "18.400,50 €"],
    ["remboursez-moi 85 euros", 85, "EUR", "85 euros"],
    ["£89.50 lunch", 89.5, "GBP", "£89.50"],
    ["about 3.5k EUR", 3_500, "EUR", "3.5k EUR"],
    ["₹5000 का बिल", 5_000, "INR", "₹5000"],
    ["5000 रुपये", 5_000, "INR", "5000 रुपये"],
    ["3万円です", 30_000, "JPY", "3万円"],
    ["1 200 euros", 1_200, "EUR", "1 200 euros"],
    ["400 dólares", 400, "USD", "400 dólares"],
  ])("%s", (text, value, currency, words) => {
    expect(readOne(text, { type: "amount" })).toEqual({ value: { value, currency }, words });
  });

  it("are not read from numbers without a currency, unless a sum was asked for", () => {
    expect(readOne("room 420 on floor 3", { type: "amount" })).toBeNull();
    expect(readAsked(field({ type: "amount" }), said("about 1,200"), ground)).toEqual({
      value: { value: 1_200, currency: "EUR" },
      words: "1,200",
    });
  });
});

describe("how many", () => {
  const quantity = { type: "number", quantity: true };
  it.each([
    ["lunch for 25 ppl on May 9, budget 400 EUR", 25, "25"],
    ["no, two of them", 2, "two"],
    ["4 visitors coming Wed 10am", 4, "4"],
    ["necesito pedir 20 sillas para la sala nueva", 20, "20"],
    ["wir brauchen drei Bildschirme bis Freitag", 3, "drei"],
    ["il nous faut deux écrans", 2, "deux"],
    ["5 नए मॉनिटर", 5, "5"],
    ["プリンター10台の見積もり", 10, "10"],
  ])("%s", (text, value, words) => expect(readOne(text, quantity)).toEqual({ value, words }));

  it.each([
    "a chair for store 42",
    "desk on the 3rd floor",
    "a 27 inch screen with 64 GB",
    "three days from Monday",
    "IT-1042 please",
    "meeting at 9:30",
    "2 screens or 3 screens",
    "Brauche ein Hotel für zwei Nächte",
  ])("is not told by: %s", (text) => expect(readOne(text, quantity)).toBeNull());
});

describe("days", () => {
  const start = field({ id: "start", type: "date", range: "start", past: false });
  const end = field({ id: "end", type: "date", range: "end" });

  it("go to the ends of a range", () => {
    expect(read("pto july 10 to july 21 plz", start, end)).toEqual({
      start: { value: "2027-07-10", words: "july 10 to july 21" },
      end: { value: "2027-07-21", words: "july 10 to july 21" },
    });
    expect(read("I am away until Friday", start, end)).toEqual({ end: { value: "2026-11-27", words: "Friday" } });
    expect(read("leave from December 7", start, end)).toEqual({ start: { value: "2026-12-07", words: "December 7" } });
  });

  it("are left out where the field takes none in the past", () => {
    expect(read("it began on 2026-10-01", start)).toEqual({});
  });

  it("are looked for in the past where something began already", () => {
    const since = field({ id: "since", type: "date", range: "start", default: "today" });
    expect(read("sick since Friday", since)).toEqual({ since: { value: "2026-11-20", words: "Friday" } });
  });

  it("answer the field that was asked for", () => {
    expect(readAsked(end, said("make it Thursday"), ground)).toEqual({ value: "2026-11-26", words: "Thursday" });
  });
});

describe("people, places, applications, addresses", () => {
  it.each([
    ["a laptop for Kofi", { type: "person" }, "Kofi Mensah", "Kofi"],
    ["replace Kofi's laptop", { type: "person" }, "Kofi Mensah", "Kofi's"],
    ["für Liam O'Connor bitte", { type: "person" }, "Liam O'Connor", "Liam O'Connor"],
    ["it is for kofi.mensah@lumen.example", { type: "person" }, "Kofi Mensah", "kofi.mensah@lumen.example"],
    ["die Tür im Berliner Büro, Berlin office", { type: "location" }, "ber", "Berlin office"],
    ["no light at store 42", { type: "location" }, "s42", "store 42"],
    ["acess to salesfroce", { type: "application" }, "salesforce", "salesfroce"],
    ["write to anna@example.org", { type: "email" }, "anna@example.org", "anna@example.org"],
  ])("%s", (text, given, value, words) => expect(readOne(text, given)).toEqual({ value, words }));

  it("are nobody while a name fits two people, or is of somebody else", () => {
    const forWhom = { type: "person", default: "requester" };
    expect(readOne("a laptop for Emma", forWhom)).toEqual({ value: "", words: "Emma" });
    expect(readOne("a laptop for Kofi Annan", forWhom)).toEqual({ value: "", words: "Kofi" });
    expect(readOne("the manager is Emma", { type: "person" })).toBeNull();
    expect(readOne("a laptop for Nobody Inparticular", { type: "person" })).toBeNull();
    expect(readOne("a laptop for Nobody Inparticular", forWhom)).toEqual({ value: "", words: "Nobody Inparticular" });
    for (const text of [
      "a licence for Berlin Office",
      "register me for Great Event",
      "a laptop for Monday Morning",
      "A LAPTOP FOR THE NEW COLLEAGUE",
    ])
      expect(readOne(text, forWhom), text).toBeNull();
  });
});

describe("a person asked for", () => {
  const answer = (text: string) => readAsked(field({ type: "person" }), said(text), ground);

  it.each([
    "me",
    "Myself",
    "it's for me",
    "nur für mich",
    "c'est pour moi",
    "para mí",
    "per me",
    "मेरे लिए",
    "自分です",
    "para mim",
  ])("is the writer: %s", (text) => expect(answer(text)).toMatchObject({ value: "Maya Singh" }));

  it("is not the writer where somebody else is named, or nobody", () => {
    expect(answer("Kofi, not me")).toMatchObject({ value: "Kofi Mensah" });
    expect(answer("tell me more")).toBeNull();
    expect(answer("for this")).toBeNull();
  });
});

describe("somebody who decides for another", () => {
  it.each([
    ["I am away until Friday, Liam approves for me", "Liam O'Connor", null, "2026-11-27"],
    ["From 7 to 18 December Kofi decides on my behalf", "Kofi Mensah", "2026-12-07", "2026-12-18"],
    ["I'm out next week, Liam O'Connor stands in for me", "Liam O'Connor", "2026-11-30", "2026-12-06"],
    ["while I am on leave on Thursday, Emma signs off", "Emma", "2026-11-26", "2026-11-26"],
    ["bis Freitag genehmigt Kofi für mich", "Kofi Mensah", null, "2026-11-27"],
    ["delegate my approvals to Kofi", "Kofi Mensah", null, null],
  ])("%s", (text, to, from, until) => {
    expect(readDelegation(said(text), ground)).toEqual({ to, from, until });
  });
});

describe("several people", () => {
  it("go to the fields in order, and to none that the directory fills", () => {
    const fields = [{ id: "for" }, { id: "manager", default: "manager" }, { id: "buddy" }].map((given) =>
      field({ ...given, type: "person" }),
    );
    expect(read("Kofi starts Monday, Liam looks after him", ...fields)).toEqual({
      for: { value: "Kofi Mensah", words: "Kofi" },
      buddy: { value: "Liam O'Connor", words: "Liam" },
    });
  });
});

describe("a choice", () => {
  const works = field({
    type: "choice",
    choices: [
      { id: "no", label: "No" },
      { id: "yes", label: "Yes, slowly" },
    ],
  });
  it("is made by yes or no only where it was asked for", () => {
    expect(read("no, two of them", works)).toEqual({});
    expect(readAsked(works, said("no"), ground)).toMatchObject({ value: "no" });
  });
});

describe("an answer to what was asked", () => {
  it("may be a bare number, a yes, or any words", () => {
    expect(readAsked(field({ type: "number" }), said("12"), ground)).toEqual({ value: 12, words: "12" });
    expect(readAsked(field({ type: "yes_no" }), said("yes please"), ground)).toMatchObject({ value: true });
    expect(readAsked(field({ type: "yes_no" }), said("nein"), ground)).toMatchObject({ value: false });
    expect(readAsked(field({ type: "text" }), said("the blue one"), ground)).toEqual({
      value: "the blue one",
      words: "the blue one",
    });
    expect(readAsked(field({ type: "number" }), said("no idea"), ground)).toBeNull();
  });
});
