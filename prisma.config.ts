import { mkdirSync } from "node:fs";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { defineConfig } from "prisma/config";

const url = process.env.DATABASE_URL ?? "file:./data/deskbell.db";

// The "js" engine needs no native query or schema engine, so nothing is ever downloaded.
export default defineConfig({
  schema: "prisma/schema.prisma",
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => {
    // The driver opens the file even to compare two texts, and does not make the folder of a fresh clone.
    if (url === "file:./data/deskbell.db") mkdirSync("data", { recursive: true });
    return new PrismaBetterSQLite3({ url });
  },
});
