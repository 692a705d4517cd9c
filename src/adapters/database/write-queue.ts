// One writer: pieces of work run one after another, each all or nothing. Those that wait already share one commit, and so
// one wait for the disk; none is told that it succeeded before that commit.
import { AsyncResource } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { Conflict } from "./conflict.ts";
import { isBusy, type OwnConnection } from "./connection.ts";

const SHARED_COMMIT = { works: 32, ms: 10 };
const TRIES = 5;
const WAIT_FOR_OTHERS_MS = 30_000;

export type WriteQueue = {
  /** Runs `work` in its own savepoint. A conflict with another writer runs it again, from the start. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left. */
  drained(): Promise<void>;
};

type Entry = { work: () => Promise<unknown>; resolve: (value: never) => void; reject: (error: unknown) => void };
type Settle = () => void;

export function writeQueue(writer: OwnConnection): WriteQueue {
  const waiting: Entry[] = [];
  let working: Promise<void> | null = null;

  return {
    run: <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        // Each in the context of its own caller, not of whoever set the queue going.
        waiting.push({ work: AsyncResource.bind(work), resolve, reject });
        working ??= workOff();
      }),
    async drained() {
      while (working) await working;
    },
  };

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      const settled = await together().catch((error: unknown) => {
        const all = waiting.splice(0);
        return all.map(
          ({ reject }) =>
            () =>
              reject(error),
        );
      });
      for (const settle of settled) settle();
    }
    // In the same breath as the last look at what waits: whoever comes next sets it going again.
    working = null;
  }

  async function together(): Promise<Settle[]> {
    await begin(writer);
    const taken: Entry[] = [];
    const settled: Settle[] = [];
    const started = performance.now();
    try {
      do {
        const entry = waiting.shift() as Entry;
        taken.push(entry);
        settled.push(await attempt(writer, entry));
      } while (
        waiting.length > 0 &&
        taken.length < SHARED_COMMIT.works &&
        performance.now() - started < SHARED_COMMIT.ms
      );
      await writer.script("COMMIT");
      return settled;
    } catch (error) {
      // The database gave up on the whole transaction: a full disk, a failing one. Nothing of it happened.
      await writer.script("ROLLBACK").catch(() => undefined);
      return taken.map(
        ({ reject }) =>
          () =>
            reject(error),
      );
    }
  }
}

/** Takes the write lock at once, so that nobody else can write in between; waits while another process has it. */
async function begin(writer: OwnConnection): Promise<void> {
  for (const since = performance.now(); ; ) {
    try {
      return await writer.script("BEGIN IMMEDIATE");
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - since > WAIT_FOR_OTHERS_MS) {
        throw new Error("another process has kept the database locked for 30 seconds", { cause: error });
      }
      await pause(5 + Math.random() * 20);
    }
  }
}

async function attempt(writer: OwnConnection, { work, resolve, reject }: Entry): Promise<Settle> {
  for (let tries = 1; ; tries += 1) {
    await writer.script("SAVEPOINT work");
    try {
      const value = await work();
      await writer.script("RELEASE work");
      return () => resolve(value as never);
    } catch (error) {
      await writer.script("ROLLBACK TO work; RELEASE work");
      if (!(error instanceof Conflict) || tries === TRIES) return () => reject(error);
    }
  }
}
