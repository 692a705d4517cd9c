// Speaks the browser chat's API as one person, the way the page does.
import { randomUUID } from "node:crypto";
import { type ChatMessage, type Company, type MessagePage, personHeader } from "../../src/messages/web-api.ts";

export type Answer = { readonly status: number; readonly body: unknown };

export function webClient(url: string, person: string) {
  const api = `${url}/api/chat`;
  const headers = { [personHeader]: person, "content-type": "application/json" };

  const post = async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${api}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };

  return {
    company: async () => (await (await fetch(`${api}/people`)).json()) as Company,
    messages: async (after = 0) =>
      (await (await fetch(`${api}/messages?after=${after}`, { headers })).json()) as MessagePage,
    say: (text: string, { conversation = `dm:${person}`, thread = null as string | null, id = randomUUID() } = {}) =>
      post("/say", { id, conversation, thread, text }),
    press: (action: unknown, message: string, conversation = `dm:${person}`) =>
      post("/press", { id: randomUUID(), conversation, thread: null, message, action }),
    post,

    /** Live messages from a revision on; `next` waits for one, `close` goes away. */
    async live(lastEventId?: number) {
      const end = new AbortController();
      const seen: Record<string, string> = lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) };
      const response = await fetch(`${api}/live`, { headers: { ...headers, ...seen }, signal: end.signal });
      const events = messagesIn(response.body as unknown as AsyncIterable<Uint8Array>);
      return {
        response,
        next: async () => (await events.next()).value as { id: string; message: ChatMessage },
        close: () => end.abort(),
      };
    },
  };
}

async function* messagesIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<{ id: string; message: ChatMessage }> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split("\n\n");
    rest = events.pop() as string;
    for (const event of events) {
      const fields = new Map(event.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
      const data = fields.get("data");
      if (data) yield { id: fields.get("id") as string, message: JSON.parse(data) as ChatMessage };
    }
  }
}
