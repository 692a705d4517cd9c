// What every job engine must do. One suite; graphile-worker will join the list of engines.
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../src/adapters/database/create-database.ts";
import { createJobRunner } from "../../src/adapters/jobs/create-job-runner.ts";
import type { Job, JobHandler, JobRequest, JobRunner } from "../../src/ports/jobs.ts";
import { aDatabase, handClock, keptLog } from "../database.ts";

type Opened = { database: Database; clock: ReturnType<typeof handClock> };
type Settings = Pick<Parameters<typeof createJobRunner>[0], "log" | "onSetAside">;

const embedded = {
  name: "the embedded engine",
  async open(): Promise<Opened> {
    const clock = handClock();
    return { database: await aDatabase({ clock }), clock };
  },
  runnerFor: ({ database, clock }: Opened, settings: Partial<Settings> = {}): JobRunner =>
    createJobRunner({ jobs: database.jobs, clock, log: keptLog(), ...settings }),
};

const MINUTE = 60_000;
const DAY = 86_400_000;

describe.each([embedded])("jobs of $name", ({ open, runnerFor }) => {
  /** A running engine whose jobs named "note" write down their data. */
  async function aDesk(
    handlers: Record<string, (job: Job) => Promise<unknown>> = {},
    settings: Partial<Settings> = {},
  ) {
    const opened = await open();
    const seen: unknown[] = [];
    const runner = runnerFor(opened, settings);
    onTestFinished(() => runner.stop());
    const all: Record<string, (job: Job) => Promise<unknown>> = {
      note: async ({ data }: Job) => void seen.push(data),
      ...handlers,
    };
    const { store } = opened.database;
    const schedule = (...jobs: JobRequest[]) =>
      store.transaction({ cause: randomUUID() }, (tx) => tx.jobs.schedule(...jobs));
    const cancel = (key: string) => store.transaction({ cause: randomUUID() }, (tx) => tx.jobs.cancel(key));
    const start = () => runner.start(all as Record<string, JobHandler>);
    const pass = async (ms: number) => {
      opened.clock.pass(ms);
      await runner.idle();
    };
    return { ...opened, store, runner, seen, schedule, cancel, start, pass };
  }

  const note = (data: unknown, of: Partial<JobRequest> = {}): JobRequest => ({ name: "note", data, ...of });

  it("run once each, with the data they were given", async () => {
    const { runner, seen, schedule, start } = await aDesk();
    await start();
    await schedule(note({ to: "maya" }), note("text"), note(null));
    await runner.idle();
    expect(seen).toEqual([{ to: "maya" }, "text", null]);
    expect(await runner.health()).toEqual({ waiting: 0, setAside: 0, oldestDue: null });
  });

  it("are never forgotten, however closely one look for them follows another", async () => {
    const { clock, runner, seen, schedule, start } = await aDesk();
    await start();
    for (let ticks = 0; ticks < 80; ticks += 1) {
      await schedule(note(ticks, { runAt: clock.now() + MINUTE }));
      await runner.idle();
      runner.wake();
      for (let tick = 0; tick < ticks; tick += 1) await null;
      clock.pass(MINUTE);
      runner.wake();
      await expect.poll(() => seen.length, { interval: 1 }).toBe(ticks + 1);
    }
  });

  it("do not run when the transaction that wanted them was rolled back", async () => {
    const { store, runner, seen, start } = await aDesk();
    await start();
    const failing = store.transaction({ cause: "press" }, async (tx) => {
      await tx.jobs.schedule(note("never"));
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await runner.idle();
    expect(seen).toEqual([]);
  });

  it("start within 50 milliseconds of the commit", async () => {
    let started = 0;
    const { start, schedule, runner } = await aDesk({
      tick: async () => {
        started = performance.now();
      },
    });
    await start();
    const waits: number[] = [];
    for (let at = 0; at < 21; at += 1) {
      await schedule({ name: "tick", data: at });
      const committed = performance.now();
      await runner.idle();
      waits.push(started - committed);
    }
    expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(50);
  });

  it("start without anybody waking the engine, also when their time is to come", async () => {
    const { database } = await open();
    const log = keptLog();
    const runner = createJobRunner({ jobs: database.jobs, clock: Date, log });
    onTestFinished(() => runner.stop());
    const { store } = database;
    const ran = new Promise<number>((resolve) => {
      const later: JobHandler = async () => {
        resolve(Date.now());
        return undefined;
      };
      void runner.start({ later, now: async () => undefined });
    });
    const due = Date.now() + 120;
    await store.transaction({ cause: "a" }, (tx) =>
      tx.jobs.schedule({ name: "later", data: null, runAt: due }, { name: "now", data: null }),
    );
    const late = (await ran) - due;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1_000);
  });

  it("wait until their time, without holding up others of their queue", async () => {
    const { clock, runner, seen, schedule, start, pass } = await aDesk();
    await start();
    await schedule(note("later", { queue: "case:1", runAt: clock.now() + 40 * DAY }), note("now", { queue: "case:1" }));
    await runner.idle();
    expect(seen).toEqual(["now"]);
    await pass(40 * DAY - 1);
    expect(seen).toEqual(["now"]);
    await pass(1);
    expect(seen).toEqual(["now", "later"]);
  });

  it("that fell due while nothing ran, run once at start", async () => {
    const { clock, runner, seen, schedule, start } = await aDesk();
    await schedule(note("timer", { key: "look:1", runAt: clock.now() + MINUTE }));
    clock.pass(DAY);
    expect(await runner.health()).toMatchObject({ waiting: 1, oldestDue: clock.now() - DAY + MINUTE });
    await start();
    await runner.idle();
    expect(seen).toEqual(["timer"]);
  });

  it("with a key replace the one that waits, its time included", async () => {
    const { clock, runner, seen, schedule, start, pass } = await aDesk();
    await start();
    await schedule(note("old", { key: "look:1", runAt: clock.now() + 5 }), note("other", { key: "look:2" }));
    await schedule(
      note("first", { key: "look:1", runAt: clock.now() + 9 }),
      note("new", { key: "look:1", runAt: clock.now() + 10 }),
    );
    await runner.idle();
    expect(await runner.health()).toMatchObject({ waiting: 1 });
    await pass(9);
    expect(seen).toEqual(["other"]);
    await pass(1);
    expect(seen).toEqual(["other", "new"]);
  });

  it("with a key never replace the one that runs: the new one runs after it", async () => {
    const ids: string[] = [];
    const desk = await aDesk({
      again: async ({ id, data }) => {
        ids.push(id);
        if (data === "first") await desk.schedule({ name: "again", data: "second", key: "k", queue: "q" });
      },
    });
    await desk.start();
    await desk.schedule({ name: "again", data: "first", key: "k", queue: "q" });
    await desk.runner.idle();
    expect(new Set(ids).size).toBe(2);
    expect(await desk.runner.health()).toMatchObject({ waiting: 0 });
  });

  it("can be cancelled by key while they wait", async () => {
    const { clock, seen, schedule, cancel, start, pass } = await aDesk();
    await start();
    await schedule(note("no", { key: "look:1", runAt: clock.now() + 5 }), note("yes", { runAt: clock.now() + 5 }));
    await cancel("look:1");
    await pass(5);
    expect(seen).toEqual(["yes"]);
  });

  it("of one queue run one after another, by priority and then in the order of scheduling", async () => {
    let running = 0;
    const order: unknown[] = [];
    const desk = await aDesk({
      step: async ({ data }) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise(setImmediate);
        order.push(data);
        running -= 1;
      },
    });
    const step = (data: unknown, priority?: number): JobRequest => ({ name: "step", data, queue: "case:1", priority });
    await desk.schedule(step("a"), step("b"), step("urgent", 0), step("c"));
    await desk.schedule(step("d"), step("also urgent", 0));
    await desk.start();
    await desk.runner.idle();
    expect(order).toEqual(["urgent", "also urgent", "a", "b", "c", "d"]);
  });

  it("of different queues run at the same time, but not more than eight", async () => {
    let [running, most] = [0, 0];
    const desk = await aDesk({
      step: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      },
    });
    await desk.schedule(...Array.from({ length: 30 }, (_, at) => ({ name: "step", data: at, queue: `case:${at}` })));
    await desk.start();
    await desk.runner.idle();
    expect(most).toBe(8);
    expect(await desk.runner.health()).toMatchObject({ waiting: 0 });
  });

  it("start although hundreds of others wait for one busy queue", async () => {
    let release = () => {};
    const desk = await aDesk({
      hold: () =>
        new Promise((resolve) => {
          release = () => resolve(undefined);
        }),
    });
    await desk.schedule({ name: "hold", data: null, queue: "full" });
    await desk.schedule(
      ...Array.from({ length: 300 }, (_, at) => note(at, { queue: "full" })),
      note("free", { queue: "free" }),
    );
    await desk.start();
    await expect.poll(() => desk.seen).toEqual(["free"]);
    release();
    await desk.runner.idle();
    expect(desk.seen).toHaveLength(301);
  });

  it("that fail are tried again later and later, then set aside and reported, and hold up nobody", async () => {
    const attempts: number[] = [];
    const last: number[] = [];
    const log = keptLog();
    const aside: unknown[] = [];
    const desk = await aDesk(
      {
        poison: async ({ attempt, last: isLast }) => {
          attempts.push(attempt);
          if (isLast) last.push(attempt);
          throw new Error("cannot be read: <what somebody wrote>");
        },
      },
      { log, onSetAside: ({ name, error }) => aside.push({ name, error }) },
    );
    await desk.start();
    await desk.schedule({ name: "poison", data: null, queue: "case:1" }, note("fine", { queue: "case:1" }));
    await desk.runner.idle();
    expect([attempts, desk.seen]).toEqual([[1], ["fine"]]);
    await desk.pass(500);
    expect(attempts).toEqual([1]);
    await desk.pass(1_000);
    expect(attempts).toEqual([1, 2]);
    await desk.pass(2_000);
    expect(attempts).toEqual([1, 2]);
    await desk.pass(4_500);
    expect(attempts).toEqual([1, 2, 3]);
    for (let hours = 0; hours < 24; hours += 1) await desk.pass(60 * MINUTE);
    expect([attempts, last]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [10]]);
    expect(await desk.runner.health()).toEqual({ waiting: 0, setAside: 1, oldestDue: null });
    expect(aside).toEqual([{ name: "poison", error: "Error: cannot be read: <what somebody wrote>" }]);
    expect(log.lines.filter(({ level }) => level === "error")).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toContain("what somebody wrote");
  });

  it("that nothing handles are set aside in the end, not lost", async () => {
    const { runner, schedule, start, pass } = await aDesk();
    await start();
    await schedule({ name: "unknown", data: null });
    for (let hours = 0; hours < 24; hours += 1) await pass(60 * MINUTE);
    expect(await runner.health()).toMatchObject({ setAside: 1 });
  });

  it("are not tried again when a newer one with their key waits", async () => {
    const desk = await aDesk({
      failing: async ({ data }) => {
        desk.seen.push(data);
        if (data === "new") return;
        await desk.schedule({ name: "failing", data: "new", key: "k", runAt: desk.clock.now() + 10 });
        throw new Error("too late");
      },
    });
    await desk.start();
    await desk.schedule({ name: "failing", data: "old", key: "k" });
    await desk.runner.idle();
    expect(await desk.runner.health()).toMatchObject({ waiting: 1 });
    await desk.pass(DAY);
    expect(desk.seen).toEqual(["old", "new"]);
  });

  it("that ask to run again do, under the same id, and it counts as no failure", async () => {
    const runs: unknown[] = [];
    const desk = await aDesk({
      slow: async ({ id, attempt }) => {
        runs.push([id, attempt]);
        return runs.length < 3 ? { again: 1_000 } : undefined;
      },
    });
    await desk.start();
    await desk.schedule({ name: "slow", data: null });
    await desk.runner.idle();
    await desk.pass(999);
    expect(runs).toHaveLength(1);
    await desk.pass(1);
    await desk.pass(1_000);
    expect(runs).toEqual([runs[0], runs[0], runs[0]]);
    expect(await desk.runner.health()).toMatchObject({ waiting: 0 });
  });

  it("may let their queue rest, and no other", async () => {
    const desk = await aDesk({
      post: async ({ data }) => {
        desk.seen.push(data);
        return { pauseQueue: 1_000 };
      },
    });
    const post = (data: string, queue: string): JobRequest => ({ name: "post", data, queue });
    await desk.start();
    await desk.schedule(post("a1", "a"), post("a2", "a"), post("b1", "b"));
    await desk.runner.idle();
    expect(desk.seen).toEqual(["a1", "b1"]);
    await desk.pass(999);
    expect(desk.seen).toEqual(["a1", "b1"]);
    await desk.pass(1);
    expect(desk.seen).toEqual(["a1", "b1", "a2"]);
  });

  it("finish before the engine stops, and no other starts", async () => {
    let finish = () => {};
    const desk = await aDesk({
      long: () =>
        new Promise((resolve) => {
          finish = () => resolve(undefined);
        }),
    });
    await desk.start();
    await desk.schedule({ name: "long", data: null, queue: "q" }, note("next", { queue: "q" }));
    await expect.poll(() => finish.toString()).toContain("resolve");
    let stopped = false;
    const stopping = desk.runner.stop().then(() => {
      stopped = true;
    });
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(desk.seen).toEqual([]);
    await desk.start();
    await desk.runner.idle();
    expect(desk.seen).toEqual(["next"]);
  });

  it("are worked off by one process at a time; a second is told so", async () => {
    const desk = await aDesk();
    const second = runnerFor(desk);
    await desk.start();
    await expect(second.start({})).rejects.toThrow(/Another Deskbell works on .*desk\.db/);
    await desk.runner.stop();
    await second.start({});
    await second.stop();
  });
});
