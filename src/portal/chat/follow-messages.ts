// Keeps a page up to date: everything since the last look, then live, and again from where it stopped when it breaks off.
import type { ChatMessage } from "../../messages/web-api.ts";
import { type Api, Trouble } from "../api.ts";

export type Connection = "loading" | "live" | { readonly problem: string };

type Follower = {
  readonly api: Pick<Api, "messages" | "live">;
  /** How far this page has come; moved on here. */
  readonly seen: { revision: number };
  received(messages: readonly ChatMessage[]): void;
  connection(state: Connection): void;
  /** Resolves early when somebody presses "Try now" or looks at the page again. */
  pause(ms: number): Promise<void>;
};

const waits = [500, 1_000, 2_000, 5_000, 10_000];

/** Runs until the signal ends it. */
export async function followMessages(
  { api, seen, received, connection, pause }: Follower,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      for (let more = true; more; ) {
        const page = await api.messages(seen.revision, signal);
        received(page.messages);
        seen.revision = page.revision;
        more = page.more;
      }
      failures = 0;
      connection("live");
      for await (const message of api.live(seen.revision, signal)) {
        received([message]);
        seen.revision = message.revision;
      }
    } catch (error) {
      if (signal.aborted) return;
      connection({ problem: error instanceof Trouble ? error.message : "The connection broke off." });
    }
    // The first wait is short: a restart of the server is not worth a word.
    await pause(waits[Math.min(failures, waits.length - 1)] as number);
    failures += 1;
  }
}
