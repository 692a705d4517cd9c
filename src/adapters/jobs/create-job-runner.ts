// The embedded job engine: works off the Job table of a SQLite file, one process per file. A commit that scheduled jobs
// says so, and one timer waits for the next one due.
import type { JobHandler, JobOutcome, JobRunner } from "../../ports/jobs.ts";
import type { Log } from "../../ports/log.ts";
import type { JobDatabase } from "../database/create-database.ts";
import { countJobs, dueJobs, finishJob, nextJobAt, postponeJob, setJobAside } from "../database/job-table.ts";
import { lockFile } from "../database/lock-file.ts";
import type { Row } from "../database/tables.ts";
import { TRIES, waitAfter } from "./backoff.ts";

type Settings = {
  readonly jobs: JobDatabase;
  readonly clock: { now(): number };
  readonly log: Log;
  /** How many jobs run at the same time. */
  readonly concurrency?: number;
  /** Told of a job that failed for the last time. */
  readonly onSetAside?: (job: { readonly id: string; readonly name: string; readonly error: string }) => void;
};

/**
 * It looks at least so often (milliseconds): the clock on the wall may jump, and another process may have added a job.
 * setTimeout could not wait for 25 days anyway.
 */
const LONGEST_TIMER = 60_000;
const ERROR_LENGTH = 2_000;

export function createJobRunner({ jobs, clock, log, concurrency = 8, onSetAside }: Settings): JobRunner {
  const { reader, running } = jobs;
  const busy = new Set<string>();
  const paused = new Map<string, number>();
  const performances = new Set<Promise<void>>();
  let working = 0;
  let handlers: Readonly<Record<string, JobHandler>> | null = null;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let unlock: (() => Promise<void>) | null = null;

  jobs.onScheduled((runAt) => {
    if (runAt <= clock.now()) wake();
    else if (runAt < timerAt) setTimer(runAt);
  });

  return {
    async start(given) {
      const lock = await lockFile(`${jobs.file}-jobs`);
      if (!lock)
        throw new Error(`Another Deskbell works on ${jobs.file}. Stop it, or give this one its own DATABASE_URL.`);
      unlock = lock;
      handlers = given;
      wake();
    },
    async stop() {
      handlers = null;
      clearTimeout(timer);
      await settled();
      await unlock?.();
      unlock = null;
    },
    async idle() {
      wake();
      await settled();
    },
    wake,
    health: () => countJobs(reader, clock.now()),
  };

  async function settled(): Promise<void> {
    while (looking || performances.size > 0) await Promise.all([looking, ...performances]);
  }

  function wake(): void {
    if (!handlers) return;
    lookAgain = true;
    looking ??= look();
  }

  async function look(): Promise<void> {
    while (lookAgain && handlers) {
      lookAgain = false;
      try {
        while (handlers && (await startSome()));
        setTimer(await nextLook());
      } catch (error) {
        log.error("the jobs could not be read", described(error));
        setTimer(clock.now() + 1_000);
      }
    }
    // In the same breath as the last look at lookAgain: whoever wakes it next sets it going again.
    looking = null;
  }

  /** Starts what is due and free, one of a queue; true when it is worth looking again at once. */
  async function startSome(): Promise<boolean> {
    if (isFull()) return false;
    const now = clock.now();
    for (const [queue, until] of paused) if (until <= now) paused.delete(queue);
    const due = await dueJobs(reader, { now, running, queues: [...busy, ...paused.keys()], limit: 2 * concurrency });
    if (!handlers) return false;
    for (const job of due) {
      if (!isFull() && !(job.queue !== null && busy.has(job.queue))) start(job, handlers[job.name]);
    }
    return due.length > 0;
  }

  /** Handlers that are done let others start while their rows are still being deleted, up to a limit. */
  function isFull(): boolean {
    return working >= concurrency || running.size >= 8 * concurrency;
  }

  function start(job: Row<"Job">, handler: JobHandler | undefined): void {
    const { seq, queue } = job;
    running.add(seq);
    working += 1;
    if (queue !== null) busy.add(queue);
    const free = (): void => {
      working -= 1;
      if (queue !== null) busy.delete(queue);
      wake();
    };
    const performance: Promise<void> = perform(job, handler, free).finally(() => {
      running.delete(seq);
      performances.delete(performance);
      wake();
    });
    performances.add(performance);
  }

  /** Never rejects. The row goes after its handler: a crash in between runs it again, with the same id. */
  async function perform(job: Row<"Job">, handler: JobHandler | undefined, free: () => void): Promise<void> {
    const { seq, name, data, queue, failures } = job;
    const end = await attempt(handler, {
      id: idOf(job),
      name,
      data,
      attempt: failures + 1,
      last: failures + 1 >= TRIES,
    });
    const { again, pauseQueue } = "done" in end ? (end.done ?? {}) : {};
    if (queue !== null && pauseQueue) paused.set(queue, clock.now() + pauseQueue);
    free();
    try {
      if ("error" in end) await fail(job, end.error);
      else if (again === undefined) await jobs.write((db) => finishJob(db, seq));
      else await jobs.write((db) => postponeJob(db, job, { runAt: clock.now() + again, failures, error: null }));
    } catch (error) {
      log.error("a job's end could not be kept; it will run again", { job: idOf(job), name, ...described(error) });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  async function fail(job: Row<"Job">, error: unknown): Promise<void> {
    const failures = job.failures + 1;
    const now = clock.now();
    const text = String(error).slice(0, ERROR_LENGTH);
    const fields = { job: idOf(job), name: job.name, failures, ...described(error) };
    if (failures < TRIES) {
      log.warn("a job failed and will be tried again", fields);
      await jobs.write((db) => postponeJob(db, job, { runAt: now + waitAfter(failures), failures, error: text }));
      return;
    }
    await jobs.write((db) => setJobAside(db, job.seq, { at: now, failures, error: text }));
    log.error("a job failed for the last time and was set aside", fields);
    onSetAside?.({ id: idOf(job), name: job.name, error: text });
  }

  async function nextLook(): Promise<number> {
    const at = await nextJobAt(reader, clock.now());
    return Math.min(at ?? Number.POSITIVE_INFINITY, ...paused.values());
  }

  function setTimer(at: number): void {
    if (!handlers) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(wake, Math.min(Math.max(1, at - clock.now()), LONGEST_TIMER));
  }
}

type Attempt = { readonly done: JobOutcome } | { readonly error: unknown };

async function attempt(handler: JobHandler | undefined, job: Parameters<JobHandler>[0]): Promise<Attempt> {
  try {
    if (!handler) throw new Error(`nothing handles jobs named ${job.name}`);
    return { done: await handler(job) };
  } catch (error) {
    return { error };
  }
}

const idOf = ({ seq }: Row<"Job">): string => `job:${seq}`;

/** An error for the log. Its text may quote what somebody wrote; that stays with the job. */
function described(error: unknown): { error: string; at: string | undefined } {
  const { name, stack } = error instanceof Error ? error : new Error();
  return {
    error: name,
    at: stack
      ?.split("\n")
      .find((line) => /^\s+at /.test(line))
      ?.trim(),
  };
}
