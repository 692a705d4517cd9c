// The Store over one writing and one reading connection.
import type { Reads, Store, Tx } from "../../ports/store.ts";
import { readAnswers, writeAnswers } from "./answers.ts";
import type { Connection } from "./connection.ts";
import { readDrafts, writeDrafts } from "./drafts.ts";
import { readInbox, writeInbox } from "./inbox.ts";
import { type RunningJobs, writeJobs } from "./job-table.ts";
import { readMessages, writeMessages } from "./messages.ts";
import { type DirectoryCache, readPeople, writePeople } from "./people.ts";
import { readProposals, writeProposals } from "./proposals.ts";
import { type Offerings, readCases } from "./read-cases.ts";
import { outsideTransactions, supervise } from "./supervise.ts";
import { readSurfaces, writeSurfaces } from "./surfaces.ts";
import { insertOrKeep } from "./tables.ts";
import { readTimeline, writeTimeline } from "./timeline.ts";
import { readTriage, writeTriage } from "./triage.ts";
import { readWebChat, writeWebChat } from "./web-chat.ts";
import { writeCases } from "./write-cases.ts";
import type { WriteQueue } from "./write-queue.ts";

type Parts = {
  readonly writer: Connection;
  readonly reader: Connection;
  readonly queue: WriteQueue;
  readonly clock: { now(): number };
  readonly running: RunningJobs;
  /** Called after the commit, with the earliest time of the jobs scheduled in it. */
  readonly onScheduled: (runAt: number) => void;
  readonly idleMs: number;
};

type Caches = { readonly offerings: Offerings; readonly people: DirectoryCache };

export function createStore({
  writer,
  reader,
  queue,
  clock,
  running,
  onScheduled,
  idleMs,
}: Parts): Omit<Store, "close" | "sweep"> {
  const caches: Caches = { offerings: new Map(), people: { latest: null } };
  const outside: Connection = {
    rows: async (statement) => {
      outsideTransactions("store.read");
      return reader.rows(statement);
    },
    run: async () => {
      throw new Error("store.read never writes");
    },
  };

  return {
    read: readsOver(outside, caches),
    async transaction({ cause }, work) {
      outsideTransactions("store.transaction");
      let earliest = Number.POSITIVE_INFINITY;
      const result = await queue.run(() => {
        earliest = Number.POSITIVE_INFINITY;
        return supervise({ cause, idleMs }, writer, async (db) => {
          if ((await db.run(insertOrKeep("Effect", [{ cause, at: clock.now() }]))) === 0) return undefined;
          const jobs = writeJobs(db, clock, running, (runAt) => {
            earliest = Math.min(earliest, runAt);
          });
          return work(txOver(db, caches, jobs));
        });
      });
      if (earliest < Number.POSITIVE_INFINITY) onScheduled(earliest);
      return result;
    },
  };
}

function readsOver(db: Connection, { offerings, people }: Caches): Reads {
  return {
    cases: readCases(db, offerings),
    timeline: readTimeline(db),
    proposals: readProposals(db),
    people: readPeople(db, people),
    surfaces: readSurfaces(db),
    triage: readTriage(db),
    messages: readMessages(db),
    answers: readAnswers(db),
    drafts: readDrafts(db),
    inbox: readInbox(db),
    webChat: readWebChat(db),
  };
}

function txOver(db: Connection, { offerings, people }: Caches, jobs: Tx["jobs"]): Tx {
  return {
    cases: writeCases(db, offerings),
    timeline: writeTimeline(db),
    proposals: writeProposals(db),
    people: writePeople(db, people),
    surfaces: writeSurfaces(db),
    triage: writeTriage(db),
    messages: writeMessages(db),
    answers: writeAnswers(db),
    drafts: writeDrafts(db),
    inbox: writeInbox(db),
    webChat: writeWebChat(db),
    jobs,
  };
}
