// Slack's Web API methods that Deskbell calls, as strict as their documents.
import { isTooLong, readBlocks, readMetadata, readView } from "./slack-blocks.ts";
import { BOT, type Channel, type Message, TEAM, type User, type World } from "./slack-world.ts";

/** Arguments as they came: a form's fields. */
export type Args = Readonly<Record<string, string>>;
export type Call = {
  readonly args: Args;
  readonly world: World;
  /** Throws missing_scope unless the app was granted it. */
  need(scope: string): void;
  readonly pageSize: number;
  /** Tells who got to see what was sent. */
  seenBy(users: Iterable<string>): void;
};

export class Refusal extends Error {
  readonly code: string;
  readonly messages: readonly string[];

  constructor(code: string, messages: readonly string[] = []) {
    super(code);
    this.code = code;
    this.messages = messages;
  }
}

const MOST_TEXT = 40_000;
const READ = { channel: "channels:read", group: "groups:read", im: "im:read" } as const;
const HISTORY = { channel: "channels:history", group: "groups:history", im: "im:history" } as const;

export const methods: Readonly<Record<string, (call: Call) => Record<string, unknown>>> = {
  "auth.test": () => ({ team_id: TEAM, team: "Lumen", user: "deskbell", user_id: BOT.user, bot_id: BOT.bot }),

  "chat.postMessage"(call) {
    call.need("chat:write");
    const room = writable(call);
    const metadata = call.args.metadata === undefined ? undefined : metadataOf(call.args.metadata);
    const message = call.world.add({ ...contentOf(call), ...whereOf(call, room), metadata, ephemeralFor: undefined });
    call.seenBy(room.members);
    return { channel: room.id, ts: message.ts, message: shown(message, true) };
  },

  "chat.postEphemeral"(call) {
    call.need("chat:write");
    const room = writable(call);
    const user = required(call.args, "user");
    if (!room.members.has(user)) throw new Refusal("user_not_in_channel");
    const message = call.world.add({
      ...contentOf(call),
      ...whereOf(call, room),
      metadata: undefined,
      ephemeralFor: user,
    });
    call.seenBy([user]);
    return { message_ts: message.ts };
  },

  "chat.update"(call) {
    call.need("chat:write");
    const room = writable(call);
    const message = call.world.messages.find(
      ({ channel, ts, ephemeralFor, deleted }) =>
        channel === room.id && ts === required(call.args, "ts") && !ephemeralFor && !deleted,
    );
    if (!message) throw new Refusal("message_not_found");
    if (message.user !== BOT.user) throw new Refusal("cant_update_message");
    Object.assign(message, contentOf(call));
    call.seenBy(room.members);
    return { channel: room.id, ts: message.ts, text: message.text };
  },

  "conversations.history": (call) => {
    const room = readable(call, HISTORY);
    return page(
      call,
      "messages",
      lastFirst(call, room, ({ thread_ts, ts }) => !thread_ts || thread_ts === ts),
    );
  },

  "conversations.replies": (call) => {
    const room = readable(call, HISTORY);
    const root = required(call.args, "ts");
    const thread = lastFirst(call, room, ({ thread_ts, ts }) => thread_ts === root || ts === root).reverse();
    if (thread.length === 0) throw new Refusal("thread_not_found");
    return page(call, "messages", thread);
  },

  "conversations.members"(call) {
    const room = readable(call, READ);
    return page(call, "members", [...room.members]);
  },

  "conversations.open"(call) {
    call.need("im:write");
    const user = call.world.users.get(required(call.args, "users"));
    if (!user || user.stranger) throw new Refusal("user_not_found");
    if (user.deleted) throw new Refusal("user_disabled");
    if (user.bot) throw new Refusal("cannot_dm_bot");
    return { channel: { id: call.world.directOf(user.id).id } };
  },

  "users.conversations"(call) {
    const kinds = (call.args.types ?? "public_channel")
      .split(",")
      .map((type) => (type === "private_channel" ? "group" : "channel"));
    for (const kind of kinds) call.need(READ[kind as "channel" | "group"]);
    const listed = [...call.world.rooms.values()].filter(
      ({ kind, archived, members }) =>
        kinds.includes(kind as "channel") &&
        members.has(BOT.user) &&
        !(archived && call.args.exclude_archived === "true"),
    );
    return page(
      call,
      "channels",
      listed.map(({ id, name, archived }) => ({ id, name, is_archived: archived })),
    );
  },

  "users.info"(call) {
    call.need("users:read");
    const user = call.world.users.get(required(call.args, "user"));
    if (!user) throw new Refusal("user_not_found");
    return { user: userOf(user, call) };
  },

  "users.list"(call) {
    call.need("users:read");
    return page(
      call,
      "members",
      [...call.world.users.values()].map((user) => userOf(user, call)),
    );
  },

  "users.lookupByEmail"(call) {
    call.need("users:read.email");
    const email = required(call.args, "email");
    const user = [...call.world.users.values()].find(
      (known) => known.email === email && !known.stranger && !known.deleted,
    );
    if (!user) throw new Refusal("users_not_found");
    return { user: userOf(user, call) };
  },

  "views.open"(call) {
    const given = readView(jsonOf(required(call.args, "view")));
    if ("faults" in given) throw new Refusal("invalid_arguments", given.faults);
    const exchanged = call.world.exchange(required(call.args, "trigger_id"));
    if ("error" in exchanged) throw new Refusal(exchanged.error);
    const view = { id: call.world.newId("V"), user: exchanged.user, view: given.data };
    call.world.views.set(view.id, view);
    call.seenBy([exchanged.user]);
    return { view: { id: view.id, ...given.data } };
  },
};

