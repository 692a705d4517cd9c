// A server that speaks OpenAI's chat completions over HTTP, on this machine. It holds what it is sent to the rules that
// OpenAI's own one has, keeps every byte, and answers as the test wants: well, badly, late or never.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { z } from "zod";

const textSchema = z.strictObject({ role: z.enum(["system", "user", "assistant"]), content: z.string().min(1) });
const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(textSchema).min(1),
  response_format: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("json_object") }),
      z.strictObject({
        type: z.literal("json_schema"),
        json_schema: z.strictObject({
          name: z.string().regex(/^[\w-]{1,64}$/),
          strict: z.literal(true),
          schema: z.record(z.string(), z.unknown()),
        }),
      }),
    ])
    .optional(),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  temperature: z.number().min(0).max(2).optional(),
});
export type ChatRequest = z.output<typeof requestSchema>;

export type Answer =
  /** The content of the message: JSON of a value, or text as it is. */
  | { readonly json: unknown }
  | { readonly text: string }
  /** Several replies in one body would not be heard: this is the body itself. */
  | { readonly body: string }
  | { readonly status: number; readonly error?: unknown; readonly headers?: Record<string, string> }
  /** Never answers; answers a byte at a time without end; goes on for so many bytes; breaks off in the middle. */
  | { readonly hangs: true }
  | { readonly drips: true }
  | { readonly bytes: number }
  | { readonly breaks: true };
export type Script = Answer | ((request: ChatRequest) => Answer);

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

const usage = { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 };
const DRIP = 10;

export async function startModelServer() {
  let script: Script = { hangs: true };
  const requests: (ChatRequest & { readonly path: string; readonly headers: IncomingMessage["headers"] })[] = [];
  const received: Buffer[] = [];
  const faults: string[] = [];
  const drips = new Set<NodeJS.Timeout>();
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString("utf8");
      const fault = faultOf(request, body);
      if (fault) {
        faults.push(fault);
        return send(response, 400, {
          error: { message: fault, type: "invalid_request_error", param: null, code: null },
        });
      }
      const chat = requestSchema.parse(JSON.parse(body));
      requests.push({ ...chat, path: request.url ?? "", headers: request.headers });
      answer(response, chat, typeof script === "function" ? script(chat) : script);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (bytes) => received.push(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    url: `${origin}/v1`,
    requests: requests as readonly (typeof requests)[number][],
    /** What it would have refused, were it OpenAI's. */
    faults: faults as readonly string[],
    /** How it answers from now on. */
    answers(next: Script) {
      script = next;
    },
    /** Every byte that reached it, as text. */
    received: () => Buffer.concat(received).toString("utf8"),
    async stop() {
      for (const drip of drips) clearInterval(drip);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer(response: ServerResponse, { model }: ChatRequest, given: Answer): void {
    if ("json" in given) send(response, 200, completion(model, JSON.stringify(given.json)));
    else if ("text" in given) send(response, 200, completion(model, given.text));
    else if ("body" in given) response.writeHead(200, { "content-type": "application/json" }).end(given.body);
    else if ("status" in given)
      send(response, given.status, given.error ?? { error: { message: "no" } }, given.headers);
    else if ("bytes" in given) send(response, 200, completion(model, "a".repeat(given.bytes)));
    else if ("breaks" in given) {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).write('{"choices":[');
      response.socket?.destroySoon();
    } else if ("drips" in given) {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), DRIP);
      drips.add(drip);
      response.on("close", () => clearInterval(drip));
    }
  }
}

function completion(model: string, content: string) {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model,
    choices: [
      { index: 0, finish_reason: "stop", logprobs: null, message: { role: "assistant", content, refusal: null } },
    ],
    usage,
  };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function faultOf({ method, url, headers }: IncomingMessage, body: string): string | null {
  if (method !== "POST" || !/\/chat\/completions(\?|$)/.test(url ?? "")) return `no such address: ${method} ${url}`;
  if (!headers["content-type"]?.startsWith("application/json")) return "the content-type is not application/json";
  const parsed = requestSchema.safeParse(JSON.parse(body));
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { response_format: format, messages, max_tokens, max_completion_tokens } = parsed.data;
  if (max_tokens !== undefined && max_completion_tokens !== undefined) return "two limits of tokens";
  if (format?.type === "json_object" && !messages.some(({ content }) => /json/i.test(content)))
    return "json_object needs the word json in the messages";
  return format?.type === "json_schema" ? faultOfSchema(format.json_schema.schema, true) : null;
}

/** What every server with strict schemas takes, Azure's included: no bounds, no formats. */
const plainWords = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "anyOf",
  "description",
  "const",
]);

/** Strict schemas: an object at the top, every property required, none beyond them, plain words only. */
function faultOfSchema(schema: Record<string, unknown>, top = false): string | null {
  const strange = Object.keys(schema).find((key) => !plainWords.has(key));
  if (strange) return `'${strange}' is not permitted in a strict schema`;
  if (top && schema.type !== "object") return "the schema must be of an object";
  if (schema.type === "object") {
    const names = Object.keys(schema.properties ?? {});
    if (schema.additionalProperties !== false) return "additionalProperties must be false";
    if (names.some((name) => !(schema.required as string[] | undefined)?.includes(name)))
      return "every property must be required";
  }
  const parts = [
    ...Object.values((schema.properties ?? {}) as object),
    ...((schema.anyOf ?? []) as object[]),
    ...(schema.items ? [schema.items] : []),
  ] as Record<string, unknown>[];
  return parts.map((part) => faultOfSchema(part)).find((fault) => fault !== null) ?? null;
}
