// The requester always has a time to go by, hears of a new one before the old one passes, and is never left three
// working days without a word.
import { openStage } from "./approval-flow.ts";
import { deadline } from "./calendar.ts";
import { type Case, changed, isOpen } from "./case.ts";
import type { Due } from "./dues.ts";
import { afterWorking } from "./person-hours.ts";
import { expectedEnd } from "./promise.ts";
import { calendarOf } from "./working-hours.ts";
import type { World } from "./world.ts";

const HOUR = 3_600_000;

/** Keeps the promised time in step with clocks and holds; a time that a person gave, or a delay, stays. */
export function followClock(record: Case, world: World): Case {
  if (!isOpen(record) || (record.promised !== null && record.promised.from !== "clock")) return record;
  const until = expectedEnd(record, world);
  if (until === null || until === record.promised?.until || until <= world.now) return record;
  return { ...record, promised: { until, reason: null, from: "clock" } };
}

/** A person says when it will be done, and why not sooner. */
export function promise(record: Case, until: number, reason: string, by: string, at: number) {
  return changed(
    { ...record, promised: { until, reason, from: "person" }, lastWordAt: at },
    { kind: "promised", until, reason, by, at },
  );
}

export function promiseDues(record: Case, _world: World): Due[] {
  // A child's requester reads of it on the parent's card.
  if (record.parent !== null) return [];
  const { workingHours } = record.offering;
  const waitsForThem = record.state.status === "on_hold" && record.state.reason === "requester";
  const word: Due = {
    at: afterWorking(workingHours, record.lastWordAt, { amount: 3, unit: "d" }),
    key: null,
    run: (so, { now }) => changed({ ...so, lastWordAt: now }, { kind: "word-given", by: "deskbell", at: now }),
  };
  if (record.promised === null || waitsForThem) return [word];
  const { until } = record.promised;
  const renewed: Due = {
    at: Math.max(until - noticeBefore(record, until), record.createdAt),
    key: null,
    run: (so, { now }) => {
      const later = newTime(so, now);
      const reason = reasonFor(so);
      return changed(
        { ...so, promised: { until: later, reason, from: "delay" }, lastWordAt: now },
        { kind: "promised", until: later, reason, by: "deskbell", at: now },
      );
    },
  };
  return [word, renewed];
}

/** The new time is said a tenth of the way before the old one, between five minutes and two hours ahead. */
function noticeBefore({ createdAt }: Case, until: number): number {
  return Math.min(2 * HOUR, Math.max(HOUR / 12, (until - createdAt) / 10));
}

/** Half as long again as it was given at first, at least two working hours. */
function newTime(record: Case, now: number): number {
  const { workingHours } = record.offering;
  const given = Math.max(4 * HOUR, ((record.promised?.until ?? now) - record.createdAt) / 2);
  const from = Math.max(now, record.promised?.until ?? now);
  return deadline(calendarOf(workingHours), from, Math.min(given / 2, 2 * workingHours.workdayMs)) ?? from + given;
}

/** Why it takes longer, as a code that is worded for the reader. */
function reasonFor(record: Case): string {
  const stage = openStage(record);
  if (stage) return stage.question ? "waits-for-requester" : "waits-for-approval";
  if (record.state.status === "on_hold") return `waits-for-${record.state.reason}`;
  return record.assignee === null ? "not-taken-yet" : "takes-longer";
}
