// Small, complete pieces of a company for tests: people, items, content, cases. Each takes what the test cares about.

import type { ArticleDraft } from "../src/domain/article-draft.ts";
import { Schedule } from "../src/domain/calendar.ts";
import type { Case } from "../src/domain/case.ts";
import type { Article, Content, WorkingHours } from "../src/domain/catalog/content.ts";
import { type Department, departmentSchema } from "../src/domain/catalog/department.ts";
import type { Answers } from "../src/domain/catalog/field.ts";
import { type Item, itemSchema } from "../src/domain/catalog/item.ts";
import { offeringOf } from "../src/domain/catalog/offering.ts";
import { type Organization, organizationSchema } from "../src/domain/catalog/organization.ts";
import type { KnowledgeAnswer } from "../src/domain/knowledge-answer.ts";
import { directoryOf, type Person } from "../src/domain/person.ts";
import { type Request, raise } from "../src/domain/raise.ts";
import type { World } from "../src/domain/world.ts";

const HOUR = 3_600_000;
/** A Monday, 09:00 in UTC. */
export const MONDAY = Date.UTC(2026, 1, 2, 9);

/** Ids are the part before the @, so that tests can name people. */
export function aPerson(id: string, of: Partial<Person> = {}): Person {
  return {
    id,
    email: `${id}@lumen.example`,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    title: "Employee",
    managerEmail: "",
    department: "sales",
    roles: ["employee"],
    costCenter: "5100",
    location: "",
    country: "GB",
    timeZone: "Etc/UTC",
    languages: ["en"],
    employment: "employee",
    startDate: null,
    active: true,
    awayUntil: null,
    ...of,
  };
}

/** ceo > boss > maya, liam; omar leads IT with priya and tom; grace leads HR with lena; admin runs Deskbell. */
export const people: readonly Person[] = [
  aPerson("ceo"),
  aPerson("boss", { managerEmail: "ceo@lumen.example" }),
  aPerson("maya", { managerEmail: "boss@lumen.example" }),
  aPerson("liam", { managerEmail: "boss@lumen.example" }),
  aPerson("omar", { managerEmail: "ceo@lumen.example", department: "it", roles: ["lead"] }),
  aPerson("priya", { managerEmail: "omar@lumen.example", department: "it", roles: ["fulfiller"] }),
  aPerson("tom", { managerEmail: "omar@lumen.example", department: "it", roles: ["fulfiller"] }),
  aPerson("grace", { managerEmail: "ceo@lumen.example", department: "hr", roles: ["lead"] }),
  aPerson("lena", { managerEmail: "grace@lumen.example", department: "hr", roles: ["fulfiller"] }),
  aPerson("admin", { managerEmail: "ceo@lumen.example", department: "finance" }),
];

const nineToFive = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "17:00"]]]));
export const officeHours: WorkingHours = {
  key: "office",
  schedule: Schedule.parse({ timezone: "Etc/UTC", week: nineToFive }),
  workdayMs: 8 * HOUR,
};

export function anOrganization(of: Record<string, unknown> = {}): Organization {
  return organizationSchema.parse({
    name: "Lumen",
    time_zone: "Etc/UTC",
    languages: ["en"],
    administrators: ["admin@lumen.example"],
    currency: "EUR",
    working_hours: "office",
    counterparts: { "ceo@lumen.example": "admin@lumen.example" },
    crisis_lines: { default: "116 123" },
    emergency_numbers: { default: "112" },
    ...of,
  });
}

export function aDepartment(key: string, of: Record<string, unknown> = {}): Department {
  const [lead, second] = key === "it" ? ["omar", "grace"] : ["grace", "omar"];
  const parsed = departmentSchema.parse({
    name: key.toUpperCase(),
    prefix: key.toUpperCase(),
    summary: `What ${key} does`,
    lead: `${lead}@lumen.example`,
    second: `${second}@lumen.example`,
    calendar: "office",
    triage: { slack: `${key}-desk`, teams: `${key} Desk` },
    targets: { response: "4h", resolution: "3d" },
    contact: `${key}@lumen.example`,
    ...of,
  });
  return { ...parsed, key };
}

export function anItem(id: string, of: Record<string, unknown> = {}, department = "it"): Item {
  return { ...itemSchema.parse({ id, name: `Item ${id}`, kind: "service", summary: "Something", ...of }), department };
}

export function aContent(items: readonly Item[], of: Partial<Content> = {}): Content {
  return {
    hash: "test",
    organization: anOrganization(),
    departments: new Map(["it", "hr"].map((key) => [key, aDepartment(key)])),
    items: new Map(items.map((item) => [item.id, item])),
    articles: new Map(),
    workingHours: new Map([["office", officeHours]]),
    locations: new Map(),
    applications: new Map(),
    ...of,
  };
}

export function anArticle(id: string, of: Partial<Article> = {}): Article {
  return {
    id,
    department: "it",
    title: `Article ${id}`,
    audience: {},
    countries: [],
    ownerEmail: "tom@lumen.example",
    reviewBy: "2027-02-02",
    sensitive: false,
    examples: {},
    version: 1,
    updated: null,
    body: "So it is.",
    ...of,
  };
}

export function anAnswer(id: string, of: Partial<KnowledgeAnswer> = {}): KnowledgeAnswer {
  return {
    ...{ id, person: "maya", question: `question ${id}`, country: "GB", quotations: [], text: null },
    ...{ notForCountry: false, departments: ["it"], state: "given", at: MONDAY, openly: false, delicate: false },
    ...{ proposal: null, deflection: null, filled: false },
    ...of,
  };
}

export function aDraft(of: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    ...{
      id: "draft-1",
      version: 1,
      department: "it",
      article: "it-fax",
      adds: false,
      title: "Fax",
      body: "There is none.",
    },
    ...{
      audience: {},
      countries: [],
      reviewBy: "2027-02-02",
      owner: "tom",
      wordings: {},
      madeBy: "tom",
      state: "open",
    },
    ...{ origin: { of: "gap", answers: ["a1"] }, at: MONDAY },
    ...of,
  };
}

export function aWorld(items: readonly Item[], of: Partial<World> = {}): World {
  return { content: aContent(items), directory: directoryOf(people), delegations: [], now: MONDAY, ...of };
}

export type Raised = { item: Item; author?: string; answers?: Answers; born?: Request["born"]; id?: string };

/** A case as Submit makes it. */
export function aCase(
  { item, author = "maya", answers = {}, born = "channel", id = "case-1" }: Raised,
  world: World = aWorld([item]),
): Case {
  const offering = offeringOf(world.content, item, undefined);
  const request = {
    id,
    number: `${offering.department.prefix}-1`,
    offering,
    answers,
    author,
    born,
    parent: null,
    words: null,
    links: [],
  };
  return raise(request, world).change.case;
}
