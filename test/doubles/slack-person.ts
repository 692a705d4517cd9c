// The people of the Slack double, who write, press, fill in and run commands as their clients would let them. Payloads
// have the shapes that Slack sends.
import type { Reply, Send } from "./slack-client.ts";
import { type Choice, type Filled, isNamed, nameOf, startOf, stateOf } from "./slack-form.ts";
import { APP, BOT, type Channel, type Message, type OpenView, TEAM, type User, type World } from "./slack-world.ts";

type Sent = { readonly ts: string; readonly channel: string; readonly replies: readonly Reply[] };
type Pressed = Reply & { readonly view: OpenView | null };
type Submitted = Reply & { readonly errors: Readonly<Record<string, string>> };

type Where = {
  /** A channel's name; the conversation with the bot when left out. */
  readonly in?: string;
  /** The ts of the message to answer below. */
  readonly thread?: string | undefined;
  /** How often Slack sends it, each time as the same event. */
  readonly times?: number;
};
type File = { readonly name: string; readonly type: string; readonly size: number };

export type SlackPerson = {
  readonly id: string;
  readonly email: string;
  /** "@Deskbell" and other people's addresses after an @ become mentions. */
  says(text: string, where?: Where & { files?: readonly File[] }): Promise<Sent>;
  edits(message: Pick<Sent, "ts" | "channel">, text: string): Promise<readonly Reply[]>;
  /** Presses a button that is on the message now, and confirms what it asks. */
  presses(
    message: Pick<Message, "ts"> | undefined,
    label: string,
    how?: { times?: number; late?: boolean },
  ): Promise<Pressed>;
  /** By field id or label; a choice by its label or value. Throws what the client would not let be sent. */
  submits(view: OpenView, values: Filled, how?: { times?: number }): Promise<Submitted>;
  /** What a lookup field offers for some letters. */
  looksUp(view: OpenView, field: string, letters: string): Promise<readonly Choice[]>;
  runs(command: string, where?: { in?: string; with?: string }): Promise<Reply>;
  /** Uses a shortcut of the app on a message of a conversation they are in. */
  takes(message: Pick<Sent, "ts" | "channel">, shortcut: string): Promise<Reply>;
  opensApp(tab?: "home" | "messages"): Promise<Reply>;
};

type Events = {
  readonly subscribed: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
  /** Callback ids by name. */
  readonly shortcuts: ReadonlyMap<string, string>;
};

