// Schedules no person would write: windows that overlap, end as they begin or cross midnight, and special dates on top.
import fc from "fast-check";

export type WrittenSchedule = {
  timezone: string;
  week: Partial<Record<string, [string, string][]>>;
  holidays: string[];
  overrides: Record<string, [string, string][]>;
  closures: { date: string; from: string; to: string }[];
};

/** `dates` are the dates that may be special; half of all times lie within an hour and a half of one of the `hotTimes` (minutes of the day). */
export function randomSchedule(
  timezone: string,
  dates: readonly string[],
  hotTimes: readonly number[],
): fc.Arbitrary<WrittenSchedule> {
  const hotTime = fc
    .tuple(fc.constantFrom(...hotTimes), fc.constantFrom(-90, -60, -45, -30, -1, 0, 1, 15, 30, 45, 60, 90))
    .map(([minute, shift]) => Math.min(1440, Math.max(0, minute + shift)));
  const time = fc.oneof(hotTime, fc.integer({ min: 0, max: 1440 })).map(written);
  const window = fc.tuple(time, time);
  const windows = fc.array(window, { maxLength: 3 });
  const windowsOfOneDate = fc.array(
    window.map(([a, b]) => (a <= b ? [a, b] : [b, a]) as [string, string]),
    { maxLength: 3 },
  );
  const date = fc.constantFrom(...dates);

  return fc.record({
    timezone: fc.constant(timezone),
    week: fc.record(
      { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows },
      { requiredKeys: [] },
    ),
    holidays: fc.array(date, { maxLength: 1 }),
    overrides: fc.dictionary(date, windowsOfOneDate, { maxKeys: 2 }),
    closures: fc.array(
      fc.tuple(date, window).map(([date, [a, b]]) => ({ date, from: a <= b ? a : b, to: a <= b ? b : a })),
      { maxLength: 3 },
    ),
  });
}

function written(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
