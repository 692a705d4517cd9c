// Live updates: one open answer per page and person, in the form of Server-Sent Events. Each event's id is the revision it
// brings the reader to, so a reader that comes back with its last id misses nothing and gets nothing twice.
import { once } from "node:events";
import type { Response } from "express";
import type { Person } from "../../domain/person.ts";
import type { ChatMessage } from "../../messages/web-api.ts";
import type { ChatLog } from "./chat-log.ts";

/** Also the time after which messages of another process are looked for. */
const heartbeatMs = 15_000;

/** Writes until the reader goes away or `signal` ends it. `personNow` is asked before each look: rights may change. */
export async function streamMessages(response: Response, { log, personNow, from, signal }: Stream): Promise<void> {
  response.status(200).set({ "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
  const reader = new AbortController();
  response.on("close", () => reader.abort());
  const over = AbortSignal.any([reader.signal, signal]);
  const bell = alarmOf(log, over);

  let revision = from;
  while (!over.aborted) {
    const person = await personNow();
    if (!person) break;
    const page = await log.after(person, revision);
    revision = page.revision;
    await write(response, page.messages.map(eventOf).join("") || ":\n\n", over);
    if (!page.more) await bell.ring();
  }
  bell.stop();
  response.end();
}

type Stream = {
  readonly log: ChatLog;
  readonly personNow: () => Promise<Person | null>;
  readonly from: number;
  readonly signal: AbortSignal;
};

function eventOf(message: ChatMessage): string {
  return `id: ${message.revision}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;
}

async function write(response: Response, text: string, over: AbortSignal): Promise<void> {
  if (response.write(text) || over.aborted) return;
  await once(response, "drain", { signal: over }).catch(() => undefined);
}

/** Rings when something changed since the last ring, at the heartbeat, and when it is all over. */
function alarmOf(log: ChatLog, over: AbortSignal): { ring(): Promise<void>; stop(): void } {
  let pending = false;
  let wake = () => {};
  const unwatch = log.watch(() => {
    pending = true;
    wake();
  });
  over.addEventListener("abort", () => wake());

  return {
    async ring() {
      if (!pending && !over.aborted) {
        await new Promise<void>((resolve) => {
          const heartbeat = setTimeout(resolve, heartbeatMs);
          wake = () => {
            clearTimeout(heartbeat);
            resolve();
          };
        });
      }
      pending = false;
    },
    stop: unwatch,
  };
}
