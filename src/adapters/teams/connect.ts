// Teams as a chat platform: the endpoint that Teams calls, the Bot Connector that Deskbell calls, and the desk between.
import type { Express } from "express";
import type { ChatGateway } from "../../ports/gateway.ts";
import type { Log } from "../../ports/log.ts";
import type { Desk } from "../../usecases/desk.ts";
import { type Answer, answerInvoke } from "./answer-invoke.ts";
import { connectorWith } from "./connector.ts";
import { type App, type Cloud, credentialsOf, tokenOf } from "./credentials.ts";
import { teamsGateway } from "./gateway.ts";
import { type Home, isHome, tenantOf } from "./home.ts";
import { eventOf } from "./inbound.ts";
import { memoryFor } from "./memory.ts";
import type { Activity } from "./payloads.ts";
import { receiveActivities } from "./receiver.ts";
import { loopbackVerifier, tokenVerifier, Unverified } from "./verify.ts";

/** Without an app id only this machine is heard. Without a tenant id nobody is a member: whose tenant would it be? */
export type TeamsSettings = Partial<App> & { readonly cloud?: Cloud | undefined };

export type TeamsSetup = {
  readonly settings: TeamsSettings;
  readonly desk: Desk;
  readonly log: Log;
  /** Gets POST /api/messages. Teams must be connected before anything that reads the bodies of requests. */
  readonly express: Express;
};

export type TeamsChannel = {
  readonly gateway: ChatGateway;
  /** What Teams sends from now on is answered with 503, so that it sends it again later. */
  stop(): Promise<void>;
};

const PUBLIC_SERVICE = "https://smba.trafficmanager.net/teams/";

/** Throws when a setting that the type of app needs is missing. */
export async function connectTeams({ settings, desk, log, express }: TeamsSetup): Promise<TeamsChannel> {
  const { appId, tenantId, cloud } = settings;
  const home: Home = { tenant: tenantId ?? null, local: appId === undefined };
  const memory = memoryFor(home);
  const trust = appId === undefined ? trustThisMachine : await trustMicrosoft({ ...settings, appId }, cloud);
  if (appId && !tenantId) log.warn("everybody in Teams is a guest: set MicrosoftAppTenantId to your own tenant's id");
  let stopped = false;

  const take = async (activity: Activity): Promise<Answer> => {
    if (stopped) return { status: 503 };
    const tenant = tenantOf(activity);
    if (home.tenant !== null && !isHome(home, tenant)) throw new Unverified(403, "it is from another tenant");
    memory.learn(activity);
    if (activity.type === "invoke") return answerInvoke(activity, desk, home);
    const event = eventOf(activity, home);
    if (event) await desk.acceptChatEvent(event);
    return { status: 200 };
  };
  receiveActivities({ express, verifier: trust.verifier, log, take });

  return {
    gateway: teamsGateway({
      connector: connectorWith(trust.token),
      home,
      memory,
      bot: trust.bot,
      service: trust.service,
    }),
    async stop() {
      stopped = true;
    },
  };
}

const trustThisMachine = { verifier: loopbackVerifier, token: async () => null, bot: null, service: null };

async function trustMicrosoft(app: App, cloud: Cloud | undefined) {
  const credentials = await credentialsOf(app);
  return {
    verifier: await tokenVerifier(app.appId, credentials, cloud),
    token: cloud?.token ?? (await tokenOf(credentials, app.appId)),
    bot: `28:${app.appId}`,
    service: cloud ? null : PUBLIC_SERVICE,
  };
}
