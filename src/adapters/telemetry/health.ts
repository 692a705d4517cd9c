// Is it alive, is it ready, how is it doing: for probes and Prometheus.
import type { Express } from "express";
import type { JobRunner } from "../../ports/jobs.ts";
import type { Registered } from "./metrics.ts";

export type HealthSetup = {
  readonly express: Express;
  readonly jobs: Pick<JobRunner, "health">;
  readonly clock: { now(): number };
  readonly metrics: Registered;
};

/** Longer than this without a due job being done means that the jobs do not run (milliseconds). */
const STUCK = 60_000;

export function exposeHealth({ express, jobs, clock, metrics }: HealthSetup): void {
  const waiting = metrics.gauge({ name: "deskbell_jobs_waiting", help: "Jobs that wait to be done" });
  const setAside = metrics.gauge({ name: "deskbell_jobs_set_aside", help: "Jobs set aside after their last try" });
  const lag = metrics.gauge({
    name: "deskbell_jobs_lag_seconds",
    help: "How long the oldest due job has been waiting",
  });

  express.get("/healthz", (_, response) => {
    response.type("text").send("ok");
  });
  express.get("/readyz", async (_, response) => {
    try {
      const { oldestDue } = await jobs.health();
      const stuck = oldestDue !== null && clock.now() - oldestDue > STUCK;
      response.status(stuck ? 503 : 200).json({ database: "ok", jobs: stuck ? "late" : "ok" });
    } catch {
      response.status(503).json({ database: "not answering" });
    }
  });
  express.get("/metrics", async (_, response) => {
    const health = await jobs.health();
    waiting(health.waiting);
    setAside(health.setAside);
    lag(health.oldestDue === null ? 0 : Math.max(0, (clock.now() - health.oldestDue) / 1000));
    response.type(metrics.contentType).send(await metrics.text());
  });
}
