// The directory, who is who on which platform, and who stands in for whom.
import { randomInt, randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { type Directory, directoryOf, type Person } from "../../domain/person.ts";
import type { Delegation } from "../../domain/world.ts";
import type { Identity } from "../../ports/chat.ts";
import type { KnownIdentity, PeopleReads, Tx } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { last } from "./counter.ts";
import { insert, insertOrReplace, type Row } from "./tables.ts";

/**
 * The directory as of one version of it: read again only when that has changed. A version is a random number, so one
 * that was rolled back never comes again for something else.
 */
export type DirectoryCache = { latest: { readonly version: number; readonly directory: Directory } | null };

const VERSION = "people";

export function readPeople(db: Connection, cache: DirectoryCache): PeopleReads {
  return {
    async directory() {
      const version = await last(db, VERSION);
      if (cache.latest?.version !== version) cache.latest = { version, directory: await readDirectory(db) };
      return cache.latest.directory;
    },
    async personOf({ platform, tenant, user }) {
      const [row] = await db.rows<{ person: string }>(sql`
        SELECT "person" FROM "Identity" WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND "user" = ${user}`);
      return row?.person ?? null;
    },
    async identitiesOf(person) {
      const rows = await db.rows<Row<"Identity">>(
        sql`SELECT * FROM "Identity" WHERE "person" = ${person} ORDER BY "seenAt" DESC, "platform", "tenant", "user"`,
      );
      return rows.map(({ platform, tenant, user, member, dm, seenAt }) => ({
        identity: { platform: platform as Identity["platform"], tenant, user, member },
        dm: dm as KnownIdentity["dm"],
        seenAt,
      }));
    },
    async delegations() {
      return db.rows<Delegation>(sql`SELECT "id", "from", "to", "startsAt", "endsAt" FROM "Delegation" ORDER BY "seq"`);
    },
  };
}

export function writePeople(db: Connection, cache: DirectoryCache): Tx["people"] {
  return {
    ...readPeople(db, cache),
    async save(people) {
      if (people.length === 0) return;
      await renew(db);
      const rows = people.map(({ writes, ...person }) => ({
        id: randomUUID(),
        key: person.email.toLowerCase(),
        ...person,
      }));
      const unique = [...new Map(rows.map((row) => [row.key, row])).values()];
      const known = await db.rows<Pick<Row<"Person">, "id" | "key">>(sql`SELECT "id", "key" FROM "Person"`);
      const idOf = new Map(known.map(({ id, key }) => [key, id]));
      const kept = unique.map((row) => ({ ...row, id: idOf.get(row.key) ?? row.id }));
      for (let at = 0; at < kept.length; at += BATCH) {
        await db.run(insertOrReplace("Person", ["id"], kept.slice(at, at + BATCH)));
      }
    },
    async link({ platform, tenant, user, member }, person, dm, seenAt) {
      await db.run(sql`
        ${insert("Identity", [{ platform, tenant, user, member, person, dm, seenAt }])}
        ON CONFLICT ("platform", "tenant", "user") DO UPDATE SET
          "member" = excluded."member", "person" = excluded."person", "dm" = COALESCE(excluded."dm", "Identity"."dm"),
          "seenAt" = CASE WHEN excluded."seenAt" > "Identity"."seenAt" THEN excluded."seenAt" ELSE "Identity"."seenAt" END`);
    },
    async writes(person, language) {
      await renew(db);
      await db.run(insertOrReplace("WrittenLanguage", ["person"], [{ person, language }]));
    },
    async addDelegation(delegation) {
      await db.run(insert("Delegation", [delegation]));
    },
    async removeDelegation(id) {
      await db.run(sql`DELETE FROM "Delegation" WHERE "id" = ${id}`);
    },
  };
}

/** Rows of one statement: a database takes only so many parameters. */
const BATCH = 500;

/** Every snapshot of the directory is out of date from now on. */
async function renew(db: Connection): Promise<void> {
  await db.run(insertOrReplace("Counter", ["name"], [{ name: VERSION, value: randomInt(2 ** 47) }]));
}

async function readDirectory(db: Connection): Promise<Directory> {
  const rows = await db.rows<Row<"Person">>(sql`SELECT * FROM "Person" ORDER BY "key"`);
  const written = await db.rows<Row<"WrittenLanguage">>(sql`SELECT * FROM "WrittenLanguage"`);
  const languageOf = new Map(written.map(({ person, language }) => [person, language]));
  return directoryOf(
    rows.map(({ key, ...person }) => {
      const writes = languageOf.get(person.id);
      return { ...person, ...(writes === undefined ? {} : { writes }) } as unknown as Person;
    }),
  );
}
