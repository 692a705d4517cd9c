// Teams as the desk writes to it.
import { z } from "zod";
import type { Card } from "../../messages/card.ts";
import { DeliveryError, type Identity, type MessageRef, type Place } from "../../ports/chat.ts";
import type { ChatGateway } from "../../ports/gateway.ts";
import { renderCard } from "./cards.ts";
import type { Connector } from "./connector.ts";
import { beginsThread, conversationOf, type Home, identityOf } from "./home.ts";
import type { Memory, Spot } from "./memory.ts";
import type { Account } from "./payloads.ts";
import { isAmongMembers, memberOf, memberWithEmail, orNull, profileAt } from "./roster.ts";

export type Reach = {
  readonly connector: Connector;
  readonly home: Home;
  readonly memory: Memory;
  /** Deskbell's id in Teams, known before anybody wrote; null without an app. */
  readonly bot: string | null;
  /** Where to write to before anybody wrote; null without an app. */
  readonly service: string | null;
};

const sentSchema = z.object({ id: z.string().min(1) });
const begunSchema = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });
const channelsSchema = z.object({
  conversations: z.array(z.object({ id: z.string().min(1), name: z.string().nullish() })),
});
/** The first channel of every team has a name in each language, which Teams does not tell. */
const FIRST_CHANNEL = "General";

/**
 * Teams has no message that only one person in a channel sees, so `onlyFor` goes to that person's own chat, and the
 * MessageRef says so. It cannot be asked for a message either: `find` knows nothing.
 */
export function teamsGateway(reach: Reach): ChatGateway {
  const { connector, home, memory } = reach;

  return {
    platform: "teams",

    async post({ place, card, onlyFor }) {
      const at = onlyFor ? (await directPlace(reach, { identity: onlyFor, email: "" }))?.place : place;
      if (!at) throw new DeliveryError("gone", "Teams does not let Deskbell write to this person");
      return beginsThread(at) ? beginThread(connector, at, card) : say(connector, at, card);
    },

    async update({ place, message }, card) {
      const inThread = beginsThread(place) ? { ...place, thread: message } : place;
      const path = ["v3", "conversations", conversationOf(inThread), "activities", message];
      await connector({ method: "PUT", service: serviceOf(place), path, body: renderCard(card), answer: z.unknown() });
    },

    find: async () => undefined,

    async profileOf(identity) {
      const spot = memory.seen(identity.user)?.spot ?? spotOf(await directPlace(reach, { identity, email: "" }));
      if (!spot) return null;
      const account = await memberOf(connector, spot, memory.seen(identity.user)?.teamsId ?? identity.user);
      return account && profileAt(home, account, spot.tenant);
    },

    directPlace: (who) => directPlace(reach, who),

    async channelNamed(name) {
      for (const { tenant, service, conversation: team } of memory.teams()) {
        const path = ["v3", "teams", team, "conversations"];
        const listed = await orNull(connector({ method: "GET", service, path, answer: channelsSchema }));
        const channel = listed?.conversations.find((each) => alike(each.name ?? FIRST_CHANNEL, name));
        if (channel) return { ...{ platform: "teams", tenant, service }, conversation: channel.id, ...channelRoot };
      }
      return null;
    },

    async isIn(place, identity) {
      const { tenant, conversation } = place;
      const spot = { tenant, service: serviceOf(place), conversation };
      return (await memberOf(connector, spot, memory.seen(identity.user)?.teamsId ?? identity.user)) !== null;
    },

    isAmongMembers: (place) =>
      isAmongMembers(connector, home, {
        tenant: place.tenant,
        service: serviceOf(place),
        conversation: place.conversation,
      }),
  };
}

const channelRoot = { thread: null, kind: "channel" } as const;

async function say(connector: Connector, place: Place, card: Card): Promise<MessageRef> {
  const path = ["v3", "conversations", conversationOf(place), "activities"];
  const body = renderCard(card);
  const { id } = await connector({ method: "POST", service: serviceOf(place), path, body, answer: sentSchema });
  return { place, message: id };
}

async function beginThread(connector: Connector, place: Place, card: Card): Promise<MessageRef> {
  const { tenant, conversation } = place;
  const begun = await connector({
    method: "POST",
    service: serviceOf(place),
    path: ["v3", "conversations"],
    body: {
      isGroup: true,
      tenantId: tenant,
      channelData: { channel: { id: conversation }, tenant: { id: tenant } },
      activity: renderCard(card),
    },
    answer: begunSchema,
  });
  return { place, message: begun.activityId ?? (begun.id.split(";messageid=")[1] as string) };
}

/** With an identity the address is not needed. */
type Who = { readonly identity: Identity | null; readonly email: string };

/** Opening a chat that is open gives the same one, so nothing needs to be kept. */
async function directPlace(reach: Reach, who: Who): Promise<{ place: Place; identity: Identity } | null> {
  const { connector, home, memory } = reach;
  const seen = who.identity && memory.seen(who.identity.user);
  if (who.identity && seen?.personal) return { place: dmAt(seen.spot), identity: who.identity };
  const account = seen ? { id: seen.teamsId } : await findPerson(reach, who);
  const service = seen?.spot.service ?? memory.service()?.service ?? reach.service;
  const tenant = seen?.spot.tenant ?? memory.service()?.tenant ?? home.tenant ?? who.identity?.tenant;
  const teamsId = account?.id ?? who.identity?.user;
  if (!teamsId || !service || !tenant) return null;

  const bot = memory.bot() ?? reach.bot;
  const opened = await orNull(
    connector({
      method: "POST",
      service,
      path: ["v3", "conversations"],
      body: {
        isGroup: false,
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
        ...(bot && { bot: { id: bot } }),
        members: [{ id: teamsId }],
      },
      answer: begunSchema,
    }),
  );
  if (!opened) return null;
  const spot = { tenant, service, conversation: opened.id };
  const identity = who.identity ?? identityOf(home, account as Account, tenant);
  memory.meet(identity.user, { teamsId, spot, personal: true });
  return { place: dmAt(spot), identity };
}

/** Teams opens chats by its own ids for people, which the teams they are in tell. By address only members are found. */
async function findPerson({ connector, home, memory }: Reach, { identity, email }: Who): Promise<Account | null> {
  const teams = memory.teams();
  for (const team of teams) {
    const found = await memberOf(connector, team, identity?.user ?? email);
    if (found && (identity || profileAt(home, found, team.tenant).member)) return found;
  }
  if (identity) return null;
  for (const team of teams) {
    const found = await memberWithEmail(connector, home, team, email);
    if (found) return found;
  }
  return null;
}

function dmAt({ tenant, service, conversation }: Spot): Place {
  return { platform: "teams", tenant, conversation, thread: null, kind: "dm", service };
}

function spotOf(direct: { place: Place } | null): Spot | null {
  return direct && { ...direct.place, service: serviceOf(direct.place) };
}

function serviceOf({ service }: Place): string {
  if (!service) throw new DeliveryError("gone", "this place of Teams has no service");
  return service;
}

/** "it-desk" is "IT Desk". */
function alike(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain(one) === plain(other);
}
