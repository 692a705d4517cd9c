// Answers given from the knowledge base.
import sql from "sql-template-tag";
import type { KnowledgeAnswer } from "../../domain/knowledge-answer.ts";
import type { Reads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insertOrReplace, type Row } from "./tables.ts";

export function readAnswers(db: Connection): Reads["answers"] {
  return {
    async find(id) {
      const [row] = await db.rows<Row<"KnowledgeAnswer">>(sql`SELECT * FROM "KnowledgeAnswer" WHERE "id" = ${id}`);
      if (!row) return null;
      const { rest, ...columns } = row;
      return { ...columns, ...(rest as object) } as KnowledgeAnswer;
    },
  };
}

export function writeAnswers(db: Connection): Tx["answers"] {
  return {
    ...readAnswers(db),
    async save({ id, person, state, at, ...rest }) {
      await db.run(insertOrReplace("KnowledgeAnswer", ["id"], [{ id, person, state, at, rest }]));
    },
  };
}
