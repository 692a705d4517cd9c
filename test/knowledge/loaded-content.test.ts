import { describe, expect, it } from "vitest";
import { compileCalendar, isOpen } from "../../src/domain/calendar.ts";
import { locationNamed } from "../../src/domain/catalog/content.ts";
import type { Item } from "../../src/domain/catalog/item.ts";
import { type Offering, offeringOf } from "../../src/domain/catalog/offering.ts";
import { edited, loaded, paths } from "./content-folder.ts";

const week = 'week:\n  mon: [["09:00", "17:00"]]';
const weekdays = `public_holidays: DE\nweek: {${["mon", "tue", "wed", "thu", "fri"].map((day) => `${day}: [["09:00", "17:00"]]`).join(", ")}}`;

describe("working hours", () => {
  it("of a department are its calendar, in its zone, closed on its country's holidays", async () => {
    const { open } = await hours({});
    expect(open("office", "2026-10-02T07:30Z")).toBe(true);
    expect(open("office", "2026-10-03T07:30Z")).toBe(false);
    expect(open("office", "2026-12-25T08:30Z")).toBe(false);
  });

  it("at another place are read on its clock and closed on its own country's holidays", async () => {
    const { open } = await hours({});
    const cultureDay = "2026-11-03T01:00Z";
    expect([open("office", "2026-11-03T09:00Z"), open("office@tyo", cultureDay)]).toEqual([true, false]);
    expect(open("office@tyo", "2026-11-04T01:00Z")).toBe(true);
    expect(open("office@tyo", "2026-12-25T01:00Z")).toBe(true);
  });

  it("that do not close on holidays close on none anywhere", async () => {
    const { open } = await hours(edited("calendars/office.yaml", week, weekdays.replace("public_holidays: DE\n", "")));
    expect([open("office", "2026-12-25T08:30Z"), open("office@tyo", "2026-11-03T01:00Z")]).toEqual([true, true]);
  });

  it("keep the calendar's own closed days, short days and length of a working day everywhere", async () => {
    const { content, open } = await hours(
      edited(
        "calendars/office.yaml",
        week,
        `${weekdays}\nworkday: 7h\nholidays: ["2026-06-08"]\noverrides: { "2026-06-09": [["09:00", "12:00"]] }`,
      ),
    );
    expect([open("office", "2026-06-08T08:00Z"), open("office@tyo", "2026-06-08T01:00Z")]).toEqual([false, false]);
    expect([open("office@tyo", "2026-06-09T01:00Z"), open("office@tyo", "2026-06-09T04:00Z")]).toEqual([true, false]);
    expect(content?.workingHours.get("office@tyo")?.workdayMs).toBe(7 * 3_600_000);
  });

  it("know the holidays of a region", async () => {
    const { open } = await hours(edited("calendars/office.yaml", week, weekdays.replace("DE", "DE-BY")));
    expect(open("office", "2026-01-06T09:00Z")).toBe(false);
  });

  it("of an item that counts by place are that place's, or its own calendar on its own clock", async () => {
    const places = edited("locations.csv", "emergency_number\n", "emergency_number,calendar\n")[
      "locations.csv"
    ] as string;
    const shop = {
      "calendars/shop.yaml": 'name: Shop\ntimezone: Europe/Berlin\nweek: { sun: [["10:00", "14:00"]] }\n',
      "locations.csv": places.replace("de,112", "de,112,").replace("ja,119", "ja,119,shop"),
    };
    const { content, told } = await loaded({
      ...shop,
      ...edited(paths.laptop, "kind: product", "kind: product\ncalendar: location"),
    });
    expect(told).toEqual([]);
    if (!content) throw new Error("no content");
    const offered = (place: string): Offering["workingHours"]["key"] =>
      offeringOf(content, content.items.get("it-laptop") as Item, locationNamed(content, place)).workingHours.key;
    expect([offered("HQ"), offered("Tokyo"), offered("nowhere")]).toEqual(["office@ber", "shop@tyo", "office"]);
    expect(content.workingHours.get("shop@tyo")?.schedule.timezone).toBe("Asia/Tokyo");
  });

  async function hours(changes: Parameters<typeof loaded>[0]) {
    const { content, told } = await loaded({ ...edited("calendars/office.yaml", week, weekdays), ...changes });
    expect(told).toEqual([]);
    const open = (key: string, at: string) => {
      const schedule = content?.workingHours.get(key)?.schedule;
      if (!schedule) throw new Error(`no working hours ${key}`);
      return isOpen(compileCalendar(schedule), Date.parse(at));
    };
    return { content, open };
  }
});

describe("an issue", () => {
  it("asks who is affected and whether they can work, after its own questions", async () => {
    const { content } = await loaded(edited(paths.laptop, "kind: product", "kind: issue\nimpact: high\nurgency: high"));
    const form = content?.items.get("it-laptop")?.form ?? [];
    expect(form.map(({ id }) => id).slice(-3)).toEqual(["wanted", "affected", "can_work"]);
    expect(form.slice(-2).map((field) => "default" in field && field.default)).toEqual(["site", "no"]);
  });

  it("can be decided by conditions over these answers", async () => {
    const { content, told } = await loaded(
      edited(
        paths.laptop,
        "kind: product",
        "kind: issue\npriority_when: [{ when: 'answers.affected == \"customers\"', priority: 1 }]",
      ),
    );
    expect([told, content?.items.get("it-laptop")?.priority_when.length]).toEqual([[], 1]);
  });

  it("is the only kind that asks", async () => {
    const { content } = await loaded();
    expect(content?.items.get("it-laptop")?.form.map(({ id }) => id)).toEqual(["for", "model", "secret", "wanted"]);
  });
});

describe("the hash of content", () => {
  it("is the same for the same content and another for any other", async () => {
    const hashOf = async (changes: Parameters<typeof loaded>[0]) => (await loaded(changes)).content?.hash;
    const same = await hashOf({});
    expect(await hashOf(edited(paths.laptop, "kind: product", "kind: product # a remark"))).toBe(same);
    const others = await Promise.all([
      hashOf(edited(paths.laptop, "A laptop.", "A notebook.")),
      hashOf(edited(paths.article, "Use it.", "Use it well.")),
      hashOf(edited("calendars/office.yaml", "17:00", "18:00")),
      hashOf(edited("locations.csv", "HQ", "Head office")),
      hashOf(edited("organization.yaml", "EUR", "USD")),
    ]);
    expect(new Set([same, ...others]).size).toBe(6);
  });
});
