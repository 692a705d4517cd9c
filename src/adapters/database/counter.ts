// Numbers given out once, in order: two transactions never get the same one.
import sql from "sql-template-tag";
import type { Connection } from "./connection.ts";

/** The next value of the counter; `first` the first time. */
export async function next(db: Connection, counter: string, first = 1): Promise<number> {
  const [row] = await db.rows<{ value: number }>(sql`
    INSERT INTO "Counter" ("name", "value") VALUES (${counter}, ${first})
    ON CONFLICT ("name") DO UPDATE SET "value" = "Counter"."value" + 1 RETURNING "value"`);
  return row?.value as number;
}

/** The last value given out; 0 before the first. */
export async function last(db: Connection, counter: string): Promise<number> {
  const [row] = await db.rows<{ value: number }>(sql`SELECT "value" FROM "Counter" WHERE "name" = ${counter}`);
  return row?.value ?? 0;
}
