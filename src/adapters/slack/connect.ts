// Slack as a chat platform: Bolt, with our way of receiving, between Slack's requests and the desk.
import { App, LogLevel, SocketModeReceiver, webApi } from "@slack/bolt";
import type { Express } from "express";
import type { ChatGateway } from "../../ports/gateway.ts";
import type { Log } from "../../ports/log.ts";
import type { Desk } from "../../usecases/desk.ts";
import { boltLog } from "./bolt-log.ts";
import { slackGateway } from "./gateway.ts";
import { learnHome } from "./home.ts";
import { eventOf } from "./inbound.ts";
import { listen } from "./listen.ts";
import { UnreadablePayload } from "./payloads.ts";
import type { NameOf } from "./plain-text.ts";
import { type Profiles, profilesOf } from "./profiles.ts";
import { boltReceiver, report } from "./receiver.ts";

type SlackSettings = {
  readonly botToken: string;
  readonly signingSecret: string;
  /** For Socket Mode; without it Slack reaches Deskbell over HTTP only. */
  readonly appToken?: string | undefined;
  /** Another address of the Web API, for tests. */
  readonly apiUrl?: string | undefined;
};

export type SlackSetup = {
  readonly settings: SlackSettings;
  readonly desk: Desk;
  readonly log: Log;
  /** Gets POST /slack/events. Connect Slack before anything that reads the bodies of requests. */
  readonly express: Express;
};

export type SlackChannel = {
  readonly gateway: ChatGateway;
  /** Opens the socket, in Socket Mode. */
  start(): Promise<void>;
  /** What Slack sends from now on is left for it to send again. */
  stop(): Promise<void>;
};

/** How long a call of the Web API may take (milliseconds). */
const PATIENCE = 10_000;
/** How long an event waits for the names in it: it has to be acknowledged within three seconds (milliseconds). */
const NAMES_WITHIN = 1_000;

/** Rejects with the setting to mend when Slack does not take the bot's token. */
export async function connectSlack({ settings, desk, log, express }: SlackSetup): Promise<SlackChannel> {
  const logger = boltLog(log);
  const api = settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl };
  const clientOptions = {
    ...api,
    logger,
    timeout: PATIENCE,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  };
  const client = new webApi.WebClient(settings.botToken, clientOptions);
  const home = await learnHome(client);
  const profiles = profilesOf(client, home);
  const nameOf = namesOf(profiles);
  const gateway = slackGateway({ client, home, profiles });

  const receiver = boltReceiver({
    express,
    signingSecret: settings.signingSecret,
    socket: settings.appToken === undefined ? null : socketMode(settings.appToken, api, log),
    async commitEvent(payload) {
      const event = await eventOf(payload, home, nameOf);
      if (event) await desk.acceptChatEvent(event);
    },
    log,
  });
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.WARN,
    clientOptions,
    authorize: async () => ({ botToken: settings.botToken, botUserId: home.user }),
    convoStore: false,
    ignoreSelf: false,
  });
  listen(app, { client, home, desk, gateway, nameOf });
  return { gateway, start: () => receiver.start().then(() => {}), stop: () => receiver.stop().then(() => {}) };
}

function socketMode(appToken: string, clientOptions: { slackApiUrl?: string }, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    installerOptions: { clientOptions },
    // What cannot be read now cannot be read again: acknowledged. All else Slack sends once more.
    processEventErrorHandler: async ({ error }) => {
      report(log, error);
      return error instanceof UnreadablePayload;
    },
  });
}

function namesOf(profiles: Profiles): NameOf {
  return async (user) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, NAMES_WITHIN, null);
    });
    const name = profiles(user).then(
      (profile) => profile?.name ?? null,
      () => null,
    );
    return Promise.race([name, late]).finally(() => clearTimeout(timer));
  };
}
