// What a transaction's work may do: await `tx` and nothing else. It must not outlive its transaction, nor keep everybody
// waiting for something from outside.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Connection } from "./connection.ts";

const inside = new AsyncLocalStorage<{ readonly cause: string; ended: boolean }>();

/** Throws inside a transaction's work. Whatever must not be called there asks this first: other reads, other writes. */
export function outsideTransactions(what: string): void {
  const current = inside.getStore();
  if (current && !current.ended)
    throw new Error(`${what} inside the transaction of ${current.cause}: only tx may be awaited there`);
}

/**
 * Runs `work` with a connection that is its own until it ends. Throws when nothing was asked of the connection for
 * `idleMs`, so that whatever hangs can be rolled back.
 */
export async function supervise<T>(
  { cause, idleMs }: { readonly cause: string; readonly idleMs: number },
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const current = { cause, ended: false };
  let giveUp: (error: Error) => void = () => undefined;
  const idle = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const timer = setTimeout(
    () => giveUp(new Error(`the transaction of ${cause} did nothing for ${idleMs} ms and was rolled back`)),
    idleMs,
  );
  const used = (): Connection => {
    if (current.ended) throw new Error(`the transaction of ${cause} has ended: await every call of tx inside it`);
    timer.refresh();
    return connection;
  };
  try {
    const own: Connection = {
      rows: async (statement) => used().rows(statement),
      run: async (statement) => used().run(statement),
    };
    return await Promise.race([inside.run(current, () => work(own)), idle]);
  } finally {
    current.ended = true;
    clearTimeout(timer);
  }
}
