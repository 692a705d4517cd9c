// The model over any server that speaks OpenAI's chat completions. The person is waiting and there is an engine that needs
// no server, so nothing is tried for long: one time cap over everything, no second try but to leave out what is refused.
import { APIError, type OpenAI } from "openai";
import type { Log } from "../../ports/log.ts";
import type { Metrics } from "../../ports/metrics.ts";
import type { Model, ModelRequest } from "../../ports/model.ts";
import { createBreaker } from "./breaker.ts";
import { chatOf } from "./chat.ts";
import { clientFor, type ModelSettings, usualModel } from "./client.ts";
import { countUsage } from "./count-usage.ts";
import { firstDialect, withoutRefused } from "./dialect.ts";
import { readReply } from "./read-reply.ts";
import { ReplyTooLong } from "./short-fetch.ts";

export type ModelSetup = {
  readonly settings: ModelSettings;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly clock: { now(): number };
  /** Milliseconds for everything together. */
  readonly cap?: number;
  /** Tests of other addresses bring their own. */
  readonly fetch?: typeof fetch;
};

type Outcome =
  | ("answered" | "nonsense" | "too_long" | "refused")
  | ("busy" | "late" | "denied" | "failed")
  | ("stopped" | "resting");

const CAP = 8_000;
/** These say that the server is of no use, whoever asks what; others may be one message's doing. */
const unwell: readonly Outcome[] = ["busy", "late", "denied", "failed"];

/** `stop` gives up what is under way; from then on nobody is asked. */
export function connectModel(setup: ModelSetup): Model & { stop(): void } {
  const { settings, metrics, log, clock, cap = CAP } = setup;
  const name = settings.model ?? usualModel;
  const client = clientFor(settings, setup.fetch ?? fetch);
  const breaker = createBreaker(clock);
  const count = countUsage(metrics, name);
  const calls = metrics.counter({
    name: "deskbell_model_calls_total",
    help: "Calls of the language model, by what for and how they ended",
    labels: ["purpose", "outcome"],
  });
  const took = metrics.duration(
    { name: "deskbell_model_seconds", help: "How long the language model took", labels: ["purpose"] },
    [0.25, 0.5, 1, 2, 4, 6, 8],
  );
  const underWay = new Set<AbortController>();
  let dialect = firstDialect(settings.baseUrl);
  let stopped = false;

  return {
    async complete(request) {
      if (stopped) return null;
      if (!breaker.lets()) {
        calls(1, { purpose: request.purpose, outcome: "resting" });
        return null;
      }
      const began = performance.now();
      const { outcome, reply, status } = await attempt(request);
      const seconds = (performance.now() - began) / 1000;
      calls(1, { purpose: request.purpose, outcome });
      took(seconds, { purpose: request.purpose });
      const rests = breaker.note(!unwell.includes(outcome));
      if (outcome !== "answered") {
        log.warn("the model gave no answer that can be used", { purpose: request.purpose, outcome, status, seconds });
      }
      if (rests) log.warn("the model is left alone for a while", { seconds: rests / 1000 });
      return reply;
    },
    stop() {
      stopped = true;
      for (const each of underWay) each.abort("stopped");
    },
  };

  type Attempt<Reply> = { outcome: Outcome; reply: Reply | null; status?: number | undefined };

  async function attempt<Reply>(request: ModelRequest<Reply>): Promise<Attempt<Reply>> {
    const giveUp = new AbortController();
    underWay.add(giveUp);
    const timer = setTimeout(() => giveUp.abort("late"), cap);
    try {
      const completion = await ask(request, giveUp.signal);
      count(completion.usage);
      const reply = readReply(completion, request.reply);
      return { outcome: reply === null ? "nonsense" : "answered", reply };
    } catch (error) {
      const status = error instanceof APIError ? error.status : undefined;
      return { outcome: giveUp.signal.aborted ? giveUp.signal.reason : outcomeOf(error), reply: null, status };
    } finally {
      clearTimeout(timer);
      underWay.delete(giveUp);
    }
  }

  /** What the server turned out not to take is left out, now and from now on. */
  async function ask<Reply>(
    request: ModelRequest<Reply>,
    signal: AbortSignal,
  ): Promise<OpenAI.Chat.Completions.ChatCompletion> {
    for (;;) {
      const spoken = dialect;
      try {
        return await client.chat.completions.create(chatOf(name, request, spoken), { signal });
      } catch (error) {
        const next = withoutRefused(spoken, error);
        if (!next || signal.aborted) throw error;
        dialect = next;
      }
    }
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Error && error.cause instanceof ReplyTooLong) return "too_long";
  const status = error instanceof APIError ? error.status : undefined;
  if (status === 429) return "busy";
  if (status === 401 || status === 403 || status === 404) return "denied";
  return status !== undefined && status < 500 ? "refused" : "failed";
}
