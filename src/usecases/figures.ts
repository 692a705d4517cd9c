// What the desk counts of itself, for whoever runs it. After a crash something may be counted twice.
import type { Deflection } from "../domain/deflection.ts";
import type { Metrics } from "../ports/metrics.ts";

export type Figures = {
  answered(found: boolean): void;
  deflected(deflection: Deflection): void;
};

export function figuresOf(metrics: Metrics): Figures {
  const answers = metrics.counter({
    name: "deskbell_answers_total",
    help: "Answers from the knowledge base, by whether anything could be relied on",
    labels: ["found"],
  });
  const deflections = metrics.counter({
    name: "deskbell_deflections_total",
    help: "Answers by what came of them: confirmed by the person, no request within a day (potential), or none",
    labels: ["deflection"],
  });
  return {
    answered: (found) => answers(1, { found: found ? "yes" : "no" }),
    deflected: (deflection) => deflections(1, { deflection }),
  };
}
