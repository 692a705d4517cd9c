// A deadline a year of working hours away: ours, a plain walk over the days with temporal-polyfill in every zone there
// is, and moment-business-time in UTC, where it is right. The same questions, in one run, with the same answers.
import moment from "moment";
import "moment-business-time";
import { Temporal } from "temporal-polyfill";
import { type Calendar, compileCalendar, deadline, Schedule } from "../../src/domain/calendar.ts";

const HOUR = 3_600_000;
const YEAR_OF_WORK = 250 * 8 * HOUR;
const REPETITIONS = 3;
/** Ours is too quick for the clock: each of its timings is of this many questions. */
const OURS_AT_ONCE = 200;

const holidays = ["2025-01-01", "2025-04-18", "2025-05-01", "2025-12-24", "2025-12-25", "2025-12-26", "2026-01-01"];
const starts = ["2025-01-13T11:20:00Z", "2025-06-30T04:45:30Z", "2025-09-19T22:10:00Z"].map((start) =>
  Date.parse(start),
);

type Timing = { zone: string; ours: number; theirs: number; oursFirst: number; theirsFirst: number };

export function bench(): void {
  console.log("A deadline 2,000 working hours away (09:00-17:00 on weekdays, 7 holidays), medians in microseconds\n");
  const zones = Intl.supportedValuesOf("timeZone");
  const temporal = zones.map((zone) => compare(zone, walkWithTemporal));
  const changing = temporal.filter(({ zone }) => changesItsClocks(zone));
  prepareMoment();
  console.table({
    "temporal-polyfill walk, all zones": summary(temporal),
    "temporal-polyfill walk, zones with daylight saving": summary(changing),
    "moment-business-time, UTC": summary([compare("UTC", walkWithMoment)]),
  });
}

function compare(zone: string, theirs: (start: number, zone: string) => number): Timing {
  const [first = 0] = starts;
  const theirsFirst = timeOf(() => theirs(first, zone));
  let calendar = undefined as Calendar | undefined;
  const oursFirst = timeOf(() => {
    calendar = calendarIn(zone);
    deadline(calendar, first, YEAR_OF_WORK);
  });
  const ours = calendar ?? calendarIn(zone);

  for (const start of starts) {
    const [expected, answer] = [theirs(start, zone), deadline(ours, start, YEAR_OF_WORK)];
    if (answer !== expected) throw new Error(`${zone}: ${answer} is not ${expected}`);
  }
  const timings = Array.from({ length: REPETITIONS }, () => ({
    theirs: timeOf(() => starts.map((start) => theirs(start, zone))) / starts.length,
    ours: timeOf(() => askOften(ours)) / OURS_AT_ONCE,
  }));
  return {
    zone,
    ours: median(timings.map((timing) => timing.ours)),
    theirs: median(timings.map((timing) => timing.theirs)),
    oursFirst,
    theirsFirst,
  };
}

function calendarIn(timezone: string): Calendar {
  const day = [["09:00", "17:00"]];
  return compileCalendar(
    Schedule.parse({ timezone, week: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays }),
  );
}

function askOften(calendar: Calendar): void {
  for (let count = 0; count < OURS_AT_ONCE; count++)
    deadline(calendar, (starts[count % starts.length] as number) + count * 1000, YEAR_OF_WORK);
}

function walkWithTemporal(start: number, timeZone: string): number {
  const closed = new Set(holidays);
  let left = YEAR_OF_WORK;
  let date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate();
  for (; ; date = date.add({ days: 1 })) {
    if (date.dayOfWeek > 5 || closed.has(date.toString())) continue;
    const opening = date.toZonedDateTime({ timeZone, plainTime: "09:00" }).epochMilliseconds;
    const closing = date.toZonedDateTime({ timeZone, plainTime: "17:00" }).epochMilliseconds;
    const from = Math.max(opening, start);
    if (from >= closing) continue;
    if (closing - from >= left) return from + left;
    left -= closing - from;
  }
}

function prepareMoment(): void {
  const day = ["09:00:00", "17:00:00"];
  moment.updateLocale("en", {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays,
  } as moment.LocaleSpecification);
}

function walkWithMoment(start: number): number {
  const at = moment.utc(start) as moment.Moment & { addWorkingTime(amount: number, unit: string): moment.Moment };
  return at.addWorkingTime(YEAR_OF_WORK / 1000, "seconds").valueOf();
}

function summary(timings: readonly Timing[]) {
  const middle = (of: (timing: Timing) => number) => Math.round(median(timings.map(of)) * 10) / 10;
  const ratio = ({ theirs, ours }: Timing) => theirs / ours;
  const firstRatio = ({ theirsFirst, oursFirst }: Timing) => theirsFirst / oursFirst;
  return {
    zones: timings.length,
    theirs: middle(({ theirs }) => theirs),
    ours: middle(({ ours }) => ours),
    "times faster": Math.round(middle(ratio)),
    "at least": Math.floor(Math.min(...timings.map(ratio))),
    "theirs, first in zone": Math.round(middle(({ theirsFirst }) => theirsFirst)),
    "ours, first in zone": Math.round(middle(({ oursFirst }) => oursFirst)),
    "times faster, first": Math.round(middle(firstRatio)),
  };
}

function changesItsClocks(timeZone: string): boolean {
  const offset = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset", year: "numeric" });
  return new Set([0, 3, 6, 9].map((month) => offset.format(Date.UTC(2025, month, 15)))).size > 1;
}

/** In microseconds. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
