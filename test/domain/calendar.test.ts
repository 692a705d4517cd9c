import { describe, expect, it } from "vitest";
import {
  compileCalendar,
  deadline,
  isEverOpen,
  isOpen,
  nextOpening,
  openIntervals,
  Schedule,
  workingTimeBetween,
} from "../../src/domain/calendar.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const nineToFive = [["09:00", "17:00"]];
const office = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const wholeDay = [["00:00", "24:00"]];
const roundTheClock = {
  mon: wholeDay,
  tue: wholeDay,
  wed: wholeDay,
  thu: wholeDay,
  fri: wholeDay,
  sat: wholeDay,
  sun: wholeDay,
};

const calendar = (schedule: object) => compileCalendar(Schedule.parse({ timezone: "UTC", ...schedule }));
const at = (text: string) => Date.parse(`${text}Z`);
const text = (instant: number | null) => instant && new Date(instant).toISOString().slice(0, 19);
const open = (schedule: object, from: string, to: string) =>
  openIntervals(calendar(schedule), at(from), at(to)).map((each) => [text(each.from), text(each.to)]);
const hoursOpen = (schedule: object, from: string, to: string) =>
  workingTimeBetween(calendar(schedule), at(from), at(to)) / HOUR;

// 1 January 2024 is a Monday.
describe("the hours of a week", () => {
  it("are open from the first second and closed from the last", () => {
    const desk = calendar({ week: office });
    expect(isOpen(desk, at("2024-01-01T08:59:59"))).toBe(false);
    expect(isOpen(desk, at("2024-01-01T09:00:00"))).toBe(true);
    expect(isOpen(desk, at("2024-01-01T16:59:59"))).toBe(true);
    expect(isOpen(desk, at("2024-01-01T17:00:00"))).toBe(false);
  });

  it("may be several a day, in any order, and count once where they touch or overlap", () => {
    const week = {
      mon: [
        ["14:00", "18:00"],
        ["08:00", "10:00"],
        ["10:00", "12:00"],
        ["09:00", "11:30"],
        ["15:00", "16:00"],
      ],
    };
    expect(open({ week }, "2024-01-01T00:00", "2024-01-02T00:00")).toEqual([
      ["2024-01-01T08:00:00", "2024-01-01T12:00:00"],
      ["2024-01-01T14:00:00", "2024-01-01T18:00:00"],
    ]);
  });

  it("are never open when they end as they begin, not even at midnight", () => {
    const week = {
      mon: [
        ["09:00", "09:00"],
        ["00:00", "00:00"],
        ["24:00", "24:00"],
      ],
    };
    expect(open({ week }, "2024-01-01T00:00", "2024-01-09T00:00")).toEqual([]);
  });

  it("run round the clock from 00:00 to 24:00, without a seam at midnight", () => {
    expect(open({ week: roundTheClock }, "2024-01-01T10:00", "2024-03-01T10:00")).toEqual([
      ["2024-01-01T10:00:00", "2024-03-01T10:00:00"],
    ]);
  });

  it("are never open on a weekday that is not named", () => {
    expect(open({ week: { tue: nineToFive } }, "2024-01-01T00:00", "2024-01-09T00:00")).toEqual([
      ["2024-01-02T09:00:00", "2024-01-02T17:00:00"],
    ]);
  });

  it("count the same in any year, before 1970 too", () => {
    expect(hoursOpen({ week: office }, "1969-12-29T00:00", "1970-01-05T00:00")).toBe(40);
    expect(hoursOpen({ week: office }, "1901-07-01T00:00", "1901-07-08T00:00")).toBe(40);
    expect(hoursOpen({ week: office }, "2099-12-28T00:00", "2100-01-04T00:00")).toBe(40);
  });
});

