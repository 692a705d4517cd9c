// What only SQLite can do wrong: locks between processes, shared commits, a file that is not ours.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import sql from "sql-template-tag";
import { describe, expect, it, onTestFinished } from "vitest";
import { type OwnConnection, openSqlite } from "../../src/adapters/database/connection.ts";
import { createDatabase } from "../../src/adapters/database/create-database.ts";
import { databaseFile } from "../../src/adapters/database/database-url.ts";
import { writeQueue } from "../../src/adapters/database/write-queue.ts";
import { aDatabase, aFolder, handClock, keptLog } from "../database.ts";

async function aConnection(file: string, readOnly = false): Promise<OwnConnection> {
  const connection = await openSqlite(file, { readOnly });
  onTestFinished(() => connection.close());
  return connection;
}

describe("the writer", () => {
  it("waits while another process writes, and then does its whole work once", async () => {
    const { store, jobs } = await aDatabase();
    const other = await aConnection(jobs.file);
    await other.script("BEGIN IMMEDIATE");
    let runs = 0;
    const waiting = store.transaction({ cause: "press" }, async (tx) => {
      runs += 1;
      return tx.cases.nextNumber("IT");
    });
    await turn();
    expect(runs).toBe(0);
    await other.run(sql`INSERT INTO "Counter" ("name", "value") VALUES ('number:IT', 1500)`);
    await other.script("COMMIT");
    expect(await waiting).toBe("IT-1501");
    expect(runs).toBe(1);
  });

  it("tells nobody of a success when the commit that they share fails", async () => {
    const real = await aConnection(join(await aFolder(), "desk.db"));
    await real.script(`CREATE TABLE "Kept" ("n" INTEGER)`);
    let failing = true;
    const queue = writeQueue({
      ...real,
      async script(text) {
        if (failing && text === "COMMIT") throw new Error("disk full");
        return real.script(text);
      },
    });
    const keep = (n: number) => queue.run(() => real.run(sql`INSERT INTO "Kept" VALUES (${n})`));
    const results = await Promise.allSettled([keep(1), keep(2)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    failing = false;
    await keep(3);
    expect(await real.rows(sql`SELECT "n" FROM "Kept"`)).toEqual([{ n: 3 }]);
  });

  it("forgets nobody who comes right after another one ended", async () => {
    const queue = writeQueue(await aConnection(join(await aFolder(), "desk.db")));
    for (let ticks = 0; ticks < 20; ticks += 1) {
      const second = queue
        .run(async () => "first")
        .then(async () => {
          for (let tick = 0; tick < ticks; tick += 1) await null;
          return queue.run(async () => "second");
        });
      expect(await second).toBe("second");
    }
  });

  it("lets those that wait share a commit, each keeping or losing its own", async () => {
    const real = await aConnection(join(await aFolder(), "desk.db"));
    await real.script(`CREATE TABLE "Kept" ("n" INTEGER)`);
    let commits = 0;
    const queue = writeQueue({
      ...real,
      async script(text) {
        if (text === "COMMIT") commits += 1;
        return real.script(text);
      },
    });
    const keep = (n: number) =>
      queue.run(async () => {
        await real.run(sql`INSERT INTO "Kept" VALUES (${n})`);
        if (n === 2) throw new Error("not this one");
      });
    const results = await Promise.allSettled([1, 2, 3].map(keep));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await real.rows(sql`SELECT "n" FROM "Kept"`)).toEqual([{ n: 1 }, { n: 3 }]);
    expect(commits).toBe(1);
  });
});

describe("the reader", () => {
  it("cannot write", async () => {
    const { jobs } = await aDatabase();
    await expect(jobs.reader.run(sql`DELETE FROM "Job"`)).rejects.toThrow(/readonly/);
  });
});

describe("DATABASE_URL", () => {
  it("may name a file in a folder that is not there yet", async () => {
    const folder = await aFolder();
    await aDatabase({ url: `file:${folder}/a/b/desk.db` });
    expect(await readdir(join(folder, "a/b"))).toContain("desk.db");
  });

  it("is refused by name, with the fix, when it is something else", () => {
    for (const url of ["postgres://localhost/desk", "mysql://x", "desk.db", "file:", "file::memory:", ""]) {
      expect(() => databaseFile(url)).toThrow(/DATABASE_URL: .*file:\.\/data\/deskbell\.db/);
    }
  });

  it("is refused when its folder cannot be made, or the file is not a database", async () => {
    expect(() => databaseFile("file:/dev/null/desk.db")).toThrow(/DATABASE_URL: the folder \/dev\/null/);
    const settings = { url: "file:package.json", clock: handClock(), log: keptLog() };
    await expect(createDatabase(settings)).rejects.toThrow(/DATABASE_URL: .*package\.json/);
  });
});
