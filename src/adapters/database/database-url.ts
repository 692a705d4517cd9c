// DATABASE_URL: which database, and where. Today a SQLite file.
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * The absolute path of a SQLite file; its folder is made. Relative paths count from the working directory. Throws with
 * the setting's name and the fix for anything else.
 */
export function databaseFile(url: string): string {
  if (/^postgres(ql)?:/.test(url)) {
    throw new Error("DATABASE_URL: PostgreSQL is not supported yet; use a file, such as file:./data/deskbell.db");
  }
  const path = /^file:([^?#]+)$/.exec(url)?.[1];
  if (!path || path === ":memory:") {
    throw new Error("DATABASE_URL: write it as file:<path>, such as file:./data/deskbell.db");
  }
  const file = resolve(path.replace(/^\/\/(?=\/)/, ""));
  try {
    // For nobody else's eyes on the machine: confidential cases are in it.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`DATABASE_URL: the folder ${dirname(file)} cannot be made: ${(error as Error).message}`);
  }
  return file;
}
