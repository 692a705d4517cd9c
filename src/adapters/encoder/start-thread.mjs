// The first module of a worker thread (thread.ts): answers each message with what the thread's work makes of it. Plain
// JavaScript, because it is what teaches the thread to read TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { work } = await import(workerData);

parentPort.on("message", async (input) => {
  try {
    parentPort.postMessage({ output: await work(input) });
  } catch (reason) {
    parentPort.postMessage({ error: reason instanceof Error ? reason.message : String(reason) });
  }
});
