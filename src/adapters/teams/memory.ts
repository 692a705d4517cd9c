// What activities tell beside what happened: where Deskbell is, and who was seen where. The Bot Connector can be asked
// about a conversation only by those who know it, and lists neither teams nor people by itself. Kept in memory: what is
// needed for good (the places of people and channels) is in the store.
import { type Home, isHome, placeOf, tenantOf } from "./home.ts";
import type { Activity } from "./payloads.ts";

/** A conversation and the service to ask about it. */
export type Spot = { readonly tenant: string; readonly service: string; readonly conversation: string };
type Seen = {
  /** How Teams names the person to this bot. */
  readonly teamsId: string;
  /** Where they were seen last; their own chat, once they were seen there. */
  readonly spot: Spot;
  readonly personal: boolean;
};

export interface Memory {
  learn(activity: Activity): void;
  /** By the user of an Identity. */
  seen(user: string): Seen | undefined;
  meet(user: string, seen: Seen): void;
  /** The teams Deskbell is in; the conversation is the team's own id. */
  teams(): Spot[];
  /** Any service of the home tenant, the one heard of last. */
  service(): { readonly tenant: string; readonly service: string } | null;
  /** How Teams names Deskbell. */
  bot(): string | null;
}

const MOST_PEOPLE = 20_000;
const MOST_TEAMS = 2_000;

export function memoryFor(home: Home): Memory {
  const people = new Map<string, Seen>();
  const teams = new Map<string, Spot>();
  let service: { tenant: string; service: string } | null = null;
  let bot: string | null = null;

  const meet = (user: string, seen: Seen) => {
    const known = people.get(user);
    keep(people, user, known?.personal && !seen.personal ? { ...seen, ...known } : seen, MOST_PEOPLE);
  };

  return {
    learn(activity) {
      const { from, recipient, serviceUrl, channelData, membersRemoved, action } = activity;
      const tenant = tenantOf(activity);
      if (!isHome(home, tenant)) return;
      bot = recipient.id;
      service = { tenant, service: serviceUrl };
      const place = placeOf(activity);
      const spot = { tenant, service: serviceUrl, conversation: place.conversation };
      meet(from.aadObjectId ?? from.id, { teamsId: from.id, spot, personal: place.kind === "dm" });
      const team = channelData?.team?.id;
      if (!team) return;
      const left = action?.startsWith("remove") || membersRemoved?.some(({ id }) => id === recipient.id);
      if (left) teams.delete(team);
      else keep(teams, team, { ...spot, conversation: team }, MOST_TEAMS);
    },
    seen: (user) => people.get(user),
    meet,
    teams: () => [...teams.values()],
    service: () => service,
    bot: () => bot,
  };
}

/** The one told of longest ago makes room. */
function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
