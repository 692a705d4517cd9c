// Live updates: one open answer per page and person, in the form of Server-Sent Events. Each event's id is the revision it
// brings the reader to, so a reader that comes back with its last id misses nothing and gets nothing twice.
import { once } from "node:events";
import type { Response } from "express";
import type { Person } from "../../domain/person.ts";
import type { ChatMessage } from "../../messages/web-api.ts";
import type { ChatLog } from "./chat-log.ts";

/** Also the time after which messages of another process are looked for. */
const heartbeatMs = 15_000;

/** How long a reader that does not read any more may take to leave. */
const farewellMs = 1_000;

type Reader = {
  /** Asked before each look, since rights may change; nobody ends the updates. */
  readonly who: () => Promise<Person | null>;
  /** The revision the reader has. */
  readonly from: number;
};

export type LiveUpdates = {
  /** Writes what changes until the reader goes away or it all stops. */
  send(response: Response, reader: Reader): Promise<void>;
  /** Ends what is open, so that the server can close. */
  stop(): Promise<void>;
};

export function liveUpdates(log: ChatLog): LiveUpdates {
  const end = new AbortController();
  const open = new Set<Promise<void>>();
  return {
    async send(response, reader) {
      const sending = stream(response, reader, log, end.signal).finally(() => open.delete(sending));
      open.add(sending);
      await sending;
    },
    async stop() {
      end.abort();
      await Promise.allSettled(open);
    },
  };
}

async function stream(response: Response, { who, from }: Reader, log: ChatLog, end: AbortSignal): Promise<void> {
  response.status(200).set("content-type", "text/event-stream").flushHeaders();
  const gone = new AbortController();
  const closed = once(response, "close").then(
    () => gone.abort(),
    () => gone.abort(),
  );
  const over = AbortSignal.any([gone.signal, end]);
  const bell = bellOf(log, over);
  try {
    for (let revision = from; !over.aborted; ) {
      const person = await who();
      if (!person) break;
      const page = await log.after(person, revision);
      revision = page.revision;
      await write(response, page.messages.map(eventOf).join("") || ":\n\n", over);
      if (!page.more) await bell.ring();
    }
  } finally {
    bell.remove();
  }
  response.end();
  const stuck = setTimeout(() => response.destroy(), farewellMs);
  await closed;
  clearTimeout(stuck);
}

function eventOf(message: ChatMessage): string {
  return `id: ${message.revision}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;
}

async function write(response: Response, text: string, over: AbortSignal): Promise<void> {
  if (response.write(text) || over.aborted) return;
  await once(response, "drain", { signal: over }).catch(() => undefined);
}

/** Rings when something changed since the last ring, at the heartbeat, and when it is all over. */
function bellOf(log: ChatLog, over: AbortSignal): { ring(): Promise<void>; remove(): void } {
  let changed = false;
  let wake = () => {};
  const unwatch = log.watch(() => {
    changed = true;
    wake();
  });
  over.addEventListener("abort", () => wake());

  return {
    async ring() {
      if (!changed && !over.aborted) {
        await new Promise<void>((resolve) => {
          const heartbeat = setTimeout(resolve, heartbeatMs);
          wake = () => {
            clearTimeout(heartbeat);
            resolve();
          };
        });
      }
      changed = false;
    },
    remove: unwatch,
  };
}
