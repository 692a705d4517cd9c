// A case that goes elsewhere: what comes along, what stays behind, and who must not get to see it on the way.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, numberOf } from "../../src/domain/case.ts";
import type { Answers } from "../../src/domain/catalog/field.ts";
import type { Item } from "../../src/domain/catalog/item.ts";
import { offeringOf } from "../../src/domain/catalog/offering.ts";
import { readClock } from "../../src/domain/clock.ts";
import { hold, note, reply, take } from "../../src/domain/handling.ts";
import type { Person } from "../../src/domain/person.ts";
import { mayWorkOn } from "../../src/domain/rights.ts";
import { reassign } from "../../src/domain/transfer.ts";
import { maySee } from "../../src/domain/visibility.ts";
import { noticeCard } from "../../src/messages/notice-card.ts";
import { readerFor } from "../../src/usecases/reader-for.ts";
import { aCase, aContent, aDepartment, anItem, aWorld, MONDAY, people } from "../fixtures.ts";

const HOUR = 3_600_000;
const strictness = ["open", "private", "confidential"];
const who = [{ id: "about", label: "About", type: "person", sensitive: true }];
const departments = new Map([
  ["it", aDepartment("it", { roles: { trusted: ["tom@lumen.example", "priya@lumen.example"] } })],
  ["hr", aDepartment("hr", { roles: { trusted: ["lena@lumen.example", "priya@lumen.example"] } })],
]);

const items = [
  anItem("open-it", { kind: "issue", targets: { response: "4h", resolution: "2d" } }, "it"),
  anItem("other-it", {}, "it"),
  anItem("private-it", { visibility: "private", tasks: [{ id: "look", title: "Look", department: "hr" }] }, "it"),
  anItem("secret-it", { visibility: "confidential", handlers: [{ role: "it/trusted" }], form: who }, "it"),
  anItem("open-hr", { approvals: [{ id: "boss", title: "Boss", approvers: "manager" }] }, "hr"),
  anItem(
    "secret-hr",
    { visibility: "confidential", handlers: [{ role: "hr/trusted" }], form: who, subject: "about" },
    "hr",
  ),
];
const world = aWorld(items, { content: aContent(items, { departments }) });
const person = (id: string) => people.find((each) => each.id === id) as Person;

function moved(record: Case, item: Item, concerned: readonly string[] = [], now = world.now): Case {
  const offering = offeringOf(world.content, item, undefined);
  const number = record.offering.department.key === item.department ? null : `${offering.department.prefix}-77`;
  const answers: Answers = {};
  return reassign(record, { offering, answers, concerned, number, by: "tom", reason: "Not ours" }, { ...world, now })
    .case;
}

describe("a transfer, whatever happened before and wherever it goes", () => {
  const journeys = fc.record({
    first: fc.constantFrom(...items),
    onward: fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 4 }),
    worked: fc.subarray(["take", "reply", "hold"]),
    hours: fc.integer({ min: 0, max: 200 }),
    about: fc.constantFrom("tom", "priya", "lena", "omar", "grace", "liam"),
  });

  function journey({ first, onward, worked, hours, about }: typeof journeys extends fc.Arbitrary<infer J> ? J : never) {
    const now = MONDAY + hours * HOUR;
    const answers: Answers = first.form.length > 0 ? { about } : {};
    let record = aCase({ item: first, answers }, world);
    const begun = record;
    const worker = people.find((one) => mayWorkOn(one, record, world))?.id ?? "";
    if (record.state.status === "new") {
      for (const what of worked) {
        if (what === "take") record = take(record, worker, MONDAY).case;
        if (what === "reply") record = reply(record, "On it", worker, MONDAY).case;
        if (what === "hold" && record.state.status === "in_progress")
          record = hold(record, { reason: "provider", until: now + 99 * HOUR, text: null }, worker, MONDAY).case;
      }
    }
    const stops = [record];
    for (const item of onward) {
      const before = stops.at(-1) as Case;
      if (item.id !== before.offering.item.id) stops.push(moved(before, item, Object.values(answers) as string[], now));
    }
    return { begun, stops, about: first.form.length > 0 ? about : null };
  }

  it("keeps one record: its id, its people, its beginning, and every number it ever had", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const { begun, stops } = journey(given);
        for (const [index, record] of stops.entries()) {
          const { id, author, requester, createdAt } = record;
          expect({ id, author, requester, createdAt }).toEqual({
            ...{ id: begun.id, author: begun.author },
            ...{ requester: begun.requester, createdAt: begun.createdAt },
          });
          const before = stops[index - 1] ?? begun;
          expect(record.numbers.slice(0, before.numbers.length)).toEqual(before.numbers);
          expect(record.intervals.at(0)?.from).toBe(begun.createdAt);
          expect(numberOf(record)).toMatch(new RegExp(`^${record.offering.department.prefix}-`));
        }
      }),
    );
  });

  it("never restarts the requester's clock", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        for (const record of journey(given).stops)
          expect(readClock(record, "resolution", world.now)?.start ?? MONDAY).toBe(MONDAY);
      }),
    );
  });

  it("never lets more people see it than before it was confidential or private", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const { stops } = journey(given);
        for (const [index, record] of stops.entries()) {
          const before = stops[index - 1];
          if (before) {
            expect(strictness.indexOf(record.visibility)).toBeGreaterThanOrEqual(strictness.indexOf(before.visibility));
          }
        }
      }),
    );
  });

  it("never brings a confidential case to somebody it is about, and always to somebody", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const { stops, about } = journey(given);
        for (const record of stops.filter(({ visibility }) => visibility === "confidential")) {
          const workers = people.filter((one) => mayWorkOn(one, record, world)).map(({ id }) => id);
          expect(workers.length).toBeGreaterThan(0);
          if (about === null) continue;
          expect(workers).not.toContain(about);
          expect(maySee(person(about), record, world)).toBe(false);
        }
      }),
    );
  });

  it("leaves it with nobody who may not work on it", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        for (const record of journey(given).stops.slice(1)) {
          if (record.assignee !== null) expect(mayWorkOn(person(record.assignee), record, world)).toBe(true);
        }
      }),
    );
  });
});

describe("an internal note", () => {
  it("is read by the department that wrote it, and by no other that has the case later", () => {
    const [openIt, , , , openHr] = items as [Item, Item, Item, Item, Item];
    const noted = note(aCase({ item: openIt }, world), "it", "He is always late", "tom", MONDAY);
    const [event] = noted.events;
    const after = moved(noted.case, openHr);
    const card = (department: string) => {
      const reader = readerFor({ to: "desk", department }, world);
      return event && reader && noticeCard(after, event, reader);
    };
    expect(card("it")).not.toBeNull();
    expect(card("hr")).toBeNull();
    const maya = readerFor({ to: "person", person: "maya" }, world);
    expect(event && maya && noticeCard(after, event, maya)).toBeNull();
  });
});
