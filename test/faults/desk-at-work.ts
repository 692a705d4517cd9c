// Works until it is killed: raises cases, one transaction each, and lets a job answer each. Says every commit it was told
// of, so that whoever kills it knows what must be there.
import { createDatabase } from "../../src/adapters/database/create-database.ts";
import { createJobRunner } from "../../src/adapters/jobs/create-job-runner.ts";
import type { Log } from "../../src/ports/log.ts";
import { answer, raise } from "./raise-and-answer.ts";

const [url = "", from = "0"] = process.argv.slice(2);
const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

const { store, jobs } = await createDatabase({ url, clock: Date, log: quiet });
const runner = createJobRunner({ jobs, clock: Date, log: quiet });
await runner.start({ answer: (job) => answer(store, job) });

process.stdout.write("ready\n");
for (let at = Number(from); ; at += 4) {
  const asked = [at, at + 1, at + 2, at + 3].map((n) => raise(store, n));
  for (const [index, done] of asked.entries()) {
    await done;
    process.stdout.write(`${at + index}\n`);
  }
}
