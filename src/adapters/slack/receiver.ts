// How Slack's requests reach Bolt. Bolt acknowledges events before anything of ours runs, so what must not be lost is
// committed here first: only then does Bolt get to see the request, and Slack its answer.
import { randomUUID } from "node:crypto";
import { type App, isValidSlackRequest, type Receiver, type SocketModeReceiver } from "@slack/bolt";
import { type ErrorRequestHandler, type Express, type RequestHandler, raw } from "express";
import type { Log } from "../../ports/log.ts";
import { describe } from "./bolt-log.ts";
import { interactionSchema, read, readJson, UnreadablePayload } from "./payloads.ts";

type Process = App["processEvent"];
type Body = Parameters<Process>[0]["body"];

export type Ways = {
  /** Nothing before may have read the request's body: the signature is over its very bytes. */
  readonly express: Express;
  readonly signingSecret: string;
  readonly socket: SocketModeReceiver | null;
  /** Resolves when what happened is committed. */
  readonly commitEvent: (payload: Body) => Promise<void>;
  readonly log: Log;
};

const ENDPOINT = "/slack/events";
/** Far more than Slack sends (bytes). */
const MOST_BYTES = 1_000_000;
const PROBE_LENGTH = 500;

/** After a failure, and once it is stopped, nothing is acknowledged: Slack sends an event again. */
export function boltReceiver({ express, signingSecret, socket, commitEvent, log }: Ways): Receiver {
  let stopped = false;
  return {
    init(bolt) {
      const process: Process = async (event) => {
        if (stopped) return;
        if (event.body.type === "event_callback") await commitEvent(event.body);
        await bolt.processEvent(event);
      };
      const body = raw({ type: () => true, limit: MOST_BYTES, inflate: false });
      const open: RequestHandler = (_request, response, next) => (stopped ? response.status(503).end() : next());
      express.post(ENDPOINT, body, verifying(signingSecret, log), open, answering(process), refusing(log));
      socket?.init({ processEvent: process } as App);
    },
    start: async () => socket?.start(),
    async stop() {
      stopped = true;
      await socket?.stop();
    },
  };
}

/** Logs what went wrong, under an id, without what the payload held. */
export function report(log: Log, error: unknown): string {
  const reference = randomUUID();
  if (error instanceof UnreadablePayload) log.warn("slack request not readable", { reference, faults: error.faults });
  else log.error("slack request failed", { reference, ...describe(error) });
  return reference;
}

function verifying(signingSecret: string, log: Log): RequestHandler {
  return (request, response, next) => {
    const body = textOf(request.body);
    // Slack probes the address with this, unsigned, and wants nothing but an answer.
    if (body.length < PROBE_LENGTH && new URLSearchParams(body).get("ssl_check") === "1") {
      response.status(200).end();
      return;
    }
    const headers = {
      "x-slack-signature": request.get("x-slack-signature") ?? "",
      "x-slack-request-timestamp": Number(request.get("x-slack-request-timestamp")),
    };
    if (isValidSlackRequest({ signingSecret, body, headers })) return next();
    log.warn("slack request refused: its signature is wrong, or older than five minutes");
    response.status(401).end();
  };
}

function answering(process: Process): RequestHandler {
  return async (request, response) => {
    const body = payloadOf(textOf(request.body), request.get("content-type") ?? "");
    if (body.type === "url_verification") {
      response.json({ challenge: body.challenge });
      return;
    }
    await process({
      body,
      ack: async (answer) => {
        if (answer) response.json(answer);
        else response.status(200).end();
      },
    });
    if (!response.headersSent) throw new UnreadablePayload([`nothing takes a ${String(body.type)}`]);
  };
}

function refusing(log: Log): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const reference = report(log, error);
    if (response.headersSent) return;
    response.status(statusOf(error)).json({ error: "not taken", reference });
  };
}

/** A body that is too large or compressed is refused by the parser, with a status of its own. */
function statusOf(error: unknown): number {
  if (error instanceof UnreadablePayload) return 400;
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}

function textOf(body: unknown): string {
  return Buffer.isBuffer(body) ? body.toString("utf8") : "";
}

function payloadOf(text: string, contentType: string): Body {
  const form = contentType.startsWith("application/x-www-form-urlencoded") ? new URLSearchParams(text) : null;
  if (form?.has("payload")) return read(interactionSchema, readJson(form.get("payload") ?? ""));
  const payload = form ? Object.fromEntries(form) : readJson(text);
  if (typeof payload === "object" && payload !== null && !Array.isArray(payload)) return payload;
  throw new UnreadablePayload(["not an object"]);
}