export function personIn(
  world: World,
  user: User,
  send: Send,
  { subscribed, commands, shortcuts }: Events,
  apiUrl: string,
): SlackPerson {
  const identity = { id: user.id, username: handle(user), name: handle(user), team_id: user.team };
  const team = { id: TEAM, domain: "lumen" };
  const common = {
    token: "legacy",
    api_app_id: APP,
    team,
    user: identity,
    enterprise: null,
    is_enterprise_install: false,
  };

  const event = async (inner: Record<string, unknown>, times = 1): Promise<Reply[]> => {
    const named = inner.type === "message" ? `message.${PLURAL[inner.channel_type as Channel["kind"]]}` : inner.type;
    if (!subscribed.has(named as string)) return [];
    const payload = {
      ...{ token: "legacy", team_id: TEAM, api_app_id: APP, type: "event_callback", event: inner },
      ...{ event_id: world.newId("Ev"), event_time: Math.floor(Date.now() / 1000) },
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
      ],
      ...{ is_ext_shared_channel: user.stranger ?? false, event_context: "4-context" },
    };
    const replies: Reply[] = [];
    for (let retry = 0; retry < times; retry += 1) replies.push(await send({ type: "events_api", payload, retry }));
    return replies;
  };

  const roomOf = ({ in: name }: Where): Channel => (name ? world.channelNamed(name) : world.directOf(user.id));

  const person: SlackPerson = {
    id: user.id,
    email: user.email,

    async says(text, where = {}) {
      const room = roomOf(where);
      const encoded = encode(world, text);
      const said = world.add({
        ...{ channel: room.id, thread_ts: where.thread, user: user.id, text: encoded, blocks: [] },
        ...{ metadata: undefined, ephemeralFor: undefined },
      });
      const files = (where.files ?? []).map((file) => fileOf(world.newId("F"), file));
      const inner = {
        ...{ user: user.id, text: encoded, ts: said.ts, event_ts: said.ts, channel: room.id, team: user.team },
        ...{ client_msg_id: world.newId("client"), blocks: [] },
        ...(user.stranger && { user_team: user.team, source_team: user.team }),
        ...(user.guest && { user_profile: { real_name: user.name, is_restricted: true, is_ultra_restricted: false } }),
        ...(user.bot && { bot_id: "B0OTHER" }),
        ...(where.thread && { thread_ts: where.thread, parent_user_id: rootOf(world, room, where.thread) }),
        ...(files.length > 0 && { files, subtype: "file_share" }),
      };
      if (!room.members.has(BOT.user)) return { ts: said.ts, channel: room.id, replies: [] };
      const mentioned = encoded.includes(`<@${BOT.user}>`) && room.kind !== "im";
      return {
        ...{ ts: said.ts, channel: room.id },
        replies: [
          ...(mentioned ? await event({ ...inner, type: "app_mention", subtype: undefined }, where.times) : []),
          ...(await event({ ...inner, type: "message", channel_type: room.kind }, where.times)),
        ],
      };
    },

    async edits({ ts, channel }, text) {
      const room = world.rooms.get(channel) as Channel;
      const message = world.messages.find((known) => known.channel === channel && known.ts === ts) as Message;
      const previous = { type: "message", user: user.id, text: message.text, ts };
      message.text = encode(world, text);
      const edited = { user: user.id, ts: world.newTs() };
      const now = { ...previous, text: message.text, edited };
      const at = { channel, event_ts: edited.ts, ts: edited.ts };
      const changed = { ...at, type: "message", subtype: "message_changed", hidden: true, channel_type: room.kind };
      const mention = { ...now, type: "app_mention", channel, team: user.team, event_ts: edited.ts };
      return [
        ...(await event({ ...changed, message: now, previous_message: previous })),
        ...(message.text.includes(`<@${BOT.user}>`) && room.kind !== "im" ? await event(mention) : []),
      ];
    },

    async presses(shown, label, { times = 1, late = false } = {}) {
      const message = world.messages.find(({ ts }) => ts === shown?.ts);
      const button = message && buttonOn(message, label);
      if (!message || !button) throw new Error(`There is no button "${label}" on the message.`);
      const { ts } = message;
      const trigger_id = world.newTrigger(user.id);
      if (late) world.expire(trigger_id);
      const before = new Set(world.views.keys());
      const { channel, thread_ts, ephemeralFor } = message;
      const payload = {
        ...common,
        type: "block_actions",
        trigger_id,
        container: {
          ...{ type: "message", message_ts: ts, channel_id: channel, is_ephemeral: ephemeralFor !== undefined },
          ...(thread_ts && { thread_ts }),
        },
        channel: { id: channel, name: world.rooms.get(channel)?.name },
        ...(!ephemeralFor && {
          message: {
            type: "message",
            ts,
            thread_ts,
            user: BOT.user,
            bot_id: BOT.bot,
            text: message.text,
            blocks: message.blocks,
          },
        }),
        state: { values: {} },
        response_url: `${apiUrl}response/unused`,
        actions: [{ ...button, block_id: world.newId("block"), action_ts: world.newTs() }],
      };
      const reply = await repeat(times, () => send({ type: "interactive", payload }));
      const opened = [...world.views.values()].find(({ id, user: of }) => !before.has(id) && of === user.id);
      return { ...reply, view: opened ?? null };
    },

    async submits({ id, view }, values, { times = 1 } = {}) {
      const state: Record<string, Record<string, unknown>> = {};
      const left = new Set(Object.keys(values));
      for (const block of view.blocks) {
        if (block.type !== "input" || block.block_id === undefined) continue;
        const name = nameOf(block, values);
        if (name !== null) left.delete(name);
        const given = name === null ? startOf(block.element) : values[name];
        state[block.block_id] = {
          [block.element.action_id]: await stateOf(block, given ?? null, (letters) =>
            person.looksUp({ id, user: user.id, view }, block.label.text, letters),
          ),
        };
      }
      if (left.size > 0) throw new Error(`The form has no field ${[...left].join(", ")}.`);
      if (!view.submit) throw new Error("The form is for reading: there is nothing to press.");
      const payload = {
        ...common,
        type: "view_submission",
        trigger_id: world.newTrigger(user.id),
        view: { id, team_id: TEAM, app_id: APP, bot_id: BOT.bot, hash: "1.hash", ...view, state: { values: state } },
        response_urls: [],
      };
      const reply = await repeat(times, () => send({ type: "interactive", payload }));
      const answer = (reply.body ?? {}) as { response_action?: string; errors?: Record<string, string> };
      const errors = answer.response_action === "errors" ? (answer.errors ?? {}) : {};
      const unknown = Object.keys(errors).filter((block) => !(block in state));
      if (unknown.length > 0) throw new Error(`Slack takes no error for a block that is not in the view: ${unknown}.`);
      if (reply.status === 200 && Object.keys(errors).length === 0) world.views.delete(id);
      return { ...reply, errors };
    },

    async looksUp({ id, view }, field, letters) {
      const block = view.blocks.find((known) => known.type === "input" && isNamed(known, field));
      if (block?.type !== "input" || block.element.type !== "external_select")
        throw new Error(`${field} is no lookup.`);
      const { action_id, min_query_length = 3 } = block.element;
      if (letters.length < min_query_length) return [];
      const payload = {
        ...common,
        ...{ type: "block_suggestion", action_id, block_id: block.block_id, value: letters },
        ...{ container: { type: "view", view_id: id }, view: { id, ...view } },
      };
      const { status, body } = await send({ type: "interactive", payload });
      if (status !== 200) throw new Error(`The lookup was answered with ${status}.`);
      return (body as { options: Choice[] }).options;
    },

    async runs(line, { in: name, with: other } = {}) {
      const [command = "", ...words] = line.split(" ");
      if (!commands.has(command)) throw new Error(`Slack knows no command ${command}.`);
      const room = other ? world.directOf(user.id, world.byEmail(other).id) : roomOf(name ? { in: name } : {});
      const payload = {
        ...{ token: "legacy", team_id: TEAM, team_domain: "lumen", channel_id: room.id, channel_name: room.name },
        ...{
          user_id: user.id,
          user_name: handle(user),
          command,
          text: encode(world, words.join(" ")),
          api_app_id: APP,
        },
        ...{ is_enterprise_install: "false", response_url: `${apiUrl}response/unused` },
        trigger_id: world.newTrigger(user.id),
      };
      return send({ type: "slash_commands", payload });
    },

    async takes({ ts, channel }, name) {
      const shortcut = shortcuts.get(name);
      const room = world.rooms.get(channel);
      const message = world.messages.find((known) => known.channel === channel && known.ts === ts);
      if (!shortcut) throw new Error(`Slack knows no shortcut ${name}.`);
      if (!message || !room?.members.has(user.id)) throw new Error("There is no such message for them.");
      const payload = {
        ...common,
        ...{ type: "message_action", action_ts: world.newTs(), callback_id: shortcut, message_ts: ts },
        ...{ trigger_id: world.newTrigger(user.id), response_url: `${apiUrl}response/unused` },
        channel: { id: channel, name: room.name },
        message: { type: "message", user: message.user, ts, text: message.text, team: TEAM, blocks: message.blocks },
      };
      return send({ type: "interactive", payload });
    },

    async opensApp(tab = "messages") {
      const room = world.directOf(user.id);
      const inner = { type: "app_home_opened", user: user.id, channel: room.id, tab, event_ts: world.newTs() };
      const [reply] = await event(inner);
      if (!reply) throw new Error("The app is not subscribed to app_home_opened.");
      return reply;
    },
  };
  return person;
}

