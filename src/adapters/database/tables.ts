// Statements built from rows. Columns are checked against the schema's model, so a forgotten or misspelt one is a type
// error.
import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Prisma } from "./generated/client.ts";

type Models = Prisma.TypeMap["model"];
export type Table = keyof Models;

type Value<V> = [Prisma.JsonValue] extends [V] ? unknown : V extends bigint ? number : V;

/** A row as connection.ts reads it: numbers for BigInt, parsed Json. */
export type Row<T extends Table> = {
  readonly [Column in keyof Models[T]["payload"]["scalars"]]: Value<Models[T]["payload"]["scalars"][Column]>;
};

type Counted = "Delegation" | "Job" | "OutgoingMessage" | "Surface";

/** A row to be written; `seq` is the database's to give. */
export type NewRow<T extends Table> = T extends Counted ? Omit<Row<T>, "seq"> : Row<T>;

export const name = (identifier: string): Sql => raw(`"${identifier}"`);
export const names = (identifiers: readonly string[]): Sql => join(identifiers.map(name));

/** `rows` must not be empty, and all have the same columns. */
export function insert<T extends Table>(table: T, rows: readonly NewRow<T>[]): Sql {
  const columns = Object.keys(rows[0] as object);
  const values = rows.map((row) => sql`(${join(columns.map((column) => (row as Record<string, unknown>)[column]))})`);
  return sql`INSERT INTO ${name(table)} (${names(columns)}) VALUES ${join(values)}`;
}

/** Leaves what is there already as it is. */
export function insertOrKeep<T extends Table>(table: T, rows: readonly NewRow<T>[]): Sql {
  return sql`${insert(table, rows)} ON CONFLICT DO NOTHING`;
}

/** `key` is what makes a row the same one. */
export function insertOrReplace<T extends Table>(
  table: T,
  key: readonly (keyof NewRow<T> & string)[],
  rows: readonly NewRow<T>[],
): Sql {
  const others = Object.keys(rows[0] as object).filter((column) => !(key as readonly string[]).includes(column));
  if (others.length === 0) return insertOrKeep(table, rows);
  const sets = others.map((column) => sql`${name(column)} = excluded.${name(column)}`);
  return sql`${insert(table, rows)} ON CONFLICT (${names(key)}) DO UPDATE SET ${join(sets)}`;
}
