// Slack, on loopback: its Web API over real HTTP, and the people of a workspace who act through the app. It holds the app
// to Slack's documents and to its own manifest: a scope that is not granted is missing, an event not subscribed to is
// not sent.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "yaml";
import { type Envelope, postRaw, postTo, type Reply, type Send, type Signing } from "./slack-client.ts";
import { type Args, methods, Refusal } from "./slack-methods.ts";
import { buttonsOn, personIn, type SlackPerson } from "./slack-person.ts";
import { see } from "./slack-reader.ts";
import { BOT, type ChannelSpec, createWorld, type Message, type OpenView, type PersonSpec } from "./slack-world.ts";

export type SeenMessage = Message & {
  /** All that is to be read on it, without the buttons. */
  readonly words: string;
  readonly buttons: readonly string[];
  readonly fromDeskbell: boolean;
};

/** Something the app sent to Slack, and the addresses of the people who got to see it. */
type Traffic = { readonly method: string; readonly body: string; readonly seenBy: ReadonlySet<string> };

export type Failure =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 }
  | { readonly error: string };

export type SlackDouble = Awaited<ReturnType<typeof startSlackDouble>>;

type Setup = {
  readonly people?: readonly PersonSpec[];
  readonly channels?: readonly ChannelSpec[];
  /** Instead of what manifests/slack.yaml asks for. */
  readonly scopes?: readonly string[];
  /** At most so many items on a page of a list. */
  readonly pageSize?: number;
};

