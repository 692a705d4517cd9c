// Deskbell as an operator runs it: src/main.ts in a process of its own, which can be killed without warning.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const main = fileURLToPath(new URL("src/main.ts", root));
const knowledge = fileURLToPath(new URL("knowledge", root));

type Line = { readonly level: number; readonly msg: string; readonly url?: string };
export type Settings = Readonly<Record<string, string>>;
export type DeskProcess = {
  /** Its address, once it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** What it logged as an error. */
  readonly errors: readonly string[];
  /** At once, without a chance to finish anything. */
  kill(): Promise<void>;
  /** As an operator stops it. Resolves to its exit code. */
  stop(): Promise<number | null>;
};

/** Pino's number for it. */
const ERROR = 50;

/** `folder` is where it runs, so that no .env of a developer's is read. */
export function startDesk(folder: string, settings: Settings): DeskProcess {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx/esm"), main], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", KNOWLEDGE_DIR: knowledge, PORT: "0", LOG_LEVEL: "info", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = once(child, "exit") as Promise<[number | null]>;
  const errors: string[] = [];
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    ready: readiness(child, exited, errors),
    errors,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

function readiness(child: ChildProcess, exited: Promise<unknown>, errors: string[]): Promise<string> {
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on("line", (text) => {
      const line = read(text);
      if (line === null || line.level >= ERROR) errors.push(text);
      if (line?.msg === "ready" && line.url) resolve(line.url);
    });
    void exited.then(() => reject(new Error("the desk ended before it was ready")));
  });
  ready.catch(() => undefined);
  return ready;
}

function read(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
