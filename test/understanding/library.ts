// Articles for tests of the knowledge base: each takes what the test cares about.
import type { Article, Content } from "../../src/domain/catalog/content.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Knowledge } from "../../src/ports/knowledge.ts";
import { smallContent } from "../doubles/small-company.ts";
import { aPerson } from "../fixtures.ts";

export const NOON = Date.UTC(2026, 5, 15, 12);

export function anArticle(id: string, of: Partial<Article>): Article {
  return {
    id,
    department: "hr",
    title: id,
    audience: {},
    countries: [],
    ownerEmail: "grace@lumen.example",
    reviewBy: "2027-12-31",
    sensitive: false,
    examples: {},
    version: 1,
    updated: null,
    body: "",
    ...of,
  };
}

export const vacation = anArticle("vacation", {
  title: "Vacation: entitlement and carrying over",
  examples: { de: ["Wie viele Urlaubstage habe ich im Jahr?"], ja: ["有給休暇は年に何日ありますか"] },
  body: `How many days you get depends on the country of your contract.

## Booking

Ask for vacation in chat at least one week before. Your manager answers within two working days.

## Germany

30 days a year. What you do not use has to be taken by 31 March of the next year.

## Great Britain

25 days a year plus the eight bank holidays. Up to five days can be carried over.

## Spain and Portugal

23 days a year.`,
});

export const balance = anArticle("balance", {
  title: "Your vacation balance",
  body: `## Where it stands

How many vacation days you have left is personal. Look in Workday under Absence, My balance; it shows days earned, booked and carried over.`,
});

export const wifi = anArticle("wifi", {
  department: "it",
  title: "Wireless network for guests",
  body: `## Getting a code

Visitors get a code of their own by text message. It works for one day.

## Speed

Guests have 20 Mbit/s, enough for video calls.`,
});

export const dogs = anArticle("dogs", {
  department: "facilities",
  title: "Dogs at work",
  body: `## Where dogs may come

Dogs may come to the ground floor on Fridays, on a lead, when everybody in the room agrees.`,
});

/** Enough other matter that a word is rare or common for a reason. */
const fillers = [
  ["laptop", "it", "Ordering a laptop", "Laptops are ordered in chat and arrive within ten working days."],
  ["printer", "it", "Printers", "Every floor has two printers. Hold your badge to the reader to release your prints."],
  ["payday", "hr", "Payday", "Salaries are paid on the 25th of each month, or the working day before."],
  ["parking", "facilities", "Parking", "Parking spaces are booked in chat for a day at a time; ten have a charger."],
  ["recycling", "facilities", "Recycling", "Paper goes into the blue bin, batteries into the box at the reception."],
  ["phishing", "it", "Suspicious messages", "Report a suspicious message with the button in the mail program."],
] as const;

export function aLibrary(...articles: readonly Article[]): Content {
  const others = fillers.map(([id, department, title, body]) => anArticle(id, { department, title, body }));
  return { ...smallContent, articles: new Map([...others, ...articles].map((article) => [article.id, article])) };
}

/** Asks as somebody in Germany, unless told otherwise. */
export function ask(knowledge: Knowledge, content: Content, text: string, of: Partial<Person> = {}) {
  return knowledge.answer({ text, person: aPerson("maya", { country: "DE", ...of }), content, now: NOON });
}