describe("a night shift", () => {
  const week = { mon: [["22:00", "06:00"]] };

  it("belongs to both of its dates", () => {
    expect(open({ week }, "2024-01-01T00:00", "2024-01-08T00:00")).toEqual([
      ["2024-01-01T22:00:00", "2024-01-02T06:00:00"],
    ]);
  });

  it("of Sunday ends on Monday", () => {
    expect(open({ week: { sun: [["22:00", "06:00"]] } }, "2024-01-01T00:00", "2024-01-02T00:00")).toEqual([
      ["2024-01-01T00:00:00", "2024-01-01T06:00:00"],
    ]);
  });

  it("may end at midnight, written 00:00", () => {
    expect(open({ week: { mon: [["22:00", "00:00"]] } }, "2024-01-01T00:00", "2024-01-03T00:00")).toEqual([
      ["2024-01-01T22:00:00", "2024-01-02T00:00:00"],
    ]);
  });

  it("loses its evening to a holiday on the first date, and keeps its morning", () => {
    expect(open({ week, holidays: ["2024-01-01"] }, "2024-01-01T00:00", "2024-01-03T00:00")).toEqual([
      ["2024-01-02T00:00:00", "2024-01-02T06:00:00"],
    ]);
  });

  it("loses its morning to a holiday on the second date, and keeps its evening", () => {
    expect(open({ week, holidays: ["2024-01-02"] }, "2024-01-01T00:00", "2024-01-03T00:00")).toEqual([
      ["2024-01-01T22:00:00", "2024-01-02T00:00:00"],
    ]);
  });

  it("has its morning replaced by an override of that date", () => {
    const overrides = { "2024-01-02": [["10:00", "12:00"]] };
    expect(open({ week, overrides }, "2024-01-01T00:00", "2024-01-03T00:00")).toEqual([
      ["2024-01-01T22:00:00", "2024-01-02T00:00:00"],
      ["2024-01-02T10:00:00", "2024-01-02T12:00:00"],
    ]);
  });

  it("has a closure taken out of the part that lies on its date", () => {
    const closures = [{ date: "2024-01-02", from: "00:00", to: "05:00" }];
    expect(open({ week, closures }, "2024-01-01T00:00", "2024-01-03T00:00")).toEqual([
      ["2024-01-01T22:00:00", "2024-01-02T00:00:00"],
      ["2024-01-02T05:00:00", "2024-01-02T06:00:00"],
    ]);
  });
});

describe("a special date", () => {
  const day = ["2024-01-01T00:00", "2024-01-02T00:00"] as const;

  it("has the hours of its override instead of the week's", () => {
    const overrides = { "2024-01-01": [["10:00", "14:00"]] };
    expect(open({ week: office, overrides }, ...day)).toEqual([["2024-01-01T10:00:00", "2024-01-01T14:00:00"]]);
  });

  it("is closed by an override without hours", () => {
    expect(open({ week: office, overrides: { "2024-01-01": [] } }, ...day)).toEqual([]);
  });

  it("is closed by a holiday, whatever its override says", () => {
    const overrides = { "2024-01-01": wholeDay };
    expect(open({ week: office, overrides, holidays: ["2024-01-01", "2024-01-01"] }, ...day)).toEqual([]);
  });

  it("has its closures taken away last, from the override too", () => {
    const overrides = { "2024-01-01": [["10:00", "14:00"]] };
    const closures = [
      { date: "2024-01-01", from: "09:00", to: "10:30" },
      { date: "2024-01-01", from: "12:00", to: "13:00" },
      { date: "2024-01-01", from: "12:30", to: "12:45" },
      { date: "2024-01-01", from: "11:00", to: "11:00" },
      { date: "2024-01-01", from: "13:45", to: "24:00" },
    ];
    expect(open({ week: office, overrides, closures }, ...day)).toEqual([
      ["2024-01-01T10:30:00", "2024-01-01T12:00:00"],
      ["2024-01-01T13:00:00", "2024-01-01T13:45:00"],
    ]);
  });

  it("counts once in a long stretch", () => {
    const overrides = { "2024-06-03": [["09:00", "13:00"]], "2024-06-08": [["09:00", "10:00"]] };
    const plain = hoursOpen({ week: office }, "2020-01-01T00:00", "2030-01-01T00:00");
    const special = { week: office, overrides, holidays: ["2024-12-25", "2024-12-28"] };
    expect(hoursOpen(special, "2020-01-01T00:00", "2030-01-01T00:00")).toBe(plain - 4 + 1 - 8);
  });
});

