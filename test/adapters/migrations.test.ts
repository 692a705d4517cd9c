// Migrations are applied at start, each once and whole, and noted down as Prisma does.
import { createHash } from "node:crypto";
import { join } from "node:path";
import sql from "sql-template-tag";
import { describe, expect, it, onTestFinished } from "vitest";
import { type OwnConnection, openSqlite } from "../../src/adapters/database/connection.ts";
import { migrate, readMigrations } from "../../src/adapters/database/migrate.ts";
import { aFolder } from "../database.ts";

const aMigration = (name: string, script: string) => ({
  name,
  script,
  checksum: createHash("sha256").update(script).digest("hex"),
});
const one = aMigration("1_one", 'CREATE TABLE "One" ("id" TEXT PRIMARY KEY);');
const two = aMigration("2_two", 'CREATE TABLE "Two" ("one" TEXT REFERENCES "One"("id"));');

async function aWriter(file?: string): Promise<OwnConnection> {
  const writer = await openSqlite(file ?? join(await aFolder(), "desk.db"), { readOnly: false });
  onTestFinished(() => writer.close());
  return writer;
}

const tables = (writer: OwnConnection) =>
  writer.rows(sql`SELECT "name" FROM "sqlite_master" WHERE "name" IN ('One', 'Two') ORDER BY "name"`);

describe("migrations", () => {
  it("are applied once, in order, and noted with their checksums", async () => {
    const writer = await aWriter();
    expect(await migrate(writer, [one])).toEqual(["1_one"]);
    expect(await migrate(writer, [one, two])).toEqual(["2_two"]);
    expect(await migrate(writer, [one, two])).toEqual([]);
    const noted = sql`SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations" ORDER BY 1`;
    expect(await writer.rows(noted)).toEqual(
      [one, two].map(({ name, checksum }) => ({ migration_name: name, checksum, applied_steps_count: 1 })),
    );
  });

  it("leave nothing behind when they fail, and say which one it was", async () => {
    const writer = await aWriter();
    const broken = aMigration("2_broken", `${two.script} CREATE TABLE nonsense;`);
    await expect(migrate(writer, [one, broken])).rejects.toThrow(/2_broken failed and was undone/);
    expect(await tables(writer)).toEqual([{ name: "One" }]);
    expect(await migrate(writer, [one, two])).toEqual(["2_two"]);
  });

  it("may rebuild a table that others refer to, but not leave references to nothing", async () => {
    const writer = await aWriter();
    await migrate(writer, [one, two]);
    await writer.script(`INSERT INTO "One" VALUES ('a'); INSERT INTO "Two" VALUES ('a');`);
    const rebuilt = `CREATE TABLE "New" ("id" TEXT PRIMARY KEY, "more" TEXT);
      INSERT INTO "New" ("id") SELECT "id" FROM "One"; DROP TABLE "One"; ALTER TABLE "New" RENAME TO "One";`;
    await migrate(writer, [one, two, aMigration("3_rebuild", rebuilt)]);
    const losing = aMigration("4_lose", `DELETE FROM "One";`);
    const all = [one, two, aMigration("3_rebuild", rebuilt), losing];
    await expect(migrate(writer, all)).rejects.toThrow(/4_lose failed .* refer to rows that are not there/);
    expect(await writer.rows(sql`SELECT "id" FROM "One"`)).toEqual([{ id: "a" }]);
  });

  it("are refused when an applied one was changed, or the database knows one that the program does not", async () => {
    const writer = await aWriter();
    await migrate(writer, [one, two]);
    const changed = aMigration("1_one", `${one.script} -- changed`);
    await expect(migrate(writer, [changed, two])).rejects.toThrow(/1_one was changed after it was applied/);
    await expect(migrate(writer, [one])).rejects.toThrow(/newer than this program.*2_two/);
  });

  it("are left alone when another process, started at the same moment, was faster", async () => {
    const file = join(await aFolder(), "desk.db");
    const [writer, faster] = [await aWriter(file), await aWriter(file)];
    const slower: OwnConnection = {
      ...writer,
      async script(text) {
        if (text.includes("BEGIN")) await migrate(faster, [one]);
        return writer.script(text);
      },
    };
    await migrate(slower, [one]);
    expect(await writer.rows(sql`SELECT "migration_name" FROM "_prisma_migrations"`)).toEqual([
      { migration_name: "1_one" },
    ]);
  });

  it("of the program itself make every table", async () => {
    const writer = await aWriter();
    const shipped = await readMigrations();
    expect(await migrate(writer, shipped)).toEqual(shipped.map(({ name }) => name));
    expect(await writer.rows(sql`SELECT COUNT(*) AS "n" FROM "Case"`)).toEqual([{ n: 0 }]);
  });
});
