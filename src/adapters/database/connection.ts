// One connection to the database, through Prisma's driver adapter. Statements are SQL: Prisma's query layer costs 0.3 to
// 1 ms of the event loop for each statement, its driver 0.03 (measured on the build machine), and a decision about a case
// takes some twenty of them. Prisma stays the owner of the schema, the migrations and the drivers of both databases.
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { ColumnTypeEnum, isDriverAdapterError, type SqlQuery } from "@prisma/driver-adapter-utils";
import type { Sql } from "sql-template-tag";

export type Connection = {
  /** Rows with plain values: numbers for every kind of integer, parsed JSON, booleans. */
  rows<Row>(statement: Sql): Promise<Row[]>;
  /** How many rows it changed. */
  run(statement: Sql): Promise<number>;
};

export type OwnConnection = Connection & { script(text: string): Promise<void>; close(): Promise<void> };

/**
 * Opens a SQLite file. `synchronous` is FULL: what was acknowledged to a chat platform must survive a power cut. Waits up
 * to ten seconds for a lock, and the whole process with it. That is right at start, and for readers, who meet a lock only
 * while another process opens or closes the file; a writer goes on with waitElsewhere.
 */
export async function openSqlite(file: string, { readOnly }: { readOnly: boolean }): Promise<OwnConnection> {
  const adapter = await new PrismaBetterSQLite3({ url: file, readonly: readOnly, timeout: 10_000 }).connect();
  await adapter.executeScript(
    readOnly
      ? "PRAGMA query_only = ON"
      : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
  );
  return {
    async rows<Row>(statement: Sql) {
      const { columnNames, columnTypes, rows } = await adapter.queryRaw(queryOf(statement));
      const readers = columnTypes.map(readerOf);
      return rows.map(
        (row) =>
          Object.fromEntries(
            columnNames.map((name, at) => [name, row[at] === null ? null : readers[at]?.(row[at])]),
          ) as Row,
      );
    },
    run: (statement) => adapter.executeRaw(queryOf(statement)),
    script: (text) => adapter.executeScript(text),
    close: () => adapter.dispose(),
  };
}

/** From now on the writer hardly waits for a lock itself, so that its process can go on in between (write-queue.ts). */
export function waitElsewhere(writer: OwnConnection): Promise<void> {
  return writer.script("PRAGMA busy_timeout = 20");
}

/** Another process holds the write lock, or wrote since this transaction began. */
export function isBusy(error: unknown): boolean {
  if (isDriverAdapterError(error) && error.cause.kind === "SocketTimeout") return true;
  const { code } = error as { code?: unknown };
  return typeof code === "string" && code.startsWith("SQLITE_BUSY");
}

function queryOf({ sql, values }: Sql): SqlQuery {
  return {
    sql,
    args: values.map(written),
    argTypes: values.map(() => ({ scalarType: "unknown", arity: "scalar" }) as const),
  };
}

/** Objects and arrays are kept as JSON. */
function written(value: unknown): unknown {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : (value ?? null);
}

function readerOf(type: number): (value: unknown) => unknown {
  if (type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64) return Number;
  if (type === ColumnTypeEnum.Json) return (value) => JSON.parse(value as string);
  if (type === ColumnTypeEnum.Boolean) return (value) => Number(value) === 1;
  return (value) => value;
}
