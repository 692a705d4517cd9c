// Transactions, inbox and jobs per second on a SQLite file that waits for the disk at every commit.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, type Database } from "../../src/adapters/database/create-database.ts";
import { createJobRunner } from "../../src/adapters/jobs/create-job-runner.ts";
import { move } from "../../src/domain/case.ts";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Tx } from "../../src/ports/store.ts";
import { aCase, anItem, people } from "../fixtures.ts";

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

export async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-bench-"));
  const database = await createDatabase({ url: `file:${join(folder, "desk.db")}`, clock: Date, log: quiet });
  const rows: Record<string, { "one by one": string; "64 at once": string }> = {};
  const measure = async (name: string, count: number, once: (at: number) => Promise<unknown>) => {
    rows[name] = {
      "one by one": await perSecond(count / 4, 1, once),
      "64 at once": await perSecond(count, 64, (at) => once(at + count)),
    };
  };
  await seed(database);
  await measure("an event accepted", 1_000, (at) => accept(database, at));
  await measure("a decision about a case", 600, (at) => decide(database, at));
  console.log("\nTransactions per second (synchronous=FULL)");
  console.table(rows);
  console.table({ "from commit to start of a job, ms": await latency(database) });
  await database.close();
  await rm(folder, { recursive: true });
}

async function perSecond(count: number, together: number, once: (at: number) => Promise<unknown>): Promise<string> {
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) await once(next++);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return (count / ((performance.now() - started) / 1000)).toFixed(0);
}

const CASES = 200;
const item = anItem("it-laptop", {
  approvals: [{ id: "manager", title: "Manager", approvers: "manager" }],
  tasks: [
    { id: "order", title: "Order it", department: "it" },
    { id: "hand-over", title: "Hand it over", department: "it", after: ["order"] },
  ],
});

async function seed({ store }: Database): Promise<void> {
  await store.transaction({ cause: "people" }, (tx) => tx.people.save(people.map(({ id, ...person }) => person)));
  for (let at = 0; at < CASES; at += 1) {
    const record = { ...aCase({ item, id: `case-${at}` }), numbers: [`IT-${at}`], state: { status: "new" } as const };
    await store.transaction({ cause: `case ${at}` }, async (tx) => {
      await tx.cases.add(record);
      await tx.timeline.append(record.id, [{ kind: "raised", words: null, by: "maya", at: Date.now() }]);
      for (const view of ["requester", "worker"] as const) await tx.surfaces.add(aSurface(record.id, view));
    });
  }
}

const place = {
  platform: "slack",
  tenant: "T",
  conversation: "C",
  thread: null,
  kind: "channel",
  service: null,
} as const;

function aSurface(id: string, view: "requester" | "worker") {
  const audience = { to: "desk", department: "it" } as const;
  return {
    id: `${id}:${view}`,
    subject: { of: "case", id },
    view,
    approval: null,
    audience,
    place,
    message: null,
    shown: null,
  } as const;
}

function accept({ store }: Database, at: number): Promise<unknown> {
  const identity = { platform: "slack", tenant: "T", user: "U", member: true } as const;
  const key = `event ${at}`;
  const event: ChatEvent = {
    ...{ kind: "message", key, identity, place, at, text: "My laptop is broken, can I have a new one?" },
    ...{ files: [], secret: false, addressed: true, outsiders: false, message: "1.2" },
  };
  return store.transaction({ cause: `accept:${key}` }, async (tx) => {
    await tx.inbox.add(event, at);
    await tx.jobs.schedule({ name: "receive", queue: "slack:T:C", data: { key }, runAt: Number.MAX_SAFE_INTEGER });
  });
}

/** What a press does: reads people and record, moves it, tells its timeline, cards and people, sets its timer. */
function decide({ store }: Database, at: number): Promise<unknown> {
  return store.transaction({ cause: `press ${at}` }, async (tx) => {
    await tx.people.directory();
    await tx.people.delegations();
    const record = await tx.cases.get(`case-${at % CASES}`);
    const now = Date.now();
    const held = record.state.status === "in_progress";
    const to = held
      ? ({ status: "on_hold", reason: "provider", until: now } as const)
      : ({ status: "in_progress" } as const);
    const saved = await tx.cases.save(move({ ...record, assignee: "tom" }, to, now));
    await tx.timeline.append(saved.id, [{ kind: held ? "resumed" : "taken", by: "tom", at: now }]);
    await outbox(tx, saved.id);
  });
}

async function outbox(tx: Tx, caseId: string): Promise<void> {
  await tx.triage.placesOf("it");
  const surfaces = await tx.surfaces.of({ of: "case", id: caseId });
  const later = { runAt: Number.MAX_SAFE_INTEGER };
  await tx.jobs.schedule(
    ...surfaces.map(({ id }) => ({ name: "deliver-surface", key: `surface:${id}`, data: { surfaceId: id }, ...later })),
  );
  const id = randomUUID();
  const recipient = { to: "person", person: "maya" } as const;
  await tx.messages.add({ id, recipient, saying: { say: "notice", caseId, seq: 1 }, waits: false, expiresAt: null });
  await tx.jobs.schedule({ name: "deliver-message", data: { messageId: id }, ...later });
  await tx.jobs.schedule({ name: "look-at-case", key: `look:${caseId}`, data: { caseId }, ...later });
}

async function latency(database: Database): Promise<{ median: number; p95: number; "jobs per second": number }> {
  let started = 0;
  const runner = createJobRunner({ jobs: database.jobs, clock: Date, log: quiet });
  await runner.start({
    tick: async () => {
      started = performance.now();
      return undefined;
    },
  });
  const waits: number[] = [];
  for (let at = 0; at < 200; at += 1) {
    await database.store.transaction({ cause: `tick ${at}` }, (tx) => tx.jobs.schedule({ name: "tick", data: at }));
    const committed = performance.now();
    await runner.idle();
    waits.push(started - committed);
  }
  waits.sort((a, b) => a - b);
  const many = 1_000;
  const jobs = Array.from({ length: many }, (_, at) => ({ name: "tick", data: at, queue: `case:${at % 50}` }));
  await database.store.transaction({ cause: "many" }, (tx) => tx.jobs.schedule(...jobs));
  const since = performance.now();
  await runner.idle();
  const rate = many / ((performance.now() - since) / 1000);
  await runner.stop();
  return { median: round(waits[100]), p95: round(waits[190]), "jobs per second": Math.round(rate) };
}

const round = (ms: number | undefined): number => Math.round((ms ?? 0) * 100) / 100;
