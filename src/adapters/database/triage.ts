// Which channel is which department's.
import sql from "sql-template-tag";
import type { Place } from "../../ports/chat.ts";
import type { TriageReads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insertOrReplace } from "./tables.ts";

export function readTriage(db: Connection): TriageReads {
  return {
    async placesOf(department) {
      const rows = await db.rows<{ place: Place }>(sql`
        SELECT "place" FROM "TriageLink" WHERE "department" = ${department}
        ORDER BY "platform", "tenant", "conversation"`);
      return rows.map(({ place }) => place);
    },
    async departmentAt({ platform, tenant, conversation }) {
      const [row] = await db.rows<{ department: string }>(sql`
        SELECT "department" FROM "TriageLink"
        WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND "conversation" = ${conversation}`);
      return row?.department ?? null;
    },
  };
}

export function writeTriage(db: Connection): Tx["triage"] {
  return {
    ...readTriage(db),
    async link(department, place) {
      const { platform, tenant, conversation } = place;
      const channel = { platform, tenant, conversation, department, place: { ...place, thread: null } };
      await db.run(insertOrReplace("TriageLink", ["platform", "tenant", "conversation"], [channel]));
    },
  };
}