describe("a change of clocks", () => {
  const everyNight = (window: string[]) =>
    Object.fromEntries(Object.keys(roundTheClock).map((weekday) => [weekday, [window]]));
  const berlin = (window: string[]) => ({ timezone: "Europe/Berlin", week: everyNight(window) });
  const spring = ["2024-03-30T23:00", "2024-03-31T22:00"] as const;
  const autumn = ["2024-10-26T22:00", "2024-10-27T23:00"] as const;

  it("makes a day of 23 hours in spring and of 25 in autumn", () => {
    expect(hoursOpen(berlin(["00:00", "24:00"]), ...spring)).toBe(23);
    expect(hoursOpen(berlin(["00:00", "24:00"]), ...autumn)).toBe(25);
  });

  it("takes away the hour that does not exist", () => {
    expect(hoursOpen(berlin(["02:00", "03:00"]), ...spring)).toBe(0);
    expect(hoursOpen(berlin(["01:30", "03:30"]), ...spring)).toBe(1);
  });

  it("closes at the jump when the hours would end inside the hour that does not exist", () => {
    expect(open(berlin(["01:00", "02:30"]), ...spring)).toEqual([["2024-03-31T00:00:00", "2024-03-31T01:00:00"]]);
  });

  it("counts the hour that is read twice, twice", () => {
    expect(hoursOpen(berlin(["02:00", "03:00"]), ...autumn)).toBe(2);
    expect(open(berlin(["02:30", "03:00"]), ...autumn)).toEqual([
      ["2024-10-27T00:30:00", "2024-10-27T01:00:00"],
      ["2024-10-27T01:30:00", "2024-10-27T02:00:00"],
    ]);
  });

  it("is half an hour on Lord Howe Island", () => {
    const island = { timezone: "Australia/Lord_Howe", week: everyNight(["01:30", "02:30"]) };
    expect(hoursOpen(island, "2024-04-06T12:00", "2024-04-07T12:00")).toBe(1.5);
    expect(hoursOpen(island, "2024-10-05T12:00", "2024-10-06T12:00")).toBe(0.5);
  });

  it("can remove a whole date: Samoa had no 30 December 2011", () => {
    const samoa = { timezone: "Pacific/Apia", week: roundTheClock };
    const friday = { timezone: "Pacific/Apia", week: { fri: wholeDay } };
    expect(hoursOpen(samoa, "2011-12-30T00:00", "2012-01-01T00:00")).toBe(48);
    expect(hoursOpen(friday, "2011-12-24T10:00", "2012-01-05T00:00")).toBe(0);
    expect(isEverOpen(calendar({ timezone: "Pacific/Apia", overrides: { "2011-12-30": wholeDay } }))).toBe(false);
    expect(isEverOpen(calendar({ timezone: "Pacific/Apia", overrides: { "2011-12-31": wholeDay } }))).toBe(true);
  });

  it("can repeat a whole date: Kwajalein had 30 September 1969 twice", () => {
    const atoll = { timezone: "Pacific/Kwajalein", overrides: { "1969-09-30": nineToFive } };
    const reread = openIntervals(calendar(atoll), at("1969-09-28T00:00"), at("1969-10-03T00:00"));
    expect(reread.map(({ from, to }) => (to - from) / HOUR)).toEqual([8, 8]);
    expect(reread.map(({ from }) => from)[1]).toBe((reread[0]?.from ?? 0) + 23 * HOUR);
  });

  it("was once a matter of seconds: Liberia kept 44 minutes and 30 seconds until 1972", () => {
    const liberia = { timezone: "Africa/Monrovia", week: office };
    expect(open(liberia, "1971-12-31T00:00", "1972-01-04T00:00")[0]).toEqual([
      "1971-12-31T09:44:30",
      "1971-12-31T17:44:30",
    ]);
  });
});

