// A worker thread that does the `work` of a module. It starts at the first call, does one call at a
// time, holds the process open only while it works, and is started anew after a crash, which fails the call it broke.
import { Worker } from "node:worker_threads";

type Thread<Input, Output> = {
  /** Input and output are copied, so plain data and typed arrays only. Rejects when the work fails or the thread dies. */
  run(input: Input): Promise<Output>;
  /** What it was doing rejects. A later run starts the thread again. */
  stop(): Promise<void>;
};

type Call = { input: unknown; resolve(output: unknown): void; reject(reason: Error): void };
type Reply = { output: unknown } | { error: string };

const start = new URL("start-thread.mjs", import.meta.url);

/** The module exports `work`, a function of one input. */
export function createThread<Input, Output>(module: URL): Thread<Input, Output> {
  const waiting: Call[] = [];
  let current: Call | undefined;
  let worker: Worker | undefined;

  function startWorker(): Worker {
    const started = new Worker(start, { execArgv: [], workerData: module.href });
    started.on("message", (reply: Reply) => finish((call) => settle(call, reply)));
    started.on("error", (reason) => abandon(started, reason instanceof Error ? reason : new Error(String(reason))));
    started.on("exit", (code) => abandon(started, new Error(`the thread ended with code ${code}`)));
    return started;
  }

  function next(): void {
    if (current) return;
    current = waiting.shift();
    if (current) {
      worker ??= startWorker();
      worker.ref();
      worker.postMessage(current.input);
    } else {
      worker?.unref();
    }
  }

  function finish(end: (call: Call) => void): void {
    if (current) end(current);
    current = undefined;
    next();
  }

  function abandon(dead: Worker, reason: Error): void {
    if (worker !== dead) return;
    worker = undefined;
    finish((call) => call.reject(reason));
  }

  return {
    run: (input) =>
      new Promise<Output>((resolve, reject) => {
        waiting.push({ input, resolve: resolve as Call["resolve"], reject });
        next();
      }),
    async stop() {
      const stopped = worker;
      for (const call of waiting.splice(0)) call.reject(new Error("the thread was stopped"));
      if (stopped) abandon(stopped, new Error("the thread was stopped"));
      await stopped?.terminate();
    },
  };
}

function settle(call: Call, reply: Reply): void {
  if ("error" in reply) call.reject(new Error(reply.error));
  else call.resolve(reply.output);
}
