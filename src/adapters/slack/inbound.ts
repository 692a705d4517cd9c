// What Slack says happened, as a ChatEvent. Keys name the deed and not its delivery, so that a second copy is known.
import type { ChatEvent, ChatFile, Identity, Place } from "../../ports/chat.ts";
import { type Home, identityAt, placeAt } from "./home.ts";
import {
  COMMANDS,
  commandSchema,
  eventCallbackSchema,
  homeOpenedSchema,
  messageActionSchema,
  messageSchema,
  pressSchema,
  read,
  type SlackMessageEvent,
} from "./payloads.ts";
import { isMentioned, type NameOf, plainText } from "./plain-text.ts";
import { clean, cut } from "./text.ts";

type EventOf<Kind extends ChatEvent["kind"]> = Extract<ChatEvent, { kind: Kind }>;

/** Things people write. Every other subtype is the channel's housekeeping, or about a message that was heard before. */
const WRITTEN = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);
const MESSAGE_TEXT = 12_000;
const COMMAND_TEXT = 4_000;
const SLACKBOT = "USLACKBOT";

/** Null for what Deskbell has no business with. Throws UnreadablePayload. */
export async function eventOf(payload: unknown, home: Home, nameOf: NameOf): Promise<ChatEvent | null> {
  const { event, event_time, is_ext_shared_channel: outsiders } = read(eventCallbackSchema, payload);
  switch (event.type) {
    case "message":
    case "app_mention": {
      if (!WRITTEN.has(event.subtype)) return null;
      const message = await messageOf(read(messageSchema, event), home, nameOf);
      return message && { ...message, outsiders: outsiders === true };
    }
    case "app_home_opened":
      return openedOf(event, event_time, home);
    default:
      return null;
  }
}

/** Throws UnreadablePayload. */
export function pressOf(payload: unknown, home: Home): { event: EventOf<"press">; trigger: string } {
  const { user, container, message, actions, trigger_id } = read(pressSchema, payload);
  const { channel_id, message_ts, is_ephemeral } = container;
  const [{ action_id, value, action_ts }] = actions as [(typeof actions)[number]];
  const place = placeAt(home, channel_id, container.thread_ts ?? message?.thread_ts, message_ts);
  const event: EventOf<"press"> = {
    kind: "press",
    key: `slack:press:${channel_id}:${message_ts}:${action_ts}:${action_id}`,
    identity: identityAt(home, { id: user.id, team: user.team_id }),
    place,
    at: milliseconds(action_ts),
    action: value,
    // What only one person sees cannot be updated, so it is nobody's card.
    message: is_ephemeral ? null : { place, message: message_ts },
  };
  return { event, trigger: trigger_id };
}

/** Throws UnreadablePayload. */
export async function commandOf(payload: unknown, home: Home, nameOf: NameOf): Promise<EventOf<"command">> {
  const { command, text, user_id, team_id, channel_id, trigger_id } = read(commandSchema, payload);
  return {
    kind: "command",
    key: `slack:command:${trigger_id}`,
    identity: identityAt(home, { id: user_id, team: team_id }),
    place: placeAt(home, channel_id),
    at: Date.now(),
    command: COMMANDS[command],
    text: cut(clean(await plainText(text, home.user, nameOf)), COMMAND_TEXT),
    secret: false,
  };
}

/**
 * Somebody takes a message of whomever to Deskbell. `place` is their own conversation: what it says is for them alone.
 * Throws UnreadablePayload.
 */
export async function askOf(payload: unknown, place: Place, home: Home, nameOf: NameOf): Promise<EventOf<"command">> {
  const { user, message, trigger_id } = read(messageActionSchema, payload);
  return {
    kind: "command",
    key: `slack:ask:${trigger_id}`,
    identity: identityAt(home, { id: user.id, team: user.team_id }),
    place,
    at: Date.now(),
    command: "ask",
    text: cut(clean(await plainText(message.text ?? "", home.user, nameOf)), COMMAND_TEXT),
    secret: false,
  };
}

/** Who asks. Throws UnreadablePayload. */
export function askerOf(payload: unknown, home: Home): Identity {
  const { user } = read(messageActionSchema, payload);
  return identityAt(home, { id: user.id, team: user.team_id });
}

async function messageOf(
  said: SlackMessageEvent,
  home: Home,
  nameOf: NameOf,
): Promise<Omit<EventOf<"message">, "outsiders"> | null> {
  const { user, channel, ts, text } = said;
  if (!user || said.bot_id || user === home.user || user === SLACKBOT) return null;
  const place = placeAt(home, channel, said.thread_ts, ts);
  const addressed = place.kind === "dm" || isMentioned(home.user, text ?? "");
  // Talk in a channel is only ours below a message, where Deskbell may have been part of it.
  if (!addressed && place.thread === null) return null;
  return {
    kind: "message",
    // Slack tells of a mention twice, as app_mention and as message, and again when the message is edited.
    key: `slack:${addressed ? "to-us" : "overheard"}:${channel}:${ts}`,
    identity: identityAt(home, {
      id: user,
      team: said.user_team ?? said.source_team ?? said.team,
      guest: Boolean(said.user_profile?.is_restricted || said.user_profile?.is_ultra_restricted),
    }),
    place,
    at: milliseconds(ts),
    text: cut(clean(await plainText(text ?? "", home.user, nameOf)), MESSAGE_TEXT),
    files: (said.files ?? []).map(fileOf),
    secret: false,
    addressed,
    message: ts,
  };
}

/** The hello is said once in a person's lifetime, however often they open the app. */
function openedOf(event: unknown, at: number, home: Home): ChatEvent {
  const { user, channel } = read(homeOpenedSchema, event);
  return {
    kind: "opened",
    key: `slack:opened:${user}`,
    identity: identityAt(home, { id: user }),
    place: placeAt(home, channel),
    at: at * 1000,
  };
}

function fileOf(file: NonNullable<SlackMessageEvent["files"]>[number]): ChatFile {
  return {
    id: file.id,
    name: clean(file.name ?? "file"),
    type: file.mimetype ?? "application/octet-stream",
    size: file.size ?? 0,
    url: file.url_private ?? "",
  };
}

function milliseconds(timestamp: string): number {
  return Math.round(Number(timestamp) * 1000);
}
