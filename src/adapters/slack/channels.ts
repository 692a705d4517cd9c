// The channels Deskbell is in, and who else is.
import type { webApi } from "@slack/bolt";
import { delivering } from "./failures.ts";
import type { Home } from "./home.ts";
import { profileAt } from "./profiles.ts";

type Page = webApi.WebAPICallResult;

const CHANNELS_PAGE = 200;
const MEMBERS_PAGE = 1000;
const USERS_PAGE = 1000;
const MOST_PAGES = 50;

/** Ids by name, of the channels Deskbell was invited to and that are in use. */
export async function channelsOf(client: webApi.WebClient): Promise<ReadonlyMap<string, string>> {
  const listed = await allPages(
    (cursor) =>
      client.users.conversations({
        types: "public_channel,private_channel",
        exclude_archived: true,
        limit: CHANNELS_PAGE,
        ...cursor,
      }),
    ({ channels = [] }) => channels,
  );
  return new Map(listed.flatMap(({ id, name }) => (id && name ? [[name.toLowerCase(), id]] : [])));
}

/** The users in a channel. */
export async function membersOf(client: webApi.WebClient, channel: string): Promise<ReadonlySet<string>> {
  const listed = await allPages(
    (cursor) => client.conversations.members({ channel, limit: MEMBERS_PAGE, ...cursor }),
    ({ members = [] }) => members,
  );
  return new Set(listed);
}

/** Everybody of the workspace who is no guest, programs included: a channel may have such besides Deskbell. */
export async function insidersOf(client: webApi.WebClient, home: Home): Promise<ReadonlySet<string>> {
  const listed = await allPages(
    (cursor) => client.users.list({ limit: USERS_PAGE, ...cursor }),
    ({ members = [] }) => members,
  );
  const insiders = listed.filter((user) => user.is_bot || profileAt(home, user).member);
  return new Set([home.user, ...insiders.flatMap(({ id }) => id ?? [])]);
}

async function allPages<P extends Page, T>(
  read: (at: { cursor?: string }) => Promise<P>,
  itemsOf: (page: P) => T[],
): Promise<T[]> {
  const items: T[] = [];
  let cursor = "";
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await delivering(read(cursor === "" ? {} : { cursor }));
    items.push(...itemsOf(answer));
    cursor = answer.response_metadata?.next_cursor ?? "";
    if (cursor === "") break;
  }
  return items;
}
