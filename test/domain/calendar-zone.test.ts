import { describe, expect, it } from "vitest";
import { isZone, spanAt, spansBetween, zoneOf } from "../../src/domain/calendar/zone.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

describe("a time zone", () => {
  const changes = (id: string, from: string, to: string) => {
    const spans = [...spansBetween(zoneOf(id), Date.parse(from), Date.parse(to))];
    return spans
      .filter(({ offset }, index) => index > 0 && offset !== spans[index - 1]?.offset)
      .map(({ from, offset }) => [new Date(from).toISOString().slice(0, 19), offset / SECOND]);
  };

  it("knows the second of each change of clocks", () => {
    expect(changes("Europe/Berlin", "2024-01-01", "2025-01-01")).toEqual([
      ["2024-03-31T01:00:00", 7200],
      ["2024-10-27T01:00:00", 3600],
    ]);
    expect(changes("Australia/Lord_Howe", "2024-01-01", "2025-01-01")).toEqual([
      ["2024-04-06T15:00:00", 37800],
      ["2024-10-05T15:30:00", 39600],
    ]);
    expect(changes("Africa/Monrovia", "1970-01-01", "1975-01-01")).toEqual([["1972-01-07T00:44:30", 0]]);
  });

  it("misses none, however soon the next one follows", () => {
    expect(changes("America/Recife", "2000-09-01", "2000-12-01")).toEqual([
      ["2000-10-08T03:00:00", -7200],
      ["2000-10-15T02:00:00", -10800],
    ]);
    expect(changes("Africa/Cairo", "2014-01-01", "2015-01-01")).toHaveLength(4);
  });

  it("may have none", () => {
    expect(changes("UTC", "1970-01-01", "2030-01-01")).toEqual([]);
    expect(changes("Asia/Kolkata", "1970-01-01", "2030-01-01")).toEqual([]);
  });

  it("reads as the clock on its wall does, every other day from 2025 to 2029, wherever it is", () => {
    for (const id of Intl.supportedValuesOf("timeZone")) compareWithWall(id, 2025, 2030, 2 * DAY);
  }, 60_000);

  it.each(["Africa/Freetown", "Africa/Casablanca", "America/Recife", "Asia/Gaza"])(
    "reads as the clock on its wall does in %s, which changed or will change it twice in a few days",
    (id) => compareWithWall(id, 1938, 2088, DAY),
  );

  it("is known by its IANA name, in any case, and nothing else", () => {
    expect(["Europe/Berlin", "europe/berlin", "UTC", "Etc/GMT+5", "Asia/Calcutta"].map(isZone)).not.toContain(false);
    expect(["Mars/Olympus", "", "+01:00", "-03:30", "Europe"].map(isZone)).not.toContain(true);
  });
});

function compareWithWall(timeZone: string, firstYear: number, endYear: number, step: number): void {
  const zone = zoneOf(timeZone);
  const clock = new Intl.DateTimeFormat("en", {
    timeZone,
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  for (let at = Date.UTC(firstYear, 0, 1, 5, 30); at < Date.UTC(endYear, 0, 1); at += step) {
    const local = new Date(at + spanAt(zone, at).offset).toISOString();
    const ours = `${local.slice(8, 10)}, ${local.slice(11, 16)}`;
    const wall = clock.format(at);
    if (ours !== wall) expect.fail(`${timeZone} reads ${wall} at ${new Date(at).toISOString()}, not ${ours}`);
  }
}
