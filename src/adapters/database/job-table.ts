// Jobs as rows: scheduled in the transaction that wants them, worked off by adapters/jobs.
import sql, { empty, join, type Sql } from "sql-template-tag";
import type { JobRequest } from "../../ports/jobs.ts";
import type { Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insert, type NewRow, type Row } from "./tables.ts";

/** What runs in this process now; a row has no mark for it, so nothing is locked after a crash. */
export type RunningJobs = ReadonlySet<number>;

const USUAL_PRIORITY = 5;

export function writeJobs(
  db: Connection,
  clock: { now(): number },
  running: RunningJobs,
  noted: (runAt: number) => void,
): Tx["jobs"] {
  const drop = (keys: readonly string[]) =>
    db.run(sql`
      DELETE FROM "Job" WHERE "key" IN (${join([...keys])}) AND "setAsideAt" IS NULL ${except(running)}`);
  return {
    async schedule(...jobs) {
      const rows = lastOfEachKey(jobs).map((job) => rowOf(job, clock.now()));
      if (rows.length === 0) return;
      const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]));
      if (keys.length > 0) await drop(keys);
      await db.run(insert("Job", rows));
      for (const { runAt } of rows) noted(runAt);
    },
    async cancel(key) {
      await drop([key]);
    },
  };
}

/** Due, not running, of queues that are free: by priority, then in the order of scheduling. */
export function dueJobs(
  db: Connection,
  { now, running, queues, limit }: { now: number; running: RunningJobs; queues: readonly string[]; limit: number },
): Promise<Row<"Job">[]> {
  const free = queues.length === 0 ? empty : sql`AND ("queue" IS NULL OR "queue" NOT IN (${join([...queues])}))`;
  return db.rows(sql`
    SELECT * FROM "Job" WHERE "setAsideAt" IS NULL AND "runAt" <= ${now} ${except(running)} ${free}
    ORDER BY "priority", "seq" LIMIT ${limit}`);
}

/** When the next job after now wants to run; null when none does. */
export async function nextJobAt(db: Connection, now: number): Promise<number | null> {
  const [row] = await db.rows<{ at: number | null }>(
    sql`SELECT MIN("runAt") AS "at" FROM "Job" WHERE "setAsideAt" IS NULL AND "runAt" > ${now}`,
  );
  return row?.at ?? null;
}

export async function countJobs(
  db: Connection,
  now: number,
): Promise<{ waiting: number; setAside: number; oldestDue: number | null }> {
  const [row] = await db.rows<{ waiting: number; setAside: number; oldestDue: number | null }>(sql`
    SELECT COUNT(*) FILTER (WHERE "setAsideAt" IS NULL) AS "waiting",
      COUNT(*) FILTER (WHERE "setAsideAt" IS NOT NULL) AS "setAside",
      MIN("runAt") FILTER (WHERE "setAsideAt" IS NULL AND "runAt" <= ${now}) AS "oldestDue"
    FROM "Job"`);
  return row ?? { waiting: 0, setAside: 0, oldestDue: null };
}

export async function finishJob(db: Connection, seq: number): Promise<void> {
  await db.run(sql`DELETE FROM "Job" WHERE "seq" = ${seq}`);
}

/** Lets it run again later; one with its key that was scheduled in the meantime takes its place. */
export async function postponeJob(
  db: Connection,
  { seq, key }: Row<"Job">,
  after: { readonly runAt: number; readonly failures: number; readonly error: string | null },
): Promise<void> {
  const newer = sql`SELECT 1 FROM "Job" n WHERE n."key" = ${key} AND n."setAsideAt" IS NULL AND n."seq" > ${seq}`;
  await db.run(sql`DELETE FROM "Job" WHERE "seq" = ${seq} AND EXISTS (${newer})`);
  await db.run(sql`
    UPDATE "Job" SET "runAt" = ${after.runAt}, "failures" = ${after.failures}, "error" = ${after.error}
    WHERE "seq" = ${seq}`);
}

export async function setJobAside(
  db: Connection,
  seq: number,
  { at, failures, error }: { readonly at: number; readonly failures: number; readonly error: string },
): Promise<void> {
  await db.run(sql`
    UPDATE "Job" SET "setAsideAt" = ${at}, "failures" = ${failures}, "error" = ${error} WHERE "seq" = ${seq}`);
}

function rowOf({ name, data, key, queue, runAt, priority }: JobRequest, now: number): NewRow<"Job"> {
  return {
    ...{ name, key: key ?? null, queue: queue ?? null, runAt: Math.ceil(runAt ?? now) },
    ...{ priority: priority ?? USUAL_PRIORITY, data: JSON.stringify(data ?? null) },
    ...{ failures: 0, error: null, setAsideAt: null },
  };
}

function lastOfEachKey(jobs: readonly JobRequest[]): JobRequest[] {
  return jobs.filter(({ key }, at) => key === undefined || !jobs.slice(at + 1).some((later) => later.key === key));
}

function except(running: RunningJobs): Sql {
  return running.size === 0 ? empty : sql`AND "seq" NOT IN (${join([...running])})`;
}
