// A lock that only one process can hold, and that dies with it: the operating system's, through an empty SQLite file.
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { isBusy } from "./connection.ts";

/** Returns what releases it, or null when another process, or another part of this one, holds it. */
export async function lockFile(path: string): Promise<(() => Promise<void>) | null> {
  const adapter = await new PrismaBetterSQLite3({ url: path, timeout: 0 }).connect();
  try {
    await adapter.executeScript("BEGIN EXCLUSIVE");
    return () => adapter.dispose();
  } catch (error) {
    await adapter.dispose();
    if (isBusy(error)) return null;
    throw error;
  }
}
