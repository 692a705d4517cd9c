// What every job engine must do.
import { describe, expect, it, onTestFinished } from "vitest";
import { createJobRunner } from "../../src/adapters/jobs/create-job-runner.ts";
import { aDatabase, handClock, keptLog } from "../database.ts";

describe("jobs", () => {
  it("start right after the commit that scheduled them", async () => {
    const clock = handClock();
    const { store, jobs } = await aDatabase({ clock });
    const runner = createJobRunner({ jobs, clock, log: keptLog() });
    onTestFinished(() => runner.stop());
    const seen: unknown[] = [];
    await runner.start({ greet: async ({ data }) => void seen.push(data) });
    await store.transaction({ cause: "a" }, (tx) => tx.jobs.schedule({ name: "greet", data: { to: "maya" } }));
    await runner.idle();
    expect(seen).toEqual([{ to: "maya" }]);
    expect(await runner.health()).toEqual({ waiting: 0, setAside: 0, oldestDue: null });
  });
});
