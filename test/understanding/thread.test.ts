import { afterEach, describe, expect, it } from "vitest";
import { createThread } from "../../src/adapters/encoder/thread.ts";

describe("a thread", () => {
  const thread = createThread<number | "die" | "fail", number>(new URL("thread-work.ts", import.meta.url));
  afterEach(() => thread.stop());

  it("answers every call, in order", async () => {
    await expect(Promise.all([thread.run(1), thread.run(2), thread.run(3)])).resolves.toEqual([2, 4, 6]);
  });

  it("reports a failure to the call that failed and goes on", async () => {
    const failed = expect(thread.run("fail")).rejects.toThrow("cannot double that");
    await expect(thread.run(4)).resolves.toBe(8);
    await failed;
  });

  it("starts again after a crash, which fails only the call it broke", async () => {
    const before = thread.run(1);
    const broken = expect(thread.run("die")).rejects.toThrow("code 7");
    const after = thread.run(5);
    await expect(Promise.all([before, after])).resolves.toEqual([2, 10]);
    await broken;
  });

  it("fails what is waiting when it is stopped, and starts again when asked", async () => {
    const waiting = [thread.run(1), thread.run(2)].map((call) => expect(call).rejects.toThrow("stopped"));
    await thread.stop();
    await Promise.all(waiting);
    await expect(thread.run(3)).resolves.toBe(6);
  });
});