describe("a deadline", () => {
  const due = (schedule: object, start: string, amount: number, pauses: [string, string | null][] = []) =>
    text(
      deadline(
        calendar(schedule),
        at(start),
        amount,
        pauses.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
      ),
    );
  const desk = { week: office };

  it("counts on at the next opening, over the weekend", () => {
    expect(due(desk, "2024-01-05T16:00", 2 * HOUR)).toBe("2024-01-08T10:00:00");
  });

  it("is closing time, not the next opening, when the work would end there", () => {
    expect(due(desk, "2024-01-01T15:00", 2 * HOUR)).toBe("2024-01-01T17:00:00");
  });

  it("counts from the next opening when it starts outside hours, or at closing time", () => {
    expect(due(desk, "2024-01-01T06:00", HOUR)).toBe("2024-01-01T10:00:00");
    expect(due(desk, "2024-01-01T17:00", HOUR)).toBe("2024-01-02T10:00:00");
    expect(due(desk, "2024-01-06T12:34:56", 1000)).toBe("2024-01-08T09:00:01");
  });

  it("keeps its seconds", () => {
    expect(due(desk, "2024-01-01T16:59:50", 30_000)).toBe("2024-01-02T09:00:20");
  });

  it("is the start when nothing is asked", () => {
    expect(due(desk, "2024-01-06T12:00", 0)).toBe("2024-01-06T12:00:00");
  });

  it("waits for pauses, in any order, overlapping, touching, empty, or begun before the start", () => {
    const pauses: [string, string][] = [
      ["2024-01-01T11:00", "2024-01-01T12:00"],
      ["2023-12-31T00:00", "2024-01-01T09:30"],
      ["2024-01-01T11:30", "2024-01-01T11:45"],
      ["2024-01-01T10:30", "2024-01-01T11:00"],
      ["2024-01-01T13:00", "2024-01-01T13:00"],
      ["2024-01-01T20:00", "2024-01-02T08:00"],
    ];
    expect(due(desk, "2024-01-01T09:00", 5 * HOUR, pauses)).toBe("2024-01-01T16:00:00");
  });

  it("comes before a pause that begins exactly then", () => {
    expect(due(desk, "2024-01-01T09:00", HOUR, [["2024-01-01T10:00", null]])).toBe("2024-01-01T10:00:00");
  });

  it("never comes when a pause does not end", () => {
    expect(due(desk, "2024-01-01T09:00", HOUR + 1000, [["2024-01-01T10:00", null]])).toBe(null);
  });

  it("never comes on a calendar that is never open, even when nothing is asked", () => {
    expect(due({ week: {} }, "2024-01-01T09:00", HOUR)).toBe(null);
    expect(due({ week: {} }, "2024-01-01T09:00", 0)).toBe(null);
  });

  it("is looked for 2,196 days ahead, the last instant included", () => {
    const start = at("2024-01-01T00:00");
    const always = calendar({ week: roundTheClock });
    expect(deadline(always, start, 2196 * DAY)).toBe(start + 2196 * DAY);
    expect(deadline(always, start, 2196 * DAY + 1)).toBe(null);
  });

  it("crosses years of special dates and changes of clocks", () => {
    const schedule = { timezone: "Europe/Berlin", week: office, holidays: ["2024-12-25", "2024-12-26", "2025-01-01"] };
    expect(due(schedule, "2024-01-01T08:00", 262 * 8 * HOUR)).toBe("2025-01-03T16:00:00");
    expect(due(schedule, "2024-01-01T08:00", 100 * 8 * HOUR)).toBe("2024-05-17T15:00:00");
  });
});

describe("working time", () => {
  const desk = calendar({ week: office });
  const [nine, noon, five] = ["09:00", "12:00", "17:00"].map((time) => at(`2024-01-01T${time}`)) as [
    number,
    number,
    number,
  ];

  it("is what is open and not paused", () => {
    const lunch = { from: noon, to: noon + HOUR };
    expect(workingTimeBetween(desk, nine - HOUR, five + HOUR, [lunch])).toBe(7 * HOUR);
    expect(workingTimeBetween(desk, nine, five, [lunch, { from: five - HOUR, to: null }])).toBe(6 * HOUR);
  });

  it("is not shortened by a pause while closed", () => {
    expect(workingTimeBetween(desk, nine, five + DAY, [{ from: five, to: nine + DAY }])).toBe(16 * HOUR);
  });

  it("is not touched by a pause that is empty or ends before it begins", () => {
    const none = [
      { from: noon, to: noon },
      { from: noon, to: nine },
    ];
    expect(workingTimeBetween(desk, nine, five, none)).toBe(8 * HOUR);
  });

  it("is none when the end is not after the start", () => {
    expect(workingTimeBetween(desk, five, nine)).toBe(0);
    expect(workingTimeBetween(desk, noon, noon)).toBe(0);
  });
});

