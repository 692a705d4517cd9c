// The Bot Connector, the service that Deskbell writes to Teams through. Bot Builder's own client of it tries a refused or
// failed post again by itself, which holds up the queue and can post twice, so this asks once and says what happened.
import type { z } from "zod";
import { DeliveryError } from "../../ports/chat.ts";
import type { Token } from "./credentials.ts";

type Call<T> = {
  readonly method: "GET" | "POST" | "PUT";
  /** The address of the service, as the activity of the conversation named it. */
  readonly service: string;
  /** Parts of the path below it, each encoded here. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
};

/** Rejects with DeliveryError, or with an Error for a fault to be tried again, whose cause is the status. */
export type Connector = <T>(call: Call<T>) => Promise<T>;

/** Milliseconds. */
const TIMEOUT = 15_000;
/** When Teams asks to slow down and does not say how long (milliseconds). */
const SHORT_WAIT = 5_000;
const LOCAL = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?\//;

export function connectorWith(token: Token): Connector {
  return async ({ method, service, path, query, body, answer }) => {
    const url = new URL(path.map(encodeURIComponent).join("/"), service.endsWith("/") ? service : `${service}/`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    if (url.protocol !== "https:" && !LOCAL.test(url.href)) throw new DeliveryError("gone", "its service is not https");
    const bearer = await token();
    const response = await fetch(url, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json; charset=utf-8" }),
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw failureOf(response);
    return answer.parse(await response.json());
  };
}

/** Forbidden is what a person who blocked Deskbell looks like, and a conversation it was removed from. */
function failureOf({ status, headers }: Response): Error {
  const said = `the Bot Connector answered ${status}`;
  if (status === 429) return new DeliveryError("retry-later", said, waitIn(headers.get("retry-after")));
  return [403, 404, 410].includes(status) ? new DeliveryError("gone", said) : new Error(said, { cause: status });
}

/** Seconds, or a date. */
function waitIn(retryAfter: string | null): number {
  if (!retryAfter) return SHORT_WAIT;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? SHORT_WAIT : Math.max(0, wait);
}
