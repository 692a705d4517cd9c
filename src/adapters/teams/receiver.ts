// How requests of Teams reach the desk: verified, then read, then committed, and only then answered.
import { randomUUID } from "node:crypto";
import { type Express, json, type Request, type Response } from "express";
import type { Log } from "../../ports/log.ts";
import type { Answer } from "./answer-invoke.ts";
import { REQUEST } from "./limits.ts";
import { type Activity, activitySchema, envelopeSchema, read, UnreadableActivity } from "./payloads.ts";
import { Unverified, type Verifier } from "./verify.ts";

export type Reception = {
  /** Nothing before may have read the request's body. */
  readonly express: Express;
  readonly verifier: Verifier;
  readonly log: Log;
  /** Resolves when what happened is committed. */
  readonly take: (activity: Activity) => Promise<Answer>;
};

const ENDPOINT = "/api/messages";
const bodyReader = json({ limit: REQUEST, inflate: false, strict: true });

/** A failure is answered with 500 and nothing else, and Teams sends the activity again. */
export function receiveActivities({ express, verifier, log, take }: Reception): void {
  express.post(ENDPOINT, async (request, response) => {
    try {
      const caller = { address: request.socket.remoteAddress, headers: request.headers };
      verifier.callerMayAsk(caller);
      const body = await bodyOf(request, response);
      await verifier.isGenuine(caller, read(envelopeSchema, body));
      const { status, body: answer } = await take(read(activitySchema, body));
      if (answer === undefined) response.status(status).end();
      else response.status(status).json(answer);
    } catch (error) {
      const status = statusOf(error);
      const reference = report(log, status, error);
      response.status(status).json({ error: "not taken", reference });
    }
  });
}

/** Its reader refuses what is too large, compressed or no JSON, with a status of its own. */
function bodyOf(request: Request, response: Response): Promise<unknown> {
  if (!request.is("application/json")) throw new UnreadableActivity(["it: not JSON"], 415);
  return new Promise((resolve, reject) => {
    bodyReader(request, response, (error?: { status?: number; type?: string }) => {
      if (error) reject(new UnreadableActivity([`it: ${error.type ?? "not read"}`], error.status));
      else resolve(request.body);
    });
  });
}

function statusOf(error: unknown): number {
  return error instanceof UnreadableActivity || error instanceof Unverified ? error.status : 500;
}

/** Without what the activity held: the message of an error may quote anything. */
function report(log: Log, status: number, error: unknown): string {
  const reference = randomUUID();
  if (error instanceof Unverified) log.warn("teams request refused", { reference, status, reason: error.message });
  else if (error instanceof UnreadableActivity) {
    log.warn("teams request not readable", { reference, status, faults: error.faults });
  } else log.error("teams request failed", { reference, ...whatFailed(error) });
  return reference;
}

function whatFailed(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split("\n").find((line) => /^\s+at /.test(line));
  return { error: error.name, ...(at && { at: at.trim() }) };
}
