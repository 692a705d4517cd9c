// The desk's words to Slack, over its Web API. How fast, and how often again, is the desk's to decide.
import type { webApi } from "@slack/bolt";
import { DeliveryError, type Identity, type MessageRef, type Place } from "../../ports/chat.ts";
import type { ChatGateway, Posting } from "../../ports/gateway.ts";
import { renderCard } from "./cards.ts";
import { channelsOf, insidersOf, membersOf } from "./channels.ts";
import { delivering, failureOf, refusalOf } from "./failures.ts";
import { DELIVERY, findMessage } from "./find-message.ts";
import { type Home, identityAt, placeAt } from "./home.ts";
import { type Profiles, profileAt } from "./profiles.ts";
import { remember } from "./remember.ts";

type Parts = { readonly client: webApi.WebClient; readonly home: Home; readonly profiles: Profiles };
type Message = Pick<Posting, "card" | "delivery">;

/** How long a channel's name and members are taken to be as they were (milliseconds). */
const KEPT = 20_000;
/** Everybody of a large workspace is many pages (milliseconds). */
const INSIDERS_KEPT = 10 * 60_000;
/** Deskbell is not in the conversation, or the person is not. */
const SHUT_OUT = new Set(["channel_not_found", "not_in_channel", "user_not_in_channel"]);

export function slackGateway({ client, home, profiles }: Parts): ChatGateway {
  const channels = remember(KEPT, () => channelsOf(client));
  const members = remember(KEPT, (channel) => membersOf(client, channel));
  const insiders = remember(INSIDERS_KEPT, () => insidersOf(client, home));

  return {
    platform: "slack",

    post: ({ place, onlyFor, ...message }) =>
      onlyFor ? postTo(client, home, place, onlyFor.user, message) : delivering(post(client, place, message)),

    async update({ place, message }, card) {
      await delivering(client.chat.update({ channel: place.conversation, ts: message, ...renderCard(card) }));
    },

    find: (place, delivery) => findMessage(client, place, delivery),

    profileOf: ({ user }) => profiles(user),

    async directPlace({ identity, email }) {
      try {
        const found = identity?.platform === "slack" ? identity : await memberBy(client, home, email);
        return found && { place: await openDirect(client, home, found.user), identity: found };
      } catch (error) {
        if (error instanceof DeliveryError && error.kind === "gone") return null;
        throw error;
      }
    },

    async channelNamed(name) {
      const id = (await channels("")).get(name.replace(/^#/, "").toLowerCase());
      return id === undefined ? null : placeAt(home, id);
    },

    isIn: async ({ conversation }, { user }) => (await members(conversation)).has(user),

    async isAmongMembers({ conversation }) {
      const [there, known] = await Promise.all([members(conversation), insiders("")]);
      return [...there].every((user) => known.has(user));
    },
  };
}

async function post(client: webApi.WebClient, place: Place, { card, delivery }: Message): Promise<MessageRef> {
  const { ts } = await client.chat.postMessage({
    ...whereOf(place),
    ...renderCard(card),
    metadata: { event_type: DELIVERY, event_payload: { delivery } },
    unfurl_links: false,
    unfurl_media: false,
  });
  return { place, message: ts ?? "" };
}

/** In the person's own conversation with Deskbell where it cannot write, as where they only used a command. */
async function postTo(client: webApi.WebClient, home: Home, place: Place, user: string, message: Message) {
  try {
    // Nobody else reads the conversation with the bot, and there a message lasts.
    return await (place.kind === "dm" ? post(client, place, message) : postEphemeral(client, place, user, message));
  } catch (error) {
    if (!SHUT_OUT.has(refusalOf(error) ?? "")) throw failureOf(error);
    return delivering(post(client, await openDirect(client, home, user), message));
  }
}

async function postEphemeral(client: webApi.WebClient, place: Place, user: string, { card }: Message) {
  const { message_ts } = await client.chat.postEphemeral({ ...whereOf(place), user, ...renderCard(card) });
  return { place, message: message_ts ?? "" };
}

function whereOf({ conversation, thread }: Place): { channel: string; thread_ts?: string } {
  return { channel: conversation, ...(thread !== null && { thread_ts: thread }) };
}

async function openDirect(client: webApi.WebClient, home: Home, user: string): Promise<Place> {
  const { channel } = await delivering(client.conversations.open({ users: user }));
  return placeAt(home, channel?.id ?? "");
}

/** Guests may carry anybody's address, so only members are found by it. */
async function memberBy(client: webApi.WebClient, home: Home, email: string): Promise<Identity | null> {
  const { user } = await delivering(client.users.lookupByEmail({ email }));
  return user?.id && profileAt(home, user).member ? identityAt(home, { id: user.id }) : null;
}
