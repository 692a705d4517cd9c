// The people, teams and channels of a tenant in Teams, with ids of the forms that Teams gives them.
import { createHash } from "node:crypto";

type PersonSetup = {
  readonly email: string;
  readonly name?: string;
  /** Of another company, where it is not the home tenant. */
  readonly tenant?: string;
  readonly role?: "user" | "guest" | "anonymous";
  readonly upn?: string;
};
export type TeamsAccount = {
  readonly id: string;
  readonly name: string;
  readonly objectId?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly tenantId: string;
  readonly userRole: string;
};
/** `members` are the ids of accounts; `team` is the id of a channel's team. */
export type Conversation = {
  readonly id: string;
  readonly kind: "personal" | "channel" | "groupChat";
  readonly name: string;
  readonly team: string | null;
  readonly members: Set<string>;
};
export type TeamsTenant = {
  readonly tenant: string;
  readonly accounts: ReadonlyMap<string, TeamsAccount>;
  readonly conversations: Map<string, Conversation>;
  personal(account: TeamsAccount): Conversation;
  /** A channel or group chat. */
  named(name: string): Conversation;
};
export type TenantSetup = {
  readonly tenant?: string;
  /** Addresses, or more about a person. */
  readonly people: readonly (string | PersonSetup)[];
  /** Channels by team, besides the General that every team has. Everybody is in every team. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Addresses of those in a group chat with Deskbell, by its name. */
  readonly groupChats?: Readonly<Record<string, readonly string[]>>;
};

export const HOME_TENANT = "8f1c5d0e-0000-4000-8000-00000000c0de";

export function aTenant({ tenant = HOME_TENANT, people, teams = {}, groupChats = {} }: TenantSetup): TeamsTenant {
  const accounts = new Map(people.map((person) => accountOf(person, tenant)).map((account) => [account.id, account]));
  const conversations = new Map<string, Conversation>();
  const add = (conversation: Conversation) => conversations.set(conversation.id, conversation);

  for (const [team, channels] of Object.entries(teams)) {
    const id = channelId(team);
    for (const name of ["General", ...channels]) {
      const channel = name === "General" ? id : channelId(`${team}/${name}`);
      add({ id: channel, kind: "channel", name, team: id, members: new Set(accounts.keys()) });
    }
  }
  for (const [name, emails] of Object.entries(groupChats)) {
    const members = new Set(
      [...accounts.values()].filter(({ email }) => emails.includes(email ?? "")).map(({ id }) => id),
    );
    add({ id: `19:${digest(name, "hex").slice(0, 32)}@thread.v2`, kind: "groupChat", name, team: null, members });
  }
  return {
    tenant,
    accounts,
    conversations,
    personal(account) {
      const id = `a:1${digest(account.id, "base64url")}`;
      const members = new Set([account.id]);
      if (!conversations.has(id)) add({ id, kind: "personal", name: account.name, team: null, members });
      return conversations.get(id) as Conversation;
    },
    named(name) {
      const conversation = [...conversations.values()].find((each) => each.name === name);
      if (!conversation) throw new Error(`Teams has no ${name}`);
      return conversation;
    },
  };
}

function accountOf(setup: string | PersonSetup, home: string): TeamsAccount {
  const {
    email,
    name,
    tenant = home,
    role = "user",
    upn = email,
  } = typeof setup === "string" ? { email: setup } : setup;
  const hex = digest(email, "hex");
  const shown = name ?? (email.split("@")[0] as string).split(".").map(capital).join(" ");
  const known = { objectId: uuid(hex), email, userPrincipalName: role === "guest" ? guestName(upn) : upn };
  return {
    id: `29:1${digest(email, "base64url")}`,
    name: shown,
    tenantId: tenant,
    userRole: role === "guest" ? "user" : role,
    ...(role !== "anonymous" && known),
  };
}

/** Teams calls guests of a tenant "user" too: only their principal name gives them away. */
function guestName(upn: string): string {
  return `${upn.replace("@", "_")}#EXT#@home.onmicrosoft.example`;
}

function channelId(name: string): string {
  return `19:${digest(name, "hex").slice(0, 32)}@thread.tacv2`;
}

function uuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function digest(text: string, encoding: "hex" | "base64url"): string {
  return createHash("sha256").update(text).digest(encoding);
}
