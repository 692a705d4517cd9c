import { describe, expect, it } from "vitest";
import { publicHolidays } from "../../src/domain/public-holidays.ts";

describe("the public holidays of a country", () => {
  it("are the dates everybody has off", () => {
    expect(publicHolidays("DE", [2025])).toEqual([
      "2025-01-01",
      "2025-04-18",
      "2025-04-21",
      "2025-05-01",
      "2025-05-29",
      "2025-06-09",
      "2025-10-03",
      "2025-12-25",
      "2025-12-26",
    ]);
  });

  it("are more in some regions", () => {
    const more = publicHolidays("DE", [2025], "BY").filter((date) => !publicHolidays("de", [2025]).includes(date));
    expect(more).toEqual(["2025-01-06", "2025-06-19", "2025-11-01"]);
    expect(publicHolidays("US", [2024], "la.no")).toContain("2024-02-13");
  });

  it("include the days in lieu of those on a weekend, over the new year too", () => {
    expect(publicHolidays("GB", [2027]).slice(-4)).toEqual(["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"]);
    expect(publicHolidays("US", [2021])).toEqual(expect.arrayContaining(["2021-12-24", "2021-12-25", "2021-12-31"]));
  });

  it("include every day of a longer one", () => {
    expect(publicHolidays("KR", [2024])).toEqual(expect.arrayContaining(["2024-09-16", "2024-09-17", "2024-09-18"]));
  });

  it("leave out free afternoons and days that only banks or schools observe", () => {
    expect(publicHolidays("IS", [2024])).not.toContain("2024-12-24");
    expect(publicHolidays("JP", [2025])).not.toContain("2025-12-31");
  });

  it("come for several years in order, each once", () => {
    const two = publicHolidays("SE", [2026, 2025]);
    expect(two).toEqual([...publicHolidays("SE", [2025]), ...publicHolidays("SE", [2026])]);
    expect(new Set(two).size).toBe(two.length);
  });

  it("are refused for a place that is not known", () => {
    expect(() => publicHolidays("XX", [2025])).toThrow('no public holidays are known for country "XX"');
    expect(() => publicHolidays("DE", [2025], "ZZ")).toThrow('country "DE" has no region "ZZ"');
    expect(() => publicHolidays("US", [2025], "la.zz")).toThrow('region "la" has no part "zz"');
  });
});
