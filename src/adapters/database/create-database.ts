// Opens the database: brings its tables up to date, and gives the store and what the job engine works with. Another
// database plugs in here, with its own connection.ts and json-sql.ts; all other statements are plain SQL.
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import { type Connection, type OwnConnection, openSqlite, waitElsewhere } from "./connection.ts";
import { databaseFile } from "./database-url.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { createStore } from "./store.ts";
import { sweep } from "./sweep.ts";
import { writeQueue } from "./write-queue.ts";

export type Database = {
  readonly store: Store;
  /** For the job engine (adapters/jobs). */
  readonly jobs: JobDatabase;
  close(): Promise<void>;
};

export type JobDatabase = {
  readonly file: string;
  readonly reader: Connection;
  /** A write of the engine itself, in the same queue as all others. */
  write(work: (db: Connection) => Promise<void>): Promise<void>;
  /** What the engine runs now; it keeps this up to date. */
  readonly running: Set<number>;
  /** Calls back after every commit that scheduled jobs, with the earliest time at which one is due. */
  onScheduled(listener: (runAt: number) => void): void;
};

const IDLE_MS = 5_000;

/**
 * `url` is DATABASE_URL. Throws a sentence for the operator when it cannot be opened. A transaction in which nothing
 * happens for `idleMs` is rolled back.
 */
export async function createDatabase({
  url,
  clock,
  log,
  idleMs = IDLE_MS,
}: {
  readonly url: string;
  readonly clock: { now(): number };
  readonly log: Log;
  readonly idleMs?: number;
}): Promise<Database> {
  const file = databaseFile(url);
  const writer = await openWriter(file, log);
  const reader = await openSqlite(file, { readOnly: true });

  const queue = writeQueue(writer);
  const running = new Set<number>();
  const listeners: ((runAt: number) => void)[] = [];
  const onScheduled = (runAt: number) => {
    for (const listener of listeners) listener(runAt);
  };
  const close = async () => {
    await queue.drained();
    await reader.close();
    await writer.close();
  };
  return {
    store: {
      ...createStore({ writer, reader, queue, clock, running, onScheduled, idleMs }),
      sweep: (before) => sweep(writer, queue, before),
      close,
    },
    jobs: {
      file,
      reader,
      write: (work) => queue.run(() => work(writer)),
      running,
      onScheduled: (listener) => listeners.push(listener),
    },
    close,
  };
}

async function openWriter(file: string, log: Log): Promise<OwnConnection> {
  const writer = await openSqlite(file, { readOnly: false }).catch((error: Error) => {
    throw new Error(`DATABASE_URL: ${file} cannot be opened as a database: ${error.message}`, { cause: error });
  });
  try {
    const applied = await migrate(writer, await readMigrations());
    if (applied.length > 0) log.info("the database was brought up to date", { migrations: applied });
    await waitElsewhere(writer);
    return writer;
  } catch (error) {
    await writer.close();
    throw error;
  }
}
