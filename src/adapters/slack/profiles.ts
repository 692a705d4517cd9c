// Who Slack's users are. Asked once in a while, since the same people come again and again.
import type { webApi } from "@slack/bolt";
import type { Profile } from "../../ports/chat.ts";
import { failureOf, refusalOf } from "./failures.ts";
import type { Home } from "./home.ts";
import { remember } from "./remember.ts";
import { clean } from "./text.ts";

type SlackUser = NonNullable<webApi.UsersInfoResponse["user"]>;
export type Profiles = (user: string) => Promise<Profile | null>;

const KEPT = 5 * 60_000;

/** Null for a user Slack does not know or show. */
export function profilesOf(client: webApi.WebClient, home: Home): Profiles {
  return remember(KEPT, async (user) => {
    try {
      const { user: found } = await client.users.info({ user });
      return found ? profileAt(home, found) : null;
    } catch (error) {
      if (["user_not_found", "user_not_visible"].includes(refusalOf(error) ?? "")) return null;
      throw failureOf(error);
    }
  });
}

/** An address is told of members only, so that nobody else is ever taken for the person who has it. */
export function profileAt(home: Home, user: SlackUser): Profile {
  const { profile, real_name, name } = user;
  const member = isMember(home, user);
  return {
    email: member ? (profile?.email ?? null) : null,
    name: clean(profile?.real_name || real_name || profile?.display_name || name || ""),
    member,
  };
}

function isMember(home: Home, user: SlackUser): boolean {
  const atHome = user.team_id === home.team || isColleague(home, user);
  const guest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  return atHome && !guest && !user.is_bot && !user.deleted && user.id !== "USLACKBOT";
}

/** On Enterprise Grid: somebody of a sister workspace. */
function isColleague({ enterprise }: Home, user: SlackUser): boolean {
  return enterprise !== null && user.enterprise_user?.enterprise_id === enterprise;
}
