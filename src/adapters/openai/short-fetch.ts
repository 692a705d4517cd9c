// Fetches short replies. One that goes on and on is cut off, and nobody is followed to another address.
// Node's fetch forgets the signal once memory is cleaned up while a reply comes in, so reading it looks at the signal itself.

/** Many times what the longest reply that is asked for takes up (bytes). */
const LONGEST = 256 * 1024;

export class ReplyTooLong extends Error {}

/** @throws ReplyTooLong, and what `fetch` throws. The signal counts until the whole reply is read. */
export function shortFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "error" });
    const { status, statusText, headers } = response;
    return new Response(await readBody(response, init?.signal), { status, statusText, headers });
  };
}

async function readBody({ body }: Response, signal?: AbortSignal | null): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  // What is being read ends then, as if the reply did.
  const giveUp = () => void reader.cancel().catch(() => {});
  signal?.addEventListener("abort", giveUp, { once: true });
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > LONGEST) {
      await reader.cancel();
      throw new ReplyTooLong();
    }
    parts.push(part.value);
  }
  signal?.throwIfAborted();
  return new Uint8Array(Buffer.concat(parts));
}
