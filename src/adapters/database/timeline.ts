// The timeline's rows: appended, never changed.
import { randomBytes } from "node:crypto";
import sql from "sql-template-tag";
import type { CaseEvent } from "../../domain/case-event.ts";
import { chained, type TimelineEntry } from "../../domain/timeline.ts";
import type { TimelineReads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insert } from "./tables.ts";

export function readTimeline(db: Connection): TimelineReads {
  return {
    of: (id) => db.rows<TimelineEntry>(sql`SELECT * FROM "TimelineEntry" WHERE "caseId" = ${id} ORDER BY "seq"`),
  };
}

export function writeTimeline(db: Connection): Tx["timeline"] {
  return {
    ...readTimeline(db),
    async append(caseId, events) {
      if (events.length === 0) return [];
      const [last] = await db.rows<TimelineEntry>(
        sql`SELECT * FROM "TimelineEntry" WHERE "caseId" = ${caseId} ORDER BY "seq" DESC LIMIT 1`,
      );
      const entries = continued(caseId, last ?? null, events);
      await db.run(insert("TimelineEntry", entries));
      return entries;
    },
  };
}

function continued(caseId: string, last: TimelineEntry | null, events: readonly CaseEvent[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const event of events) {
    entries.push(chained(caseId, entries.at(-1) ?? last, event, randomBytes(16).toString("hex")));
  }
  return entries;
}
