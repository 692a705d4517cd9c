// Throws away what nobody needs any more: causes and events whose platforms no longer send them again, and old lines of
// the ledger. A little at a time, so that nobody waits.
import sql from "sql-template-tag";
import type { Connection } from "./connection.ts";
import { name } from "./tables.ts";
import type { WriteQueue } from "./write-queue.ts";

const BATCH = 500;

const old = [
  { table: "Effect", key: "cause", at: "at" },
  { table: "InboxEvent", key: "key", at: "at" },
  { table: "OutgoingMessage", key: "seq", at: "sentAt" },
] as const;

/** Deletes what was done before that moment (milliseconds); returns how many rows. */
export async function sweep(writer: Connection, queue: WriteQueue, before: number): Promise<number> {
  let deleted = 0;
  for (const { table, key, at } of old) {
    const some = sql`SELECT ${name(key)} FROM ${name(table)} WHERE ${name(at)} < ${before} LIMIT ${BATCH}`;
    for (let count = BATCH; count === BATCH; deleted += count) {
      count = await queue.run(() => writer.run(sql`DELETE FROM ${name(table)} WHERE ${name(key)} IN (${some})`));
    }
  }
  return deleted;
}