describe("the next opening", () => {
  const desk = calendar({ week: office, holidays: ["2024-01-08"] });

  it("is now while open, otherwise the first instant that is", () => {
    expect(text(nextOpening(desk, at("2024-01-05T16:59:59")))).toBe("2024-01-05T16:59:59");
    expect(text(nextOpening(desk, at("2024-01-05T17:00:00")))).toBe("2024-01-09T09:00:00");
  });

  it("is found however far away it is", () => {
    const gala = calendar({ overrides: { "2060-05-01": [["18:00", "24:00"]] } });
    expect(text(nextOpening(gala, at("1999-01-01T00:00")))).toBe("2060-05-01T18:00:00");
  });

  it("is none when there is none any more", () => {
    const gala = calendar({ overrides: { "2020-05-01": [["18:00", "24:00"]] } });
    expect(isEverOpen(gala)).toBe(true);
    expect(nextOpening(gala, at("2020-05-02T00:00"))).toBe(null);
    expect(nextOpening(calendar({}), at("2020-05-02T00:00"))).toBe(null);
  });
});

describe("a calendar that is never open", () => {
  it("is told from one that opens once", () => {
    expect(isEverOpen(calendar({ week: { mon: [["09:00", "09:00"]] } }))).toBe(false);
    expect(isEverOpen(calendar({ overrides: { "2024-01-01": wholeDay }, holidays: ["2024-01-01"] }))).toBe(false);
    expect(isEverOpen(calendar({ overrides: { "2024-01-01": wholeDay } }))).toBe(true);
    expect(isEverOpen(calendar({ week: { sun: [["23:59", "24:00"]] } }))).toBe(true);
  });
});

describe("a schedule as it is written", () => {
  const complaints = (schedule: object) =>
    Schedule.safeParse({ timezone: "UTC", ...schedule }).error?.issues.map(({ path, message }) => [
      path.join("."),
      message,
    ]);

  it("needs nothing but its time zone", () => {
    expect(Schedule.parse({ timezone: "Europe/Stockholm" })).toEqual({
      timezone: "Europe/Stockholm",
      week: {},
      holidays: [],
      overrides: {},
      closures: [],
    });
  });

  it.each(["Mars/Olympus", "", "+02:00", "UTC+2"])("is refused in the zone %j", (timezone) => {
    expect(complaints({ timezone })).toEqual([["timezone", `"${timezone}" is not an IANA time zone`]]);
  });

  it.each(["9:00", "24:01", "25:00", "12:60", "noon", ""])("is refused with the time %j", (time) => {
    expect(complaints({ week: { mon: [[time, "12:00"]] } })).toEqual([
      ["week.mon.0.0", `"${time}" is not a time (HH:MM, from 00:00 to 24:00)`],
    ]);
  });

  it("is refused with a date that does not exist", () => {
    expect(complaints({ holidays: ["2023-02-29"] })).toEqual([
      ["holidays.0", '"2023-02-29" is not a date (YYYY-MM-DD)'],
    ]);
    expect(complaints({ overrides: { "24-12-2024": [] } })).toEqual([
      ["overrides.24-12-2024", "this key is not a date (YYYY-MM-DD)"],
    ]);
  });

  it("is refused when the hours of one date cross midnight", () => {
    expect(complaints({ overrides: { "2024-01-01": [["22:00", "06:00"]] } })?.[0]?.[0]).toBe("overrides.2024-01-01.0");
    expect(complaints({ closures: [{ date: "2024-01-01", from: "22:00", to: "06:00" }] })?.[0]?.[0]).toBe("closures.0");
  });

  it("is refused with a weekday that is none, rather than never open then", () => {
    expect(complaints({ week: { monday: nineToFive } })).toEqual([["week", 'Unrecognized key: "monday"']]);
  });
});
