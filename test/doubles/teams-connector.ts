// The Bot Connector of Teams on a loopback port: it keeps conversations and messages, checks what it is sent as Teams
// would, records every byte, and can be told to refuse.
import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Request, type Response } from "express";
import { faultsOf } from "./adaptive-card-rules.ts";
import type { Conversation, TeamsAccount, TeamsTenant } from "./teams-people.ts";
import type { Tokens } from "./teams-tokens.ts";

export type TeamsCard = { readonly type: string; readonly [property: string]: unknown };
/** A message as Teams shows it now; `card` changes when it is updated. */
export type TeamsMessage = {
  readonly id: string;
  readonly conversation: Conversation;
  readonly thread: string | null;
  /** Null when Deskbell sent it. */
  readonly from: TeamsAccount | null;
  readonly text: string;
  card: TeamsCard | null;
  summary: string;
  updates: number;
};
type Traffic = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  seenBy: ReadonlySet<string>;
};
type Refusal = { readonly status: number; readonly retryAfter?: string; readonly body?: unknown };
export type TeamsConnector = {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly messages: TeamsMessage[];
  /** Everything it was sent, as it came, and the addresses of the people who got to see it. */
  readonly received: Traffic[];
  /** Why it refused what it was sent. */
  readonly faults: string[];
  /** Whether Microsoft's keys can be had. */
  keysAreDown: boolean;
  /** The next requests that match get this answer. */
  refuseNext(refusal: Refusal, times?: number): void;
  keep(message: Omit<TeamsMessage, "id" | "updates">): TeamsMessage;
  /** Resolves with what `look` gives, as soon as it gives something. */
  until<T>(look: () => T | undefined, what: string): Promise<T>;
  stop(): Promise<void>;
};

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
const PATIENCE = 10_000;
const LEAST_PAGE = 50;

