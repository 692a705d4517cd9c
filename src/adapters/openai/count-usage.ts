// Counts the tokens a model used, and about what they cost.
import type { OpenAI } from "openai";
import type { Metrics } from "../../ports/metrics.ts";
import { priceOf } from "./prices.ts";

type Usage = OpenAI.CompletionUsage | undefined;

/** Discounts are left out, so the cost is rather too high. A model without a listed price counts tokens only. */
export function countUsage(metrics: Metrics, model: string): (usage: Usage) => void {
  const tokens = metrics.counter({
    name: "deskbell_model_tokens_total",
    help: "Tokens sent to the language model (input) and got from it (output)",
    labels: ["model", "direction"],
  });
  const cost = metrics.counter({
    name: "deskbell_model_cost_dollars_total",
    help: "Estimated cost of the language model in US dollars",
    labels: ["model"],
  });
  const price = priceOf(model);

  return (usage) => {
    const input = counted(usage?.prompt_tokens);
    const output = counted(usage?.completion_tokens);
    tokens(input, { model, direction: "input" });
    tokens(output, { model, direction: "output" });
    if (price) cost((input * price.input + output * price.output) / 1_000_000, { model });
  };
}

/** Servers say what they like. */
const counted = (number: unknown): number =>
  typeof number === "number" && Number.isFinite(number) && number > 0 ? number : 0;
