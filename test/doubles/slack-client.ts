// Slack's requests to the app: signed, over HTTP.
import { createHmac } from "node:crypto";

export type Envelope = {
  readonly type: "events_api" | "interactive" | "slash_commands";
  readonly payload: Record<string, unknown>;
  /** How often it was sent before. */
  readonly retry?: number;
};
export type Reply = { readonly status: number; readonly body: unknown };
export type Send = (envelope: Envelope) => Promise<Reply>;

export type Signing = {
  readonly secret: string;
  /** Seconds, as Slack writes it; now when left out. */
  readonly at?: number;
  readonly signature?: string;
};

/** An HTTP request as Slack makes it. */
export async function postTo(url: string, { type, payload, retry }: Envelope, signing: Signing): Promise<Reply> {
  const body =
    type === "events_api"
      ? JSON.stringify(payload)
      : new URLSearchParams(
          type === "interactive" ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>),
        ).toString();
  const contentType = type === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
  const again: Record<string, string> = retry
    ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_error" }
    : {};
  return postRaw(url, body, { "content-type": contentType, ...again }, signing);
}

export async function postRaw(
  url: string,
  body: string,
  headers: Record<string, string>,
  signing: Signing,
): Promise<Reply> {
  const at = signing.at ?? Math.floor(Date.now() / 1000);
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      ...headers,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": signing.signature ?? signatureOf(signing.secret, at, body),
    },
  });
  return { status: response.status, body: parsed(await response.text()) };
}

export function signatureOf(secret: string, at: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
}

function parsed(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
