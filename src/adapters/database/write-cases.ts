// Writing cases: only what changed since they were read in this transaction.
import { isDeepStrictEqual } from "node:util";
import sql, { join } from "sql-template-tag";
import type { Case, CaseId } from "../../domain/case.ts";
import type { CaseReads, CaseWrites } from "../../ports/store.ts";
import * as rows from "./case-rows.ts";
import { Conflict } from "./conflict.ts";
import type { Connection } from "./connection.ts";
import { next } from "./counter.ts";
import { type Offerings, readCases } from "./read-cases.ts";
import { insert, insertOrKeep, insertOrReplace, type NewRow, name, names, type Table } from "./tables.ts";

const FIRST_NUMBER = 1001;

export function writeCases(db: Connection, offerings: Offerings): CaseWrites {
  const known = new Map<CaseId, Case>();
  const written = new Set<CaseId>();
  const reads = remembering(readCases(db, offerings), known);

  const keepOffering = async ({ offering: { hash, ...content } }: Case) => {
    await db.run(insertOrKeep("Offering", [{ hash, content }]));
  };
  const noted = (record: Case): Case => {
    known.set(record.id, record);
    written.add(record.id);
    return record;
  };

  return {
    ...reads,
    async nextNumber(prefix) {
      return `${prefix}-${await next(db, `number:${prefix}`, FIRST_NUMBER)}`;
    },
    async add(record) {
      const added = { ...record, version: 1 };
      await keepOffering(added);
      await db.run(insert("Case", [rows.caseRow(added)]));
      await saveParts(db, null, added);
      return noted(added);
    },
    async save(record) {
      const before = known.get(record.id) ?? (await reads.get(record.id));
      if (before.version !== record.version) {
        if (!written.has(record.id)) throw new Conflict(`case ${record.id}`);
        throw new Error(
          `case ${record.id} was saved twice from version ${record.version}: go on from what save returns`,
        );
      }
      const after = { ...record, version: record.version + 1 };
      if (before.offering.hash !== after.offering.hash) await keepOffering(after);
      await updateCase(db, before, after);
      await saveParts(db, before, after);
      return noted(after);
    },
    async saveSensitive(caseId, department, answers) {
      await db.run(insertOrReplace("SensitiveAnswers", ["caseId", "department"], [{ caseId, department, answers }]));
    },
  };
}

function remembering(reads: CaseReads, known: Map<CaseId, Case>): CaseReads {
  const one = <T extends Case | null>(record: T): T => {
    if (record) known.set(record.id, record);
    return record;
  };
  const many = (records: Case[]): Case[] => records.map(one);
  return {
    ...reads,
    get: async (id) => one(await reads.get(id)),
    find: async (id) => one(await reads.find(id)),
    byNumber: async (number) => one(await reads.byNumber(number)),
    list: async (scope, filter, limit) => many(await reads.list(scope, filter, limit)),
    childrenOf: async (id) => many(await reads.childrenOf(id)),
    openOf: async (items) => many(await reads.openOf(items)),
  };
}

async function updateCase(db: Connection, before: Case, after: Case): Promise<void> {
  const old: Record<string, unknown> = rows.caseRow(before);
  const changes = Object.entries(rows.caseRow(after)).filter(
    ([column, value]) => !isDeepStrictEqual(value, old[column]),
  );
  const sets = changes.map(([column, value]) => sql`${name(column)} = ${value}`);
  const count = await db.run(
    sql`UPDATE "Case" SET ${join(sets)} WHERE "id" = ${after.id} AND "version" = ${before.version}`,
  );
  if (count === 0) throw new Conflict(`case ${after.id}`);
}

async function saveParts(db: Connection, before: Case | null, after: Case): Promise<void> {
  const save = <T extends Table>(table: T, key: (keyof NewRow<T> & string)[], rowsOf: (record: Case) => NewRow<T>[]) =>
    savePart(db, table, key, before ? rowsOf(before) : [], rowsOf(after));
  await save("CaseNumber", ["number"], rows.numberRows);
  await save("StateInterval", ["caseId", "position"], rows.intervalRows);
  await save("Approval", ["caseId", "id"], rows.approvalRows);
  await save("Task", ["caseId", "id"], rows.taskRows);
  await save("Participant", ["caseId", "person", "role"], rows.participantRows);
  await save("SeeingDepartment", ["caseId", "department"], rows.seeingRows);
  await save("AwaitedPerson", ["caseId", "person"], rows.awaitedRows);
}

/** Writes the rows that are new or different and deletes those that are gone. */
async function savePart<T extends Table>(
  db: Connection,
  table: T,
  key: (keyof NewRow<T> & string)[],
  before: NewRow<T>[],
  after: NewRow<T>[],
): Promise<void> {
  const valuesOf = (row: NewRow<T>) => key.map((column) => row[column]);
  const byKey = (part: NewRow<T>[]) => new Map(part.map((row) => [JSON.stringify(valuesOf(row)), row]));
  const [was, is] = [byKey(before), byKey(after)];
  const changed = [...is].filter(([id, row]) => !isDeepStrictEqual(row, was.get(id))).map(([, row]) => row);
  const gone = [...was].filter(([id]) => !is.has(id)).map(([, row]) => sql`(${join(valuesOf(row))})`);
  if (gone.length > 0) await db.run(sql`DELETE FROM ${name(table)} WHERE (${names(key)}) IN (VALUES ${join(gone)})`);
  if (changed.length > 0) await db.run(insertOrReplace(table, key, changed));
}