export async function startTeamsConnector(
  { tenant, accounts, conversations, personal }: TeamsTenant,
  tokens: Tokens | null,
  botToken: string,
): Promise<TeamsConnector> {
  const app = express();
  const changes = new EventEmitter().setMaxListeners(0);
  const refusals: Refusal[] = [];
  let lastId = 1_700_000_000_000;

  app.get("/openid", (_request, response) => {
    if (connector.keysAreDown) response.status(503).end();
    else response.json({ issuer: tokens?.issuer, jwks_uri: `${origin}/keys` });
  });
  app.get("/keys", (_request, response) => void response.json(tokens?.keys()));

  const service = express.Router();
  app.use("/service", express.text({ type: () => true, limit: "1mb" }), service);
  service.use((request, response, next) => {
    const body = typeof request.body === "string" ? request.body : "";
    const traffic: Traffic = { method: request.method, path: request.originalUrl, body, seenBy: new Set() };
    connector.received.push(traffic);
    response.locals.traffic = traffic;
    request.body = body === "" ? undefined : JSON.parse(body);
    const refusal = refusals.shift();
    if (refusal) {
      if (refusal.retryAfter) response.setHeader("retry-after", refusal.retryAfter);
      response.status(refusal.status).json(refusal.body ?? { error: { code: "Refused", message: "as told" } });
    } else if (tokens && request.get("authorization") !== `Bearer ${botToken}`) refuse(response, 401, "Unauthorized");
    else next();
    changes.emit("change");
  });

  service.post("/v3/conversations", (request, response) => {
    const { isGroup, members, tenantId, channelData, activity } = request.body;
    if (tenantId !== tenant) return refuse(response, 400, "BadSyntax: tenantId");
    if (isGroup) {
      const channel = conversations.get(channelData?.channel?.id);
      if (channel?.kind !== "channel" || !activity) return refuse(response, 400, "BadSyntax: channel and activity");
      const message = accept(activity, channel, null, response);
      if (message) response.status(201).json({ id: `${channel.id};messageid=${message.id}`, activityId: message.id });
      return;
    }
    const account = members?.length === 1 ? accountOf(members[0].id) : undefined;
    if (!account) return refuse(response, 400, "BadSyntax: one member");
    response.status(201).json({ id: personal(account).id });
  });

  service.post("/v3/conversations/:conversation/activities", (request, response) => {
    const found = conversationAt(request);
    if (!found) return refuse(response, 404, "ConversationNotFound");
    const message = accept(request.body, found.conversation, found.thread, response);
    if (message) response.status(201).json({ id: message.id });
  });

  service.put("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const id = request.params.activity as string;
    const message = connector.messages.find((each) => each.id === id && each.from === null);
    if (!message || message.conversation !== conversationAt(request)?.conversation) {
      return refuse(response, 404, "ActivityNotFoundInConversation");
    }
    const said = contentOf(request.body);
    if (said.faults.length > 0) return refuse(response, 400, said.faults.join("; "));
    show(message.conversation, response);
    Object.assign(message, { card: said.card, summary: said.summary, updates: message.updates + 1 });
    changes.emit("change");
    response.status(200).json({ id });
  });

  service.get("/v3/conversations/:conversation/members/:member", (request, response) => {
    const found = conversationAt(request);
    const account = accountOf(request.params.member as string);
    if (!found) refuse(response, 404, "ConversationNotFound");
    else if (!account || !found.conversation.members.has(account.id)) {
      refuse(response, 404, "MemberNotFoundInConversation");
    } else response.json(account);
  });

  service.get("/v3/conversations/:conversation/pagedmembers", (request, response) => {
    const found = conversationAt(request);
    if (!found) return refuse(response, 404, "ConversationNotFound");
    const all = [...found.conversation.members].map((id) => accounts.get(id));
    const from = Number(request.query.continuationToken ?? 0);
    const to = from + Math.max(LEAST_PAGE, Number(request.query.pageSize ?? 0));
    response.json({ members: all.slice(from, to), ...(to < all.length && { continuationToken: String(to) }) });
  });

  service.get("/v3/teams/:team/conversations", (request, response) => {
    const channels = [...conversations.values()].filter(({ team }) => team === request.params.team);
    if (channels.length === 0) return refuse(response, 404, "TeamNotFound");
    const nameOf = ({ id, team, name }: Conversation) => (id === team ? null : name);
    response.json({ conversations: channels.map((channel) => ({ id: channel.id, name: nameOf(channel) })) });
  });

  service.use((request, response) => refuse(response, 404, `nothing at ${request.path}`));

  function refuse(response: Response, status: number, code: string): void {
    connector.faults.push(`${status} ${code}`);
    response.status(status).json({ error: { code, message: code } });
  }

  function accept(activity: unknown, conversation: Conversation, thread: string | null, response: Response) {
    const { faults, card, summary } = contentOf(activity);
    if (faults.length > 0) return void refuse(response, 400, faults.join("; "));
    show(conversation, response);
    return connector.keep({ conversation, thread, from: null, text: "", card, summary });
  }

  function show({ members }: Conversation, { locals }: Response): void {
    locals.traffic.seenBy = new Set([...members].map((id) => accounts.get(id)?.email ?? id));
  }

  /** "19:...;messageid=..." is a thread of a channel; other conversations have none. */
  function conversationAt(request: Request): { conversation: Conversation; thread: string | null } | null {
    const [id = "", thread = null] = (request.params.conversation as string).split(";messageid=");
    const conversation = conversations.get(id);
    if (!conversation || (thread !== null && conversation.kind !== "channel")) return null;
    return { conversation, thread };
  }

  function accountOf(id: string): TeamsAccount | undefined {
    const wanted = id.toLowerCase();
    return [...accounts.values()].find((each) =>
      [each.id, each.objectId, each.userPrincipalName].some((name) => name?.toLowerCase() === wanted),
    );
  }

  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const connector: TeamsConnector = {
    serviceUrl: `${origin}/service/`,
    openIdMetadataUrl: `${origin}/openid`,
    messages: [],
    received: [],
    faults: [],
    keysAreDown: false,
    refuseNext: (refusal, times = 1) => void refusals.push(...Array.from({ length: times }, () => refusal)),
    keep(message) {
      lastId += 1;
      const kept = { ...message, id: String(lastId), updates: 0 };
      // The first message of a thread is the thread.
      const root = message.conversation.kind === "channel" && message.thread === null;
      connector.messages.push(root ? Object.assign(kept, { thread: kept.id }) : kept);
      changes.emit("change");
      return connector.messages.at(-1) as TeamsMessage;
    },
    async until(look, what) {
      const given = AbortSignal.timeout(PATIENCE);
      for (;;) {
        const seen = look();
        if (seen !== undefined) return seen;
        await once(changes, "change", { signal: given }).catch(() => {
          throw new Error(`Teams never saw ${what}; it refused: ${connector.faults.join(" | ") || "nothing"}`);
        });
      }
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return connector;
}

function contentOf(activity: unknown): { faults: string[]; card: TeamsCard | null; summary: string } {
  const { type, summary, attachments, entities, text } = (activity ?? {}) as Readonly<Record<string, unknown>>;
  const [attachment, ...more] = Array.isArray(attachments) ? attachments : [];
  const faults = [
    ...(type === "message" ? [] : [`a ${String(type)}`]),
    ...(typeof summary === "string" && summary !== "" ? [] : ["no summary"]),
    ...(attachment?.contentType === ADAPTIVE_CARD && more.length === 0
      ? faultsOf(attachment.content)
      : ["not one card"]),
    ...(entities === undefined && text === undefined ? [] : ["text or mentions beside the card"]),
  ];
  return { faults, card: attachment?.content ?? null, summary: String(summary) };
}
