// A workspace as the Slack double keeps it: people, channels, messages, and the views people have open.
import { randomInt } from "node:crypto";
import type { MessageBlock, Metadata, View } from "./slack-blocks.ts";

export const TEAM = "T0LUMEN";
export const APP = "A0DESKBELL";
export const BOT = { user: "U0DESKBELL", bot: "B0DESKBELL" } as const;

export type PersonSpec = {
  readonly email: string;
  readonly name: string;
  /** Let into single channels only. */
  readonly guest?: boolean;
  /** Of another organisation, met in a channel shared by Slack Connect. */
  readonly stranger?: boolean;
  readonly bot?: boolean;
  readonly deleted?: boolean;
};

export type ChannelSpec = {
  readonly name: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  /** E-mail addresses; everybody when left out. */
  readonly members?: readonly string[];
  /** Whether Deskbell was invited; it was, when left out. */
  readonly bot?: boolean;
};

export type User = PersonSpec & { readonly id: string; readonly team: string };

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "group" | "im";
  archived: boolean;
  readonly members: Set<string>;
};

export type Message = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | undefined;
  readonly user: string;
  text: string;
  blocks: MessageBlock[];
  metadata: Metadata | undefined;
  /** The one user who sees it. */
  readonly ephemeralFor: string | undefined;
  deleted: boolean;
};

export type OpenView = { readonly id: string; readonly user: string; readonly view: View };

export type World = ReturnType<typeof createWorld>;

const TRIGGER_LIVES = 3000;

export function createWorld(people: readonly PersonSpec[], channels: readonly ChannelSpec[]) {
  const users = new Map<string, User>();
  const rooms = new Map<string, Channel>();
  const messages: Message[] = [];
  const views = new Map<string, OpenView>();
  const triggers = new Map<string, { user: string; until: number }>();
  let lastTs = 0;
  let count = 0;

  const newId = (kind: string): string => {
    count += 1;
    return `${kind}0${String(count).padStart(8, "0")}`;
  };

  const byEmail = (email: string): User => {
    const found = [...users.values()].find((user) => user.email === email);
    if (!found) throw new Error(`The double knows nobody with the address ${email}.`);
    return found;
  };

  const world = {
    users,
    rooms,
    messages,
    views,
    byEmail,
    newId,

    /** Unique and rising, as Slack's are within a channel. */
    newTs(): string {
      lastTs = Math.max(lastTs + 1, Date.now() * 1000);
      return `${Math.floor(lastTs / 1_000_000)}.${String(lastTs % 1_000_000).padStart(6, "0")}`;
    },

    addPerson(spec: PersonSpec): User {
      const user = { ...spec, id: newId("U"), team: spec.stranger ? "T0ELSEWHERE" : TEAM };
      users.set(user.id, user);
      return user;
    },

    addChannel(spec: ChannelSpec): Channel {
      const members = (spec.members ?? [...users.values()].map(({ email }) => email)).map((email) => byEmail(email).id);
      const room: Channel = {
        id: newId(spec.private ? "G" : "C"),
        name: spec.name,
        kind: spec.private ? "group" : "channel",
        archived: spec.archived ?? false,
        members: new Set([...members, ...(spec.bot === false ? [] : [BOT.user])]),
      };
      rooms.set(room.id, room);
      return room;
    },

    /** The conversation of one person with the bot, or, as nobody but they can see, with another person. */
    directOf(user: string, other: string = BOT.user): Channel {
      const known = [...rooms.values()].find(
        ({ kind, members }) => kind === "im" && members.has(user) && members.has(other),
      );
      if (known) return known;
      const members = new Set([user, other]);
      const room: Channel = { id: newId("D"), name: "directmessage", kind: "im", archived: false, members };
      rooms.set(room.id, room);
      return room;
    },

    channelNamed(name: string): Channel {
      const found = [...rooms.values()].find((room) => room.name === name && room.kind !== "im");
      if (!found) throw new Error(`The double has no channel ${name}.`);
      return found;
    },

    add(message: Omit<Message, "ts" | "deleted">): Message {
      const added = { ...message, ts: world.newTs(), deleted: false };
      messages.push(added);
      return added;
    },

    /** What one may open a view with: once, within three seconds. */
    newTrigger(user: string): string {
      const trigger = `${randomInt(1e9)}.${randomInt(1e9)}.${newId("trigger")}`;
      triggers.set(trigger, { user, until: Date.now() + TRIGGER_LIVES });
      return trigger;
    },

    expire(trigger: string): void {
      const known = triggers.get(trigger);
      if (known) known.until = 0;
    },

    /** The user, or Slack's code for why not. */
    exchange(trigger: string): { user: string } | { error: string } {
      const known = triggers.get(trigger);
      if (!known) return { error: "invalid_trigger_id" };
      if (known.user === "") return { error: "exchanged_trigger_id" };
      if (known.until < Date.now()) return { error: "expired_trigger_id" };
      const { user } = known;
      known.user = "";
      return { user };
    },
  };

  for (const person of people) world.addPerson(person);
  for (const channel of channels) world.addChannel(channel);
  return world;
}
