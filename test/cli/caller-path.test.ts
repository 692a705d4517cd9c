import { afterEach, describe, expect, it, vi } from "vitest";
import { callerPath } from "../../src/cli/caller-path.ts";

describe("a path given to a command", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("is relative to where the caller stood, not to where npm runs the command", () => {
    vi.stubEnv("INIT_CWD", "/home/ada");
    expect(callerPath("rows.jsonl")).toBe("/home/ada/rows.jsonl");
    expect(callerPath("/tmp/rows.jsonl")).toBe("/tmp/rows.jsonl");
  });

  it("is relative to the current folder when npm is not involved", () => {
    vi.stubEnv("INIT_CWD", undefined);
    expect(callerPath("rows.jsonl")).toBe(`${process.cwd()}/rows.jsonl`);
  });
});
