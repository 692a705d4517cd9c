import { mkdirSync } from "node:fs";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { defineConfig } from "prisma/config";

const url = process.env.DATABASE_URL ?? "file:./data/deskbell.db";
const sqlite = new PrismaBetterSQLite3({ url });

// The "js" engine needs no native query or schema engine, so nothing is ever downloaded.
export default defineConfig({
  schema: "prisma/schema.prisma",
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => ({
    provider: sqlite.provider,
    adapterName: sqlite.adapterName,
    connect() {
      // The driver opens the file even to compare two texts, and does not make the folder of a fresh clone.
      if (!process.env.DATABASE_URL) mkdirSync("data", { recursive: true });
      return sqlite.connect();
    },
    /** An empty database in memory to read the migrations into: each file is a script, the driver takes one statement. */
    async connectToShadowDb() {
      const shadow = await sqlite.connectToShadowDb();
      return Object.assign(shadow, {
        async executeRaw({ sql }: { sql: string }) {
          await shadow.executeScript(sql);
          return 0;
        },
      });
    },
  }),
});