function required(args: Args, name: string): string {
  const value = args[name];
  if (value === undefined || value === "")
    throw new Refusal("invalid_arguments", [`[ERROR] missing required field: ${name}`]);
  return value;
}

/** A private channel does not exist for who is not in it. */
function visible({ args, world }: Call): Channel {
  const room = world.rooms.get(required(args, "channel"));
  if (!room || (room.kind !== "channel" && !room.members.has(BOT.user))) throw new Refusal("channel_not_found");
  return room;
}

function writable(call: Call): Channel {
  const room = visible(call);
  if (room.archived) throw new Refusal("is_archived");
  if (!room.members.has(BOT.user)) throw new Refusal("not_in_channel");
  return room;
}

function readable(call: Call, scopes: Readonly<Record<Channel["kind"], string>>): Channel {
  const room = visible(call);
  call.need(scopes[room.kind]);
  if (!room.members.has(BOT.user)) throw new Refusal("not_in_channel");
  return room;
}

function whereOf({ args, world }: Call, room: Channel): Pick<Message, "channel" | "thread_ts" | "user"> {
  const { thread_ts } = args;
  const isRoot = ({ channel, ts, thread_ts: within }: Message) =>
    channel === room.id && ts === thread_ts && (within === undefined || within === ts);
  if (thread_ts !== undefined && !world.messages.some(isRoot)) throw new Refusal("invalid_thread_ts");
  return { channel: room.id, thread_ts, user: BOT.user };
}

function contentOf({ args }: Call): Pick<Message, "text" | "blocks"> {
  const { text = "" } = args;
  if (text === "" && args.blocks === undefined) throw new Refusal("no_text");
  if (text.length > MOST_TEXT) throw new Refusal("msg_too_long");
  const read = readBlocks(jsonOf(args.blocks ?? "[]"));
  if ("faults" in read) throw new Refusal("invalid_blocks", read.faults);
  if (isTooLong(read.data)) throw new Refusal("msg_blocks_too_long");
  return { text, blocks: read.data };
}

function metadataOf(text: string) {
  const read = readMetadata(jsonOf(text));
  if ("faults" in read) throw new Refusal("invalid_metadata_format", read.faults);
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("invalid_json");
  }
}

function lastFirst({ args, world }: Call, room: Channel, belongs: (message: Message) => boolean) {
  return world.messages
    .filter((message) => message.channel === room.id && !message.ephemeralFor && !message.deleted && belongs(message))
    .filter(({ ts }) => Number(ts) >= Number(args.oldest ?? 0))
    .reverse()
    .map((message) => shown(message, args.include_all_metadata === "true"));
}

function shown({ ts, thread_ts, user, text, blocks, metadata }: Message, withMetadata: boolean) {
  const { event_type } = metadata ?? {};
  return {
    ...{ type: "message", ts, thread_ts, user, text, blocks },
    ...(user === BOT.user && { bot_id: BOT.bot }),
    ...(metadata && { metadata: withMetadata ? metadata : { event_type } }),
  };
}

function page({ args, pageSize }: Call, name: string, items: readonly unknown[]): Record<string, unknown> {
  const from = Number(args.cursor ?? 0);
  const to = from + Math.min(Number(args.limit ?? 100), pageSize);
  const next_cursor = to < items.length ? String(to) : "";
  return { [name]: items.slice(from, to), has_more: next_cursor !== "", response_metadata: { next_cursor } };
}

function userOf({ id, team, name, email, guest, stranger, bot, deleted }: User, call: Call) {
  return {
    ...{ id, team_id: team, name: name.toLowerCase().replaceAll(" ", "."), real_name: name, deleted: deleted ?? false },
    ...{ is_bot: bot ?? false, is_restricted: guest ?? false, is_ultra_restricted: guest ?? false },
    ...(stranger && { is_stranger: true }),
    profile: { real_name: name, display_name: "", team, ...(mayReadEmail(call) && !stranger && { email }) },
  };
}

function mayReadEmail({ need }: Call): boolean {
  try {
    need("users:read.email");
    return true;
  } catch {
    return false;
  }
}
