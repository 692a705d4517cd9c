// The first module of a worker thread (thread.ts). Plain JavaScript, since Node 20 cannot start a thread from TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { [workerData.fn]: fn } = await import(workerData.module);

parentPort.on("message", async (input) => {
  try {
    parentPort.postMessage({ output: await fn(input) });
  } catch (reason) {
    parentPort.postMessage({ error: reason instanceof Error ? reason.message : String(reason) });
  }
});
