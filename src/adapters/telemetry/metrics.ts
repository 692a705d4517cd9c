// The figures of this process, in the form that Prometheus reads. Whoever has something to count asks for it here.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Figure, Metrics } from "../../ports/metrics.ts";

export type Registered = Metrics & { readonly contentType: string; text(): Promise<string> };

export function createMetrics(): Registered {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const described = ({ name, help, labels = [] }: Figure) => ({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    counter(figure) {
      const counter = new Counter(described(figure));
      return (amount, labels = {}) => counter.inc(labels, amount);
    },
    gauge(figure) {
      const gauge = new Gauge(described(figure));
      return (value, labels = {}) => gauge.set(labels, value);
    },
    duration(figure, bounds) {
      const histogram = new Histogram({ ...described(figure), buckets: [...bounds] });
      return (seconds, labels = {}) => histogram.observe(labels, seconds);
    },
  };
}
