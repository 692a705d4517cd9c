// Articles that nobody may read yet.
import sql, { join } from "sql-template-tag";
import type { ArticleDraft } from "../../domain/article-draft.ts";
import { refuse } from "../../domain/refusal.ts";
import type { DraftReads, Tx } from "../../ports/store.ts";
import { Conflict } from "./conflict.ts";
import type { Connection } from "./connection.ts";
import { insert, type NewRow, type Row } from "./tables.ts";

export function readDrafts(db: Connection): DraftReads {
  const find = async (id: string) => {
    const [row] = await db.rows<Row<"ArticleDraft">>(sql`SELECT * FROM "ArticleDraft" WHERE "id" = ${id}`);
    return row ? draftFrom(row) : null;
  };
  return {
    find,
    get: async (id) => (await find(id)) ?? refuse("not-found"),
    async openIn(departments) {
      if (departments.length === 0) return [];
      const rows = await db.rows<Row<"ArticleDraft">>(sql`
        SELECT * FROM "ArticleDraft"
        WHERE "department" IN (${join([...departments])}) AND "state" IN ('open', 'publishing') ORDER BY "at" DESC`);
      return rows.map(draftFrom);
    },
  };
}

export function writeDrafts(db: Connection): Tx["drafts"] {
  return {
    ...readDrafts(db),
    async add(draft) {
      await db.run(insert("ArticleDraft", [rowOf({ ...draft, version: 1 })]));
    },
    async save(draft) {
      const { version, article, state, rest } = rowOf({ ...draft, version: draft.version + 1 });
      const count = await db.run(sql`
        UPDATE "ArticleDraft" SET "version" = ${version}, "article" = ${article}, "state" = ${state}, "rest" = ${rest}
        WHERE "id" = ${draft.id} AND "version" = ${draft.version}`);
      if (count === 0) throw new Conflict(`draft ${draft.id}`);
    },
  };
}

function draftFrom({ rest, ...columns }: Row<"ArticleDraft">): ArticleDraft {
  return { ...columns, ...(rest as object) } as ArticleDraft;
}

function rowOf(draft: ArticleDraft): NewRow<"ArticleDraft"> {
  const { id, version, department, article, state, at, ...rest } = draft;
  return { id, version, department, article, state, at, rest };
}
