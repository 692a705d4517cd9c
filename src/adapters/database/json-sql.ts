// Whole records in one statement: children as JSON arrays. One statement sees one moment, so a reader can never get half
// of a change, and needs no transaction for it.
import sql, { join, raw, type Sql } from "sql-template-tag";
import { name } from "./tables.ts";

/** The rows of a child table as one JSON array of objects, in order. `json` are the columns that hold JSON themselves. */
export function children(
  table: string,
  owner: { readonly column: string; readonly is: Sql },
  columns: { readonly plain: readonly string[]; readonly json?: readonly string[] },
  order: string,
): Sql {
  const parts = [
    ...columns.plain.map((column) => sql`${raw(`'${column}'`)}, ${name(column)}`),
    ...(columns.json ?? []).map((column) => sql`${raw(`'${column}'`)}, json(${name(column)})`),
  ];
  return sql`(SELECT json_group_array(json_object(${join(parts)}) ORDER BY ${name(order)}) FROM ${name(table)} WHERE ${name(owner.column)} = ${owner.is})`;
}
