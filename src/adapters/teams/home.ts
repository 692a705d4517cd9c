// The tenant Deskbell works for. Its people are members; everybody who is only let in is a guest.
import type { Identity, Place } from "../../ports/chat.ts";
import type { Account, Activity } from "./payloads.ts";

export type Home = {
  /** Null: with an app id nobody is at home; without one everybody is, as all of them sit at this machine. */
  readonly tenant: string | null;
  readonly local: boolean;
};

/** The types of conversations in Teams. */
export const KINDS = new Map<string, Place["kind"]>([
  ["personal", "dm"],
  ["channel", "channel"],
  ["groupChat", "channel"],
]);

const UNKNOWN_TENANT = "unknown";
const THREAD = ";messageid=";
/** A conversation of several people that has no threads, by the form of its id. */
const GROUP_CHAT = /@thread\.v2$|@unq\.gbl\.spaces$/;
const TEAM_CHANNEL = /@thread\.(?:tacv2|skype)$/;

/** Whose conversation it is. */
export function tenantOf({ channelData, conversation }: Activity): string {
  return channelData?.tenant?.id ?? conversation.tenantId ?? UNKNOWN_TENANT;
}

export function isHome(home: Home, tenant: string): boolean {
  return home.tenant === null ? home.local : tenant === home.tenant;
}

/**
 * `user` is the person's Entra id, which is the same for every bot and after a reinstallation, and the Teams id ("29:...")
 * only for those who have none (anonymous guests of a meeting). The Teams ids are remembered beside it (memory.ts).
 * A member unless the account says otherwise: most activities do not tell a guest of the tenant from a member, so who is
 * seen for the first time is looked up (ChatGateway.profileOf).
 */
export function identityOf(home: Home, account: Account, conversationTenant: string): Identity {
  const entra = account.aadObjectId ?? account.objectId ?? null;
  const tenant = account.tenantId || conversationTenant;
  return {
    platform: "teams",
    tenant,
    user: entra ?? account.id,
    member: entra !== null && isMember(home, account, tenant),
  };
}

function isMember(home: Home, { userRole, userPrincipalName }: Account, tenant: string): boolean {
  const guest = (userRole ?? "user") !== "user" || /#EXT#/i.test(userPrincipalName ?? "");
  return isHome(home, tenant) && !guest;
}

/** In a channel everything hangs from a root message, whose id is part of the conversation's. */
export function placeOf(activity: Activity): Place {
  const { conversation, serviceUrl } = activity;
  const [id = "", thread = null] = conversation.id.split(THREAD);
  return {
    platform: "teams",
    tenant: tenantOf(activity),
    conversation: id,
    thread,
    kind: kindOf(activity),
    service: serviceUrl,
  };
}

/** The conversation to write to for a place, as the Bot Connector names it. */
export function conversationOf({ kind, conversation, thread }: Place): string {
  const threaded = kind === "channel" && thread !== null && !GROUP_CHAT.test(conversation);
  return threaded ? `${conversation}${THREAD}${thread}` : conversation;
}

/** Writing to a channel itself begins a thread, which the Bot Connector has a call of its own for. */
export function beginsThread({ kind, conversation, thread }: Place): boolean {
  return kind === "channel" && thread === null && TEAM_CHANNEL.test(conversation);
}

/** Not every activity names its conversation's type. */
function kindOf({ conversation, channelData }: Activity): Place["kind"] {
  const { conversationType, isGroup, id } = conversation;
  const shared = isGroup || channelData?.team || id.includes("@thread.");
  return KINDS.get(conversationType ?? "") ?? (shared ? "channel" : "dm");
}