type Manifest = {
  readonly features: {
    readonly slash_commands: readonly { readonly command: string }[];
    readonly shortcuts: readonly { readonly name: string; readonly callback_id: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
};

export const slackManifest: Manifest = parse(
  readFileSync(new URL("../../manifests/slack.yaml", import.meta.url), "utf8"),
);

const BOT_TOKEN = "xoxb-double";
const APP_TOKEN = "xapp-double";
const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/**
 * const people = [{ email: "maya@lumen.example", name: "Maya Lind" }];
 * const slack = await startSlackDouble({ people, channels: [{ name: "it-desk" }] });
 * // start the app with slack.settings, then:
 * slack.deliverTo("http://127.0.0.1:3000/slack/events");
 * const maya = slack.person("maya@lumen.example");
 * await maya.says("I need a laptop");
 * // once the app is idle:
 * await maya.presses(slack.directWith(maya.email).at(-1), "Submit");
 */
export async function startSlackDouble({ people = [], channels = [], scopes, pageSize = 1000 }: Setup = {}) {
  const world = createWorld(people, channels);
  const granted = new Set(scopes ?? slackManifest.oauth_config.scopes.bot);
  const used = new Set<string>();
  const traffic: Traffic[] = [];
  const failures = new Map<string, { failure: Failure; left: number }>();
  let target: string | null = null;
  let socketUrl: string | null = null;
  let send: Send = (envelope) => overHttp(envelope, { secret: SECRET });

  const emailsOf = (users: Iterable<string>) => [...users].flatMap((id) => world.users.get(id)?.email ?? []);

  const server = createServer(async (request, response) => {
    const method = (request.url ?? "").replace(/^\/api\//, "");
    const body = await bodyOf(request);
    const failure = nextFailure(method);
    if (failure && "status" in failure) {
      if ("retryAfter" in failure) response.setHeader("retry-after", failure.retryAfter);
      response.writeHead(failure.status).end();
      return;
    }
    const answer = failure
      ? { ok: false, error: failure.error }
      : answerTo(method, body, request.headers.authorization);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  // Slack keeps a connection open while a busy app is silent; Node would close it after five seconds.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;

  function nextFailure(method: string): Failure | null {
    const planned = failures.get(method);
    if (!planned || planned.left === 0) return null;
    planned.left -= 1;
    return planned.failure;
  }

  function answerTo(method: string, body: string, authorization: string | undefined): Record<string, unknown> {
    if (method === "apps.connections.open") {
      if (authorization !== `Bearer ${APP_TOKEN}`) return { ok: false, error: "invalid_auth" };
      return socketUrl ? { ok: true, url: socketUrl } : { ok: false, error: "socket_mode_disabled" };
    }
    if (authorization !== `Bearer ${BOT_TOKEN}`)
      return { ok: false, error: authorization ? "invalid_auth" : "not_authed" };
    const seen = new Set<string>();
    const args: Args = Object.fromEntries(new URLSearchParams(body));
    const need = (scope: string) => {
      if (!granted.has(scope)) throw new Refusal("missing_scope", [scope]);
      used.add(scope);
    };
    const seenBy = (users: Iterable<string>) => {
      for (const email of emailsOf(users)) seen.add(email);
    };
    traffic.push({ method, body: Object.values(args).join("\n"), seenBy: seen });
    try {
      const call = methods[method];
      return call
        ? { ok: true, ...call({ args, world, need, pageSize, seenBy }) }
        : { ok: false, error: "unknown_method" };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, error: error.code, response_metadata: { messages: error.messages } };
    }
  }

  async function overHttp(envelope: Envelope, signing: Signing): Promise<Reply> {
    if (target === null) throw new Error("Tell the double where the app listens: deliverTo(url).");
    return postTo(target, envelope, signing);
  }

  /** What the app answers is seen by the one who acted. */
  const recording =
    (user: string): Send =>
    async (envelope) => {
      const reply = await send(envelope);
      traffic.push({ method: "reply", body: JSON.stringify(reply.body), seenBy: new Set(emailsOf([user])) });
      return reply;
    };

  const events = {
    subscribed: new Set(slackManifest.settings.event_subscriptions.bot_events),
    commands: new Set(slackManifest.features.slash_commands.map(({ command }) => command)),
    shortcuts: new Map(slackManifest.features.shortcuts.map(({ name, callback_id }) => [name, callback_id])),
  };

  const seen = (messages: readonly Message[]): SeenMessage[] =>
    messages.map((message) => ({
      ...message,
      words: message.user === BOT.user ? see(message.blocks).words : message.text,
      buttons: buttonsOn(message),
      fromDeskbell: message.user === BOT.user,
    }));
  const inRoom = (id: string) => world.messages.filter(({ channel, deleted }) => channel === id && !deleted);

  return {
    world,
    apiUrl,
    settings: { botToken: BOT_TOKEN, signingSecret: SECRET, apiUrl },
    appToken: APP_TOKEN,
    /** Everything the app sent, method by method. */
    traffic: traffic as readonly Traffic[],
    scopesUsed: used as ReadonlySet<string>,

    /** Where the app takes Slack's requests: http://127.0.0.1:3000/slack/events. */
    deliverTo(url: string): void {
      target = url;
    },
    /** Speaks to the app in another way than over HTTP. */
    deliverBy(url: string, way: Send): void {
      socketUrl = url;
      send = way;
    },
    deliver: (envelope: Envelope, signing: Partial<Signing> = {}) => overHttp(envelope, { secret: SECRET, ...signing }),
    deliverRaw(body: string, headers: Record<string, string>, signing: Partial<Signing> = {}): Promise<Reply> {
      if (target === null) throw new Error("Tell the double where the app listens: deliverTo(url).");
      return postRaw(target, body, headers, { secret: SECRET, ...signing });
    },

    /** The next calls of a method fail; once when `times` is left out. */
    fail(method: string, failure: Failure, times = 1): void {
      failures.set(method, { failure, left: times });
    },

    person(email: string): SlackPerson {
      const user = world.byEmail(email);
      return personIn(world, user, recording(user.id), events, apiUrl);
    },
    addPerson: (spec: PersonSpec) => world.addPerson(spec).id,
    addChannel: (spec: ChannelSpec) => world.addChannel(spec).id,

    /** Oldest first, threads included; what only one person sees is left out. */
    messagesIn: (channel: string): SeenMessage[] =>
      seen(inRoom(world.channelNamed(channel).id).filter(({ ephemeralFor }) => !ephemeralFor)),
    /** The conversation of a person with the bot. */
    directWith: (email: string): SeenMessage[] => seen(inRoom(world.directOf(world.byEmail(email).id).id)),
    /** What only this person got to see, in any channel. */
    ephemeralsFor: (email: string): SeenMessage[] =>
      seen(world.messages.filter(({ ephemeralFor }) => ephemeralFor === world.byEmail(email).id)),
    /** The form a person has open now, if any. */
    viewOf: (email: string): OpenView | null =>
      [...world.views.values()].filter(({ user }) => user === world.byEmail(email).id).at(-1) ?? null,

    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
