// Bolt and its clients write what they do, payloads and all, as sentences. Only what they are worried about is passed on.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";

const nothing = () => {};

/** Debugging lines are dropped whatever the level, since they hold what people wrote. */
export function boltLog(log: Log): Logger {
  return {
    debug: nothing,
    info: nothing,
    warn: (...said) => log.warn("slack client warns", { about: aboutOf(said) }),
    error: (...said) => log.error("slack client failed", { about: aboutOf(said) }),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}

/** Sentences are Bolt's own; of an error only what it is, as its message may quote anything. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, stack = "" } = error;
  const code = "code" in error ? error.code : undefined;
  const at = stack.split("\n").find((line) => /^\s+at /.test(line));
  return { error: name, ...(code !== undefined && { code }), ...(at && { at: at.trim() }) };
}

function aboutOf(said: readonly unknown[]): unknown[] {
  return said.map((part) => (typeof part === "string" ? part : describe(part)));
}
