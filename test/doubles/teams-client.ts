// Teams as a whole, for tests: a tenant with its people, the Bot Connector, and requests to the bot, signed where it has
// an app id. `const teams = await startTeamsDouble({ people: [...] })`, then `teams.deliverTo(...)` and `teams.person(...)`.
import type { TeamsSettings } from "../../src/adapters/teams/connect.ts";
import { startTeamsConnector, type TeamsConnector, type TeamsMessage } from "./teams-connector.ts";
import { aTenant, type Conversation, type TenantSetup } from "./teams-people.ts";
import { type Activity, envelope, personIn, type Reply, type TeamsPerson } from "./teams-person.ts";
import { type Forgery, tokensFor } from "./teams-tokens.ts";

type SendOptions = {
  readonly forgery?: Forgery;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the activity, as it goes over the wire. */
  readonly raw?: string;
};
export type TeamsDouble = {
  readonly connector: TeamsConnector;
  readonly settings: TeamsSettings;
  person(email: string): TeamsPerson;
  /** A channel or group chat by its name. */
  place(name: string): Conversation;
  messagesIn(conversation: Conversation): TeamsMessage[];
  /** Where POST /api/messages is; nothing can be sent before. */
  deliverTo(botUrl: string): void;
  /** Sends any activity as Teams would, or as an attacker would. */
  send(activity: Activity, options?: SendOptions): Promise<Reply>;
  /** An activity of somebody, in their chat with Deskbell or elsewhere. */
  activity(from: TeamsPerson, about: Activity, where?: Conversation): Activity;
  stop(): Promise<void>;
};

const BOT_TOKEN = "the-token-of-the-bot";

/** With an app id requests are signed and have to be verified; without one Teams runs on this very machine. */
export async function startTeamsDouble({ appId, ...setup }: TenantSetup & { appId?: string }): Promise<TeamsDouble> {
  const world = aTenant(setup);
  const tokens = appId === undefined ? null : tokensFor(appId);
  const connector = await startTeamsConnector(world, tokens, BOT_TOKEN);
  const bot = { id: `28:${appId ?? "deskbell-on-this-machine"}`, name: "Deskbell" };
  let botUrl: string | null = null;

  const send: TeamsDouble["send"] = async (activity, { forgery, headers = {}, raw } = {}) => {
    if (botUrl === null) throw new Error("say where the bot is: teams.deliverTo(url)");
    const token = tokens?.mint(connector.serviceUrl, forgery);
    const response = await fetch(botUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: raw ?? JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  };
  const surroundings = { world, connector, bot, send };

  return {
    connector,
    settings:
      appId === undefined || tokens === null
        ? { tenantId: world.tenant }
        : {
            ...{ appId, appPassword: "not used here", appType: "SingleTenant", tenantId: world.tenant },
            cloud: {
              openIdMetadataUrl: connector.openIdMetadataUrl,
              tokenIssuer: tokens.issuer,
              token: async () => BOT_TOKEN,
            },
          },
    person: (email) => {
      const account = [...world.accounts.values()].find((each) => each.email === email || each.name === email);
      if (!account) throw new Error(`nobody in Teams is ${email}`);
      return personIn(surroundings, account);
    },
    place: (name) => world.named(name),
    messagesIn: ({ id }) => connector.messages.filter(({ conversation }) => conversation.id === id),
    deliverTo: (url) => {
      botUrl = url;
    },
    send,
    activity: ({ account, chat }, about, where = chat) => ({ ...envelope(surroundings, account, where), ...about }),
    stop: () => connector.stop(),
  };
}
