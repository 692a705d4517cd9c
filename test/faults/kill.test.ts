// Killed without warning, again and again: what was committed is there once, and what was begun is finished once.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { createDatabase } from "../../src/adapters/database/create-database.ts";
import { createJobRunner } from "../../src/adapters/jobs/create-job-runner.ts";
import { numberOf } from "../../src/domain/case.ts";
import { faultInTimeline } from "../../src/domain/timeline.ts";
import { aFolder, keptLog } from "../database.ts";
import { answer } from "./raise-and-answer.ts";

const KILLS = 4;
const everything = { person: null, departments: ["it"] };

function aDeskAtWork(url: string, from: number): ChildProcess {
  const script = join(import.meta.dirname, "desk-at-work.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, url, `${from}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const linesOf = (child: ChildProcess) => createInterface({ input: child.stdout as NodeJS.ReadableStream });

/** Runs the desk from request `from` on, kills it after so many commits, and returns the last one it told of. */
async function workUntilKilled(url: string, from: number, commits: number): Promise<number> {
  const child = aDeskAtWork(url, from);
  const exited = once(child, "exit");
  let last = from - 1;
  for await (const line of linesOf(child)) {
    if (line !== "ready") last = Number(line);
    // Not at once: the pipe brings the news late, so the process is anywhere in its next transactions by now.
    if (last - from >= commits) setTimeout(() => child.kill("SIGKILL"), Math.random() * 10);
  }
  await exited;
  return last;
}

describe("a desk that is killed", () => {
  it("keeps all it was told of, doubles nothing, and finishes what it began", { timeout: 60_000 }, async () => {
    const url = `file:${join(await aFolder(), "desk.db")}`;
    let last = -1;
    for (let kills = 0; kills < KILLS; kills += 1) {
      // The events of the last moments come again, as a platform would send them.
      const from = Math.max(0, last - 5);
      last = await workUntilKilled(url, from, 10 + Math.floor(Math.random() * 20));
    }

    const log = keptLog();
    const database = await createDatabase({ url, clock: Date, log });
    onTestFinished(() => database.close());
    const { store } = database;
    const runner = createJobRunner({ jobs: database.jobs, clock: Date, log });
    await runner.start({ answer: (job) => answer(store, job) });
    await runner.idle();
    await runner.stop();

    const cases = await store.read.cases.list(everything, {}, 10_000);
    const ids = new Set(cases.map(({ id }) => id));
    for (let n = 0; n <= last; n += 1) expect(ids).toContain(`case ${n}`);
    expect(new Set(cases.map(numberOf)).size).toBe(cases.length);
    for (const record of cases) {
      expect(record).toMatchObject({ version: 2, title: "Item it-laptop!" });
      const entries = await store.read.timeline.of(record.id);
      expect(entries.map(({ kind }) => kind)).toEqual(["raised", "replied"]);
      expect(faultInTimeline(entries)).toBeNull();
    }
    expect(await runner.health()).toEqual({ waiting: 0, setAside: 0, oldestDue: null });
    expect(log.lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
  });
});

describe("a second process on the same file", () => {
  it("may write at the same time, but is refused the jobs while the first lives", { timeout: 60_000 }, async () => {
    const url = `file:${join(await aFolder(), "desk.db")}`;
    const first = aDeskAtWork(url, 0);
    const exited = once(first, "exit");
    const news = linesOf(first);
    while ((await once(news, "line"))[0] === "ready");

    const log = keptLog();
    const database = await createDatabase({ url, clock: Date, log });
    onTestFinished(() => database.close());
    const { store } = database;
    const runner = createJobRunner({ jobs: database.jobs, clock: Date, log });
    await expect(runner.start({})).rejects.toThrow(/Another Deskbell works on/);
    const numbers: unknown[] = [];
    for (let at = 0; at < 20; at += 1) {
      numbers.push(await store.transaction({ cause: `mine ${at}` }, (tx) => tx.cases.nextNumber("IT")));
    }
    first.kill("SIGKILL");
    await exited;

    const theirs = (await store.read.cases.list(everything, {}, 10_000)).map(numberOf);
    expect(new Set([...numbers, ...theirs]).size).toBe(20 + theirs.length);
    expect(theirs.length).toBeGreaterThan(0);
    await runner.start({ answer: (job) => answer(store, job) });
    await runner.stop();
  });
});