export function buttonsOn({ blocks }: Pick<Message, "blocks">): string[] {
  return blocks.flatMap((block) => (block.type === "actions" ? block.elements.map(({ text }) => text.text) : []));
}

const PLURAL: Readonly<Record<Channel["kind"], string>> = { channel: "channels", group: "groups", im: "im" };

async function repeat(times: number, once: () => Promise<Reply>): Promise<Reply> {
  let reply = await once();
  for (let sent = 1; sent < times; sent += 1) reply = await once();
  return reply;
}

function handle({ name }: User): string {
  return name.toLowerCase().replaceAll(" ", ".");
}

/** What Slack makes of the text typed: escapes, mentions and links. */
function encode(world: World, text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/https?:\/\/\S+/g, (url) => `<${url}>`)
    .replace(/@Deskbell\b/g, `<@${BOT.user}>`)
    .replace(/@([\w.]+@[\w.]+\w)/g, (_, email: string) => `<@${world.byEmail(email).id}>`);
}

function fileOf(id: string, { name, type, size }: File) {
  return {
    id,
    name,
    title: name,
    mimetype: type,
    size,
    url_private: `https://files.slack.com/files-pri/${TEAM}-${id}/${name}`,
  };
}

function rootOf(world: World, room: Channel, thread: string): string | undefined {
  return world.messages.find(({ channel, ts }) => channel === room.id && ts === thread)?.user;
}

function buttonOn({ blocks }: Message, label: string) {
  return blocks
    .flatMap((block) => (block.type === "actions" ? block.elements : []))
    .find(({ text }) => text.text === label);
}
