// The web channel's API, called as one person. Whatever goes wrong is a Trouble with a sentence to show.
import type {
  ArticleAnswer,
  ChatMessage,
  Company,
  ErrorAnswer,
  FormAnswer,
  MessagePage,
  OpenForm,
  Press,
  personHeader,
  Search,
  SearchAnswer,
  Send,
  SubmitAnswer,
  SubmitForm,
  Suggest,
  SuggestAnswer,
} from "../messages/web-api.ts";
import { eventsIn } from "./event-stream.ts";

const header: typeof personHeader = "x-deskbell-person";

export class Trouble extends Error {
  /** The answer's status; 0 when there was no answer. */
  readonly status: number;

  constructor(sentence: string, status: number) {
    super(sentence);
    this.status = status;
  }
}

export const getCompany = (): Promise<Company> => call("", "people");

export type Api = ReturnType<typeof apiAs>;

export function apiAs(person: string) {
  return {
    messages: (after: number, signal: AbortSignal): Promise<MessagePage> =>
      call(person, `messages?after=${after}`, { signal }),
    live: (after: number, signal: AbortSignal): AsyncGenerator<ChatMessage> => live(person, after, signal),
    say: (body: Send): Promise<object> => call(person, "say", { body }),
    press: (body: Press): Promise<object> => call(person, "press", { body }),
    openForm: (body: OpenForm): Promise<FormAnswer> => call(person, "form", { body }),
    submit: (body: SubmitForm): Promise<SubmitAnswer> => call(person, "submit", { body }),
    search: (body: Search, signal: AbortSignal): Promise<SearchAnswer> => call(person, "search", { body, signal }),
    article: (id: string, signal: AbortSignal): Promise<ArticleAnswer> => call(person, `articles/${id}`, { signal }),
    suggest: (body: Suggest, signal: AbortSignal): Promise<SuggestAnswer> => call(person, "suggest", { body, signal }),
  };
}

type Call = { readonly body?: unknown; readonly signal?: AbortSignal };

async function call<T>(person: string, path: string, { body, signal }: Call = {}): Promise<T> {
  const response = await ask(path, {
    headers: { [header]: person, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    signal: signal ?? null,
  });
  return (await response.json()) as T;
}

async function* live(person: string, after: number, signal: AbortSignal): AsyncGenerator<ChatMessage> {
  const response = await ask("live", { headers: { [header]: person, "last-event-id": String(after) }, signal });
  for await (const data of eventsIn(response.body as ReadableStream<Uint8Array<ArrayBuffer>>)) {
    yield JSON.parse(data) as ChatMessage;
  }
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(`/api/chat/${path}`, request).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new Trouble("Deskbell cannot be reached at the moment.", 0);
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as ErrorAnswer | null;
  throw new Trouble(answer?.error ?? "Deskbell gave no proper answer. Please try again.", response.status);
}
