// Answers given from the knowledge base, and the articles they rest on.
import sql from "sql-template-tag";
import type { KnowledgeAnswer } from "../../domain/knowledge-answer.ts";
import { isGap } from "../../domain/knowledge-gap.ts";
import type { AnswerReads, ArticleUsage, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { insertOrKeep, insertOrReplace, type Row } from "./tables.ts";

/** What answers given before these were noted are taken to be. */
const unnoted = { openly: false, delicate: false, proposal: null, filled: false };

export function readAnswers(db: Connection): AnswerReads {
  return {
    async find(id) {
      const [row] = await db.rows<Row<"KnowledgeAnswer">>(sql`SELECT * FROM "KnowledgeAnswer" WHERE "id" = ${id}`);
      return row ? answerFrom(row) : null;
    },
    async gaps(since, limit) {
      const rows = await db.rows<Row<"KnowledgeAnswer">>(sql`
        SELECT * FROM "KnowledgeAnswer" WHERE "gap" = ${true} AND "at" >= ${since} ORDER BY "at" DESC LIMIT ${limit}`);
      return rows.map(answerFrom);
    },
    async usage(since) {
      const rows = await db.rows<ArticleUsage>(sql`
        SELECT "article", COUNT(*) AS "answers",
          SUM(CASE WHEN "state" = 'confirmed' THEN 1 ELSE 0 END) AS "helped",
          SUM(CASE WHEN "state" = 'not_quite' THEN 1 ELSE 0 END) AS "notQuite",
          SUM(CASE WHEN "deflection" = 'potential' THEN 1 ELSE 0 END) AS "potential"
        FROM "QuotedArticle" JOIN "KnowledgeAnswer" ON "id" = "answer"
        WHERE "at" >= ${since} GROUP BY "article" ORDER BY "article"`);
      return rows.map(({ article, ...counts }) => ({ article, ...(counted(counts) as Omit<ArticleUsage, "article">) }));
    },
  };
}

export function writeAnswers(db: Connection): Tx["answers"] {
  return {
    ...readAnswers(db),
    async save(answer) {
      const { id, person, state, at, deflection, ...rest } = answer;
      const row = { id, person, state, at, gap: isGap(answer), deflection, rest };
      await db.run(insertOrReplace("KnowledgeAnswer", ["id"], [row]));
      const articles = new Set(answer.quotations.map(({ article }) => article));
      if (articles.size === 0) return;
      await db.run(
        insertOrKeep(
          "QuotedArticle",
          [...articles].map((article) => ({ answer: id, article })),
        ),
      );
    },
  };
}

function answerFrom({ rest, gap: _, ...columns }: Row<"KnowledgeAnswer">): KnowledgeAnswer {
  return { ...unnoted, ...columns, ...(rest as object) } as KnowledgeAnswer;
}

/** Databases do not agree on what a sum is. */
function counted(counts: object): object {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));
}
