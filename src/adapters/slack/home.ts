// The workspace Deskbell is installed in. Its people are members; everybody who is only let in is a guest.
import type { webApi } from "@slack/bolt";
import type { Identity, Place } from "../../ports/chat.ts";
import { refusalOf } from "./failures.ts";

export type Home = {
  readonly team: string;
  /** The Enterprise Grid organisation the workspace belongs to, if any: its people are at home in all its workspaces. */
  readonly enterprise: string | null;
  /** Deskbell's own user. */
  readonly user: string;
};

/** What a payload says of the one who acted, where it says anything. */
export type Actor = {
  readonly id: string;
  readonly team?: string | null | undefined;
  readonly guest?: boolean | undefined;
};

/** Throws with the setting to mend when Slack does not take the token. */
export async function learnHome(client: webApi.WebClient): Promise<Home> {
  const { team_id, enterprise_id, user_id, bot_id } = await client.auth.test().catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === null) throw new Error("Slack cannot be reached", { cause: error });
    throw new Error(`Slack refuses SLACK_BOT_TOKEN (${refusal}): copy the Bot User OAuth Token from your app's page.`);
  });
  if (team_id && user_id && bot_id) return { team: team_id, enterprise: enterprise_id ?? null, user: user_id };
  throw new Error("SLACK_BOT_TOKEN belongs to no bot: copy the Bot User OAuth Token, which begins with xoxb-.");
}

/**
 * A member unless the payload says otherwise: most payloads do not tell a guest of the workspace from a member, so who
 * is seen for the first time is looked up (ChatGateway.profileOf). On Enterprise Grid another team may be a sister
 * workspace, which only the look-up can tell.
 */
export function identityAt(home: Home, { id, team, guest }: Actor): Identity {
  const foreign = team != null && team !== home.team && home.enterprise === null;
  return { platform: "slack", tenant: home.team, user: id, member: !foreign && guest !== true };
}

/** A thread's own first message hangs from nothing. */
export function placeAt(home: Home, conversation: string, thread?: string | null, message?: string): Place {
  return {
    platform: "slack",
    tenant: home.team,
    conversation,
    thread: thread && thread !== message ? thread : null,
    kind: conversation.startsWith("D") ? "dm" : "channel",
    service: null,
  };
}
