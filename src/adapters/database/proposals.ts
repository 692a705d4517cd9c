// Proposals: what is looked for has a column, the rest is kept as it is.
import sql, { empty } from "sql-template-tag";
import type { Proposal } from "../../domain/proposal.ts";
import { refuse } from "../../domain/refusal.ts";
import type { ProposalReads, Tx } from "../../ports/store.ts";
import { Conflict } from "./conflict.ts";
import type { Connection } from "./connection.ts";
import { insert, type NewRow, type Row } from "./tables.ts";

export function readProposals(db: Connection): ProposalReads {
  const find = async (id: string) => {
    const [row] = await db.rows<Row<"Proposal">>(sql`SELECT * FROM "Proposal" WHERE "id" = ${id}`);
    return row ? proposalFrom(row) : null;
  };
  return {
    find,
    get: async (id) => (await find(id)) ?? refuse("not-found"),
    async latestOpen(person, conversation) {
      const there = conversation === null ? empty : sql`AND "conversation" = ${conversation}`;
      const [row] = await db.rows<Row<"Proposal">>(sql`
        SELECT * FROM "Proposal" WHERE "author" = ${person} AND "state" = 'open' ${there}
        ORDER BY "touchedAt" DESC, "ordinal" LIMIT 1`);
      return row ? proposalFrom(row) : null;
    },
  };
}

export function writeProposals(db: Connection): Tx["proposals"] {
  return {
    ...readProposals(db),
    async add(proposal) {
      await db.run(insert("Proposal", [rowOf({ ...proposal, version: 1 })]));
    },
    async save(proposal) {
      const { version, state, caseId, touchedAt, rest } = rowOf({ ...proposal, version: proposal.version + 1 });
      const count = await db.run(sql`
        UPDATE "Proposal" SET "version" = ${version}, "state" = ${state}, "caseId" = ${caseId},
          "touchedAt" = ${touchedAt}, "rest" = ${rest}
        WHERE "id" = ${proposal.id} AND "version" = ${proposal.version}`);
      if (count === 0) throw new Conflict(`proposal ${proposal.id}`);
    },
  };
}

/** Proposals made before articles were offered beside them have none. */
function proposalFrom({ rest, ...columns }: Row<"Proposal">): Proposal {
  return { answer: null, ...columns, ...(rest as object) } as Proposal;
}

function rowOf(proposal: Proposal): NewRow<"Proposal"> {
  const { id, version, author, source, ordinal, conversation, state, caseId, touchedAt, ...rest } = proposal;
  return { id, version, author, source, ordinal, conversation, state, caseId, touchedAt, rest };
}
