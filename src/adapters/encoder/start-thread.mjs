// The first module of a worker thread (thread.ts): answers each message with what the thread's work makes of it.
import { parentPort, workerData } from "node:worker_threads";

const { work } = await import(workerData);

parentPort.on("message", async (input) => {
  try {
    parentPort.postMessage({ output: await work(input) });
  } catch (reason) {
    parentPort.postMessage({ error: reason instanceof Error ? reason.message : String(reason) });
  }
});
