// The outbox of things said once, and the ledger of what was said.
import sql, { join } from "sql-template-tag";
import type { OutgoingMessage } from "../../ports/outgoing.ts";
import type { MessageReads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insert, type Row } from "./tables.ts";

export function readMessages(db: Connection): MessageReads {
  return {
    async find(id) {
      const [row] = await db.rows<Row<"OutgoingMessage">>(
        sql`SELECT * FROM "OutgoingMessage" WHERE "id" = ${id} AND "sentAt" IS NULL`,
      );
      return row ? messageFrom(row) : null;
    },
    async waitingFor(person) {
      const rows = await db.rows<Row<"OutgoingMessage">>(sql`
        SELECT * FROM "OutgoingMessage" WHERE "person" = ${person} AND "sentAt" IS NULL AND "waits" ORDER BY "seq"`);
      return rows.map(messageFrom);
    },
  };
}

export function writeMessages(db: Connection): Tx["messages"] {
  return {
    ...readMessages(db),
    async add({ id, recipient, saying, waits, expiresAt }) {
      const person = recipient.to === "person" ? recipient.person : null;
      await db.run(
        insert("OutgoingMessage", [{ id, person, recipient, saying, waits, expiresAt, sentAt: null, message: null }]),
      );
    },
    async sent(ids, message, at) {
      if (ids.length === 0) return;
      await db.run(sql`
        UPDATE "OutgoingMessage" SET "sentAt" = ${at}, "message" = ${message}
        WHERE "id" IN (${join([...ids])}) AND "sentAt" IS NULL`);
    },
  };
}

function messageFrom({ id, recipient, saying, waits, expiresAt }: Row<"OutgoingMessage">): OutgoingMessage {
  return { id, recipient, saying, waits, expiresAt } as OutgoingMessage;
}
