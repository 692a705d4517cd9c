// Cards that follow their record, in the order in which they were added.
import sql from "sql-template-tag";
import type { MessageRef } from "../../ports/chat.ts";
import type { Surface } from "../../ports/outgoing.ts";
import type { SurfaceReads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insertOrKeep, type NewRow, type Row } from "./tables.ts";

export function readSurfaces(db: Connection): SurfaceReads {
  return {
    async find(id) {
      const [row] = await db.rows<Row<"Surface">>(sql`SELECT * FROM "Surface" WHERE "id" = ${id}`);
      return row ? surfaceFrom(row) : null;
    },
    async of({ of, id }) {
      const rows = await db.rows<Row<"Surface">>(
        sql`SELECT * FROM "Surface" WHERE "subjectOf" = ${of} AND "subjectId" = ${id} ORDER BY "seq"`,
      );
      return rows.map(surfaceFrom);
    },
    async at(message) {
      const [row] = await db.rows<Row<"Surface">>(
        sql`SELECT * FROM "Surface" WHERE "messageKey" = ${keyOf(message)} ORDER BY "seq" DESC LIMIT 1`,
      );
      return row ? surfaceFrom(row) : null;
    },
  };
}

export function writeSurfaces(db: Connection): Tx["surfaces"] {
  return {
    ...readSurfaces(db),
    async add(surface) {
      await db.run(insertOrKeep("Surface", [rowOf(surface)]));
    },
    async follow(id, subject, view) {
      await db.run(sql`
        UPDATE "Surface" SET "subjectOf" = ${subject.of}, "subjectId" = ${subject.id}, "view" = ${view} WHERE "id" = ${id}`);
    },
    async shown(id, message, hash) {
      await db.run(sql`
        UPDATE "Surface" SET "message" = ${message}, "messageKey" = ${keyOf(message)}, "shown" = ${hash}
        WHERE "id" = ${id}`);
    },
    async remove(id) {
      await db.run(sql`DELETE FROM "Surface" WHERE "id" = ${id}`);
    },
  };
}

function surfaceFrom({ seq, subjectOf, subjectId, messageKey, ...columns }: Row<"Surface">): Surface {
  return { ...columns, subject: { of: subjectOf, id: subjectId } } as Surface;
}

function rowOf({ id, subject, view, approval, audience, place, message, shown }: Surface): NewRow<"Surface"> {
  const messageKey = message && keyOf(message);
  return {
    ...{
      id,
      subjectOf: subject.of,
      subjectId: subject.id,
      view,
      approval,
      audience,
      place,
      message,
      messageKey,
      shown,
    },
  };
}

/** A platform gives the same message with and without its thread, or with another service address. */
function keyOf({ place: { platform, tenant, conversation }, message }: MessageRef): string {
  return JSON.stringify([platform, tenant, conversation, message]);
}
