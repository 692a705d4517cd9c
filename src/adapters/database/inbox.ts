// What came in, once per key.
import sql from "sql-template-tag";
import type { ChatEvent } from "../../ports/chat.ts";
import type { Reads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insertOrKeep } from "./tables.ts";

export function readInbox(db: Connection): Reads["inbox"] {
  return {
    async find(key) {
      const [row] = await db.rows<{ event: ChatEvent }>(sql`SELECT "event" FROM "InboxEvent" WHERE "key" = ${key}`);
      return row?.event ?? null;
    },
  };
}

export function writeInbox(db: Connection): Tx["inbox"] {
  return {
    ...readInbox(db),
    async forget(key) {
      await db.run(sql`DELETE FROM "InboxEvent" WHERE "key" = ${key}`);
    },
    add: async (event, at) => (await db.run(insertOrKeep("InboxEvent", [{ key: event.key, at, event }]))) === 1,
  };
}
