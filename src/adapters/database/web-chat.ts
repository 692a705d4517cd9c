// The conversations of the browser chat. Every change takes the next revision, and revisions are committed in their
// order, so a reader who asks for what came after its last one misses nothing.
import sql, { join } from "sql-template-tag";
import type { WebChatReads, WebChatWrites, WebMessage } from "../../ports/web-chat.ts";
import type { Connection } from "./connection.ts";
import { next } from "./counter.ts";
import { insert, type Row } from "./tables.ts";

const REVISION = "web-chat";

export function readWebChat(db: Connection): WebChatReads {
  return {
    async since(conversations, revision, limit) {
      if (conversations.length === 0) return [];
      const rows = await db.rows<Row<"WebMessage">>(sql`
        SELECT * FROM "WebMessage" WHERE "conversation" IN (${join([...conversations])}) AND "revision" > ${revision}
        ORDER BY "revision" LIMIT ${limit}`);
      return rows.map(messageFrom);
    },
    async bySource(source) {
      const [row] = await db.rows<Row<"WebMessage">>(sql`SELECT * FROM "WebMessage" WHERE "source" = ${source}`);
      return row ? messageFrom(row) : null;
    },
  };
}

export function writeWebChat(db: Connection): WebChatWrites {
  const reads = readWebChat(db);
  return {
    ...reads,
    async add(message) {
      const there = await reads.bySource(message.source);
      if (there) return there;
      const added = { ...message, revision: await next(db, REVISION) };
      await db.run(
        insert("WebMessage", [{ ...added, from: message.from === "deskbell" ? null : message.from.person }]),
      );
      return added;
    },
    async update(id, card) {
      const revision = await next(db, REVISION);
      const [row] = await db.rows<Row<"WebMessage">>(sql`
        UPDATE "WebMessage" SET "content" = ${{ card }}, "revision" = ${revision} WHERE "id" = ${id} RETURNING *`);
      if (!row) throw new Error(`no message ${id} in the browser chat`);
      return messageFrom(row);
    },
  };
}

function messageFrom({ from, ...columns }: Row<"WebMessage">): WebMessage {
  return { ...columns, from: from === null ? "deskbell" : { person: from } } as WebMessage;
}
