// The real adapter at the double of a model's server, with little patience.
import { connectModel } from "../../src/adapters/openai/connect-model.ts";
import { createMetrics } from "../../src/adapters/telemetry/metrics.ts";
import type { Model } from "../../src/ports/model.ts";
import type { ModelServer } from "../doubles/model-server.ts";

/** Milliseconds. */
export const CAP = 1_000;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export function modelAt({ url: baseUrl }: ModelServer): Model {
  return connectModel({
    settings: { apiKey: "sk-test", baseUrl, model: undefined },
    metrics: createMetrics(),
    log: silent,
    clock: { now: () => 0 },
    cap: CAP,
  });
}
