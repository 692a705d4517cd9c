// A real database in a folder of its own, gone when the test is over; with a clock that moves by hand.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createDatabase, type Database } from "../src/adapters/database/create-database.ts";
import type { Log } from "../src/ports/log.ts";
import { MONDAY } from "./fixtures.ts";

export type HandClock = { now(): number; set(at: number): void; pass(ms: number): void };

export function handClock(at: number = MONDAY): HandClock {
  let now = at;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

export type Line = {
  readonly level: keyof Log;
  readonly message: string;
  readonly fields?: Readonly<Record<string, unknown>>;
};

/** Keeps what is logged, for a test to read. */
export function keptLog(): Log & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (message: string, fields?: Line["fields"]) => {
    lines.push({ level, message, fields });
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error"), lines };
}

/** A folder that is removed with all that is in it after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** SQLite in a temporary file. Call it inside a test. */
export async function aDatabase(
  of: { clock?: { now(): number }; log?: Log; url?: string; idleMs?: number } = {},
): Promise<Database> {
  const url = of.url ?? `file:${join(await aFolder(), "desk.db")}`;
  const database = await createDatabase({ clock: handClock(), log: keptLog(), ...of, url });
  onTestFinished(() => database.close());
  return database;
}
