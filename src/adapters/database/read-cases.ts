// Reading cases, each in one statement; lists filter by what the viewer may see inside the query.
import sql, { join, type Sql } from "sql-template-tag";
import type { Case, CaseId } from "../../domain/case.ts";
import type { Answers } from "../../domain/catalog/field.ts";
import type { Offering } from "../../domain/catalog/offering.ts";
import { refuse } from "../../domain/refusal.ts";
import type { Scope } from "../../domain/visibility.ts";
import type { CaseFilter, CaseReads } from "../../ports/store.ts";
import { type CaseRead, caseFrom } from "./case-rows.ts";
import type { Connection } from "./connection.ts";
import { children } from "./json-sql.ts";

/** Offerings never change under their hash, so each is read once. */
export type Offerings = Map<string, Offering>;

export function readCases(db: Connection, offerings: Offerings): CaseReads {
  const find = async (id: CaseId) => (await select(db, offerings, sql`WHERE c."id" = ${id}`))[0] ?? null;
  return {
    find,
    get: async (id) => (await find(id)) ?? refuse("not-found"),
    async byNumber(number) {
      const wanted = number.trim().toUpperCase();
      const byAlias = sql`WHERE c."id" = (SELECT "caseId" FROM "CaseNumber" WHERE "number" = ${wanted})`;
      return (await select(db, offerings, byAlias))[0] ?? null;
    },
    list: (scope, filter, limit) =>
      select(
        db,
        offerings,
        sql`${where(scope, filter)} ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${Math.max(0, limit)}`,
      ),
    async count(scope, filter) {
      const [row] = await db.rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Case" c ${where(scope, filter)}`);
      return row?.n ?? 0;
    },
    childrenOf: (id) => select(db, offerings, sql`WHERE c."parentCase" = ${id} ORDER BY c."createdAt", c."id"`),
    async openOf(items) {
      if (items.length === 0) return [];
      const ended = sql`c."status" NOT IN ('closed', 'declined', 'canceled')`;
      return select(db, offerings, sql`WHERE c."item" IN (${join(items)}) AND ${ended} ORDER BY c."createdAt", c."id"`);
    },
    async sensitiveAnswers(id) {
      const [row] = await db.rows<{ answers: Answers }>(sql`
        SELECT s."answers" FROM "SensitiveAnswers" s JOIN "Case" c ON c."id" = s."caseId" AND c."department" = s."department"
        WHERE s."caseId" = ${id}`);
      return row?.answers ?? {};
    },
  };
}

/** `rest` of the statement: conditions on `c`, order and limit. */
async function select(db: Connection, offerings: Offerings, rest: Sql): Promise<Case[]> {
  const rows = await db.rows<CaseRead>(sql`SELECT c.*, ${parts} FROM "Case" c ${rest}`);
  return Promise.all(rows.map(async (row) => caseFrom(row, await offeringOf(db, offerings, row.offeringHash))));
}

const of = { column: "caseId", is: sql`c."id"` };
const numbers = children("CaseNumber", of, { plain: ["number"] }, "position");
const intervals = children("StateInterval", of, { plain: ["from", "to", "status", "hold"] }, "position");
const approvals = children(
  "Approval",
  of,
  { plain: ["id", "stage", "taskId", "state", "openedAt", "settledAt"], json: ["rest"] },
  "position",
);
const tasks = children(
  "Task",
  of,
  { plain: ["id", "department", "state", "assignee", "childCase", "due"], json: ["rest"] },
  "position",
);
const parts = sql`${numbers} AS "numbers", ${intervals} AS "intervals", ${approvals} AS "approvals", ${tasks} AS "tasks"`;

async function offeringOf(db: Connection, offerings: Offerings, hash: string): Promise<Offering> {
  const known = offerings.get(hash);
  if (known) return known;
  const [row] = await db.rows<{ content: Omit<Offering, "hash"> }>(
    sql`SELECT "content" FROM "Offering" WHERE "hash" = ${hash}`,
  );
  const offering = { hash, ...(row as NonNullable<typeof row>).content };
  offerings.set(hash, offering);
  return offering;
}

function where(scope: Scope, filter: CaseFilter): Sql {
  return sql`WHERE ${join([visibleTo(scope), ...conditions(filter)], " AND ")}`;
}

/**
 * The rule of domain/visibility.ts, over the rows that every save derives with it. Somebody without a department sees few
 * cases, which are looked up; a department sees many, of which the newest are looked through.
 */
function visibleTo({ person, departments }: Scope): Sql {
  if (departments.length === 0) return sql`c."id" IN (SELECT "caseId" FROM "Participant" WHERE "person" = ${person})`;
  const takesPart = sql`EXISTS (SELECT 1 FROM "Participant" p WHERE p."caseId" = c."id" AND p."person" = ${person})`;
  const works = sql`EXISTS (SELECT 1 FROM "SeeingDepartment" d WHERE d."caseId" = c."id" AND d."department" IN (${join(departments)}))`;
  return sql`(${takesPart} OR ${works})`;
}

function conditions(filter: CaseFilter): Sql[] {
  const { status, department, item, requester, author, assignee, awaits, text, createdAfter } = filter;
  const wanted = [
    status !== undefined && (status.length > 0 ? sql`c."status" IN (${join(status)})` : sql`1 = 0`),
    department !== undefined && sql`c."department" = ${department}`,
    item !== undefined && sql`c."item" = ${item}`,
    requester !== undefined && sql`c."requester" = ${requester}`,
    author !== undefined && sql`c."author" = ${author}`,
    assignee !== undefined && (assignee === null ? sql`c."assignee" IS NULL` : sql`c."assignee" = ${assignee}`),
    awaits !== undefined && sql`c."id" IN (SELECT "caseId" FROM "AwaitedPerson" WHERE "person" = ${awaits})`,
    text !== undefined && sql`c."searchable" LIKE ${`%${literally(text.trim().toLowerCase())}%`} ESCAPE '\\'`,
    createdAfter !== undefined && sql`c."createdAt" > ${createdAfter}`,
  ];
  return wanted.filter((condition) => condition !== false);
}

const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
