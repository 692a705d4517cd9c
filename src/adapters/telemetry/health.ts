// Is it alive, is it ready, how is it doing: for probes and Prometheus.
import type { Express } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { JobRunner } from "../../ports/jobs.ts";

export type HealthSetup = {
  readonly express: Express;
  readonly jobs: Pick<JobRunner, "health">;
  readonly clock: { now(): number };
};

/** Longer than this without a due job being done means that the jobs do not run (milliseconds). */
const STUCK = 60_000;

export function exposeHealth({ express, jobs, clock }: HealthSetup): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const waiting = gauge("deskbell_jobs_waiting", "Jobs that wait to be done");
  const setAside = gauge("deskbell_jobs_set_aside", "Jobs set aside after their last try");
  const lag = gauge("deskbell_jobs_lag_seconds", "How long the oldest due job has been waiting");

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
    waiting.set(health.waiting);
    setAside.set(health.setAside);
    lag.set(health.oldestDue === null ? 0 : Math.max(0, (clock.now() - health.oldestDue) / 1000));
    response.type(registry.contentType).send(await registry.metrics());
  });
}
