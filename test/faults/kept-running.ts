// A desk that is started again after every crash, as a supervisor would, on the same database.
import { setTimeout as pause } from "node:timers/promises";
import { type DeskProcess, type Settings, startDesk } from "./desk-process.ts";

export type KeptRunning = {
  /** Where it is reached, as soon as it is up again. */
  address(): Promise<string>;
  /** Dies at once; another takes its place. */
  crash(): Promise<void>;
  /** Nothing that is due is left to be done. */
  idle(): Promise<void>;
  /** Resolves to all that any of them logged as an error, and to how the last one ended if that was not well. */
  stop(): Promise<string[]>;
};

const GLANCE = 200;
/** A busy machine takes its time (milliseconds). */
const PATIENCE = 600_000;

export function keptRunning(folder: string, settings: Settings): KeptRunning {
  const all: DeskProcess[] = [];
  const start = (): DeskProcess => {
    const desk = startDesk(folder, settings);
    all.push(desk);
    return desk;
  };
  let current = start();

  return {
    address: () => current.ready,
    async crash() {
      await current.kill();
      current = start();
    },
    async idle() {
      const until = Date.now() + PATIENCE;
      while ((await lag(await current.ready)) > 0) {
        if (Date.now() > until) throw new Error("the desk does not come to an end with its jobs");
        await pause(GLANCE);
      }
    },
    async stop() {
      const code = await current.stop();
      return [...all.flatMap(({ errors }) => errors), ...(code === 0 ? [] : [`stopped with exit code ${code}`])];
    },
  };
}

/** For how long a job that is due has been waiting (seconds). */
async function lag(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^deskbell_jobs_lag_seconds (\S+)$/m.exec(text)?.[1] ?? Number.NaN);
}
