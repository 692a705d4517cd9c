// `deskbell people import FILE.csv [--complete]`: brings a list of people into the directory, also while the desk is open.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type ContentFault, isError } from "../adapters/content/fault.ts";
import { readPeople } from "../adapters/content/read-people.ts";
import { createDatabase } from "../adapters/database/create-database.ts";
import { pinoLog } from "../adapters/telemetry/pino-log.ts";
import { ownConfig } from "../config.ts";
import { type Imported, importPeople } from "../usecases/import-people.ts";
import { callerPath } from "./caller-path.ts";

const usage = "usage: deskbell people import FILE.csv [--complete]   (--complete: whoever is not listed has left)";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { complete: { type: "boolean", default: false } },
  });
  const [verb, file, ...others] = positionals;
  if (verb !== "import" || file === undefined || others.length > 0) throw new Error(usage);
  const people = await listIn(file);
  if (!people) return;

  const clock = { now: Date.now };
  const { DATABASE_URL } = ownConfig();
  const { store, close } = await createDatabase({ url: DATABASE_URL, clock, log: pinoLog("warn") });
  try {
    say(await importPeople({ store, clock, newId: randomUUID }, people, values), values.complete);
  } finally {
    await close();
  }
}

/** Null where a line is wrong: half a list would look like a whole one. */
async function listIn(file: string) {
  const faults: ContentFault[] = [];
  const text = await readFile(callerPath(file), "utf8").catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`);
  });
  const { entries } = readPeople(file, text, (fault) => faults.push(fault));
  for (const fault of faults) {
    console.error(`${fault.file}:${fault.line}: ${isError(fault) ? "" : "warning: "}${fault.message}`);
  }
  if (!faults.some(isError)) return [...entries.values()];
  console.error("Nobody was imported: mend the lines above first.");
  process.exitCode = 1;
  return null;
}

function say({ added, changed, same, missing }: Imported, complete: boolean): void {
  console.log(`${added + changed + same} people: ${added} new, ${changed} changed, ${same} as they were.`);
  if (missing === 0) return;
  if (complete) console.log(`${missing} are not on the list and count as having left.`);
  else console.log(`${missing} are not on the list and stay as they are: --complete says that they have left.`);
}
