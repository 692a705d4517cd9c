// Brings the tables up to the program's schema at start, and notes it in `_prisma_migrations` as Prisma does, without its
// command line.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import sql from "sql-template-tag";
import type { OwnConnection } from "./connection.ts";

type Migration = { readonly name: string; readonly script: string; readonly checksum: string };
type Applied = { readonly migration_name: string; readonly checksum: string; readonly finished_at: unknown };

const folder = new URL("../../../prisma/migrations/", import.meta.url);

/**
 * Applies what is missing, each in a transaction. Throws a sentence for the operator when the database was made by a
 * newer program, or when a migration is not what it was when it was applied.
 */
export async function migrate(writer: OwnConnection, migrations: readonly Migration[]): Promise<string[]> {
  await writer.script(ledger);
  const applied = await writer.rows<Applied>(
    sql`SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new Error(
        `The database is newer than this program: it has the migration ${name}. Start a newer Deskbell, or restore a backup.`,
      );
    if (known.checksum !== checksum)
      throw new Error(
        `The migration ${name} was changed after it was applied. Put the file back as it was, and add a new migration instead.`,
      );
    if (finished_at === null)
      throw new Error(`The migration ${name} was begun by another tool and not finished. Restore a backup.`);
  }
  const missing = migrations.filter(({ name }) => !applied.some((done) => done.migration_name === name));
  for (const migration of missing) await apply(writer, migration);
  return missing.map(({ name }) => name);
}

/** prisma/migrations, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(new URL(`${name}/migration.sql`, folder), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    }),
  );
}

/** Rebuilding a table needs foreign keys off, which SQLite allows outside a transaction only; they are checked after. */
async function apply(writer: OwnConnection, { name, script, checksum }: Migration): Promise<void> {
  await writer.script("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
  try {
    // Another process that started at the same moment may have been faster.
    const there = await writer.rows(sql`SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = ${name}`);
    if (there.length > 0) return await writer.script("ROLLBACK");
    await writer.script(script);
    const broken = await writer.rows(sql`PRAGMA foreign_key_check`);
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that are not there`);
    await writer.run(sql`
      INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
      VALUES (${randomUUID()}, ${checksum}, ${Date.now()}, ${name}, 1)`);
    await writer.script("COMMIT");
  } catch (error) {
    await writer.script("ROLLBACK").catch(() => undefined);
    throw new Error(`The migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error });
  } finally {
    await writer.script("PRAGMA foreign_keys = ON");
  }
}

const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
