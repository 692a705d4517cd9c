// What Teams says happened, as a ChatEvent. Keys name the deed and not its delivery, so that a second copy is known.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChatEvent, ChatFile } from "../../ports/chat.ts";
import { type Home, identityOf, placeOf, tenantOf } from "./home.ts";
import { type Activity, buttonSchema, read, UnreadableActivity } from "./payloads.ts";
import { isMentioned, plainText } from "./plain-text.ts";
import { clean, cut } from "./text.ts";

type EventOf<Kind extends ChatEvent["kind"]> = Extract<ChatEvent, { kind: Kind }>;

/** Teams has no slash commands for bots, so these words at the beginning of a message are. */
export const COMMANDS = ["kb", "desk"] as const;

const COMMAND = new RegExp(`^/?(${COMMANDS.join("|")})(?:\\s+(.*))?$`, "is");
const MESSAGE_TEXT = 12_000;
const COMMAND_TEXT = 4_000;
const FROM_A_BOT = "28:";
const DOWNLOAD = "application/vnd.microsoft.teams.file.download.info";

const versionSchema = z.object({ v: z.int() });
const downloadSchema = z.object({ downloadUrl: z.url({ protocol: /^https$/ }), uniqueId: z.string().optional() });

/** Null for what Deskbell has no business with. Throws UnreadableActivity. */
export function eventOf(activity: Activity, home: Home): ChatEvent | null {
  if (activity.from.id === activity.recipient.id || activity.from.id.startsWith(FROM_A_BOT)) return null;
  switch (activity.type) {
    case "message":
      return plainText(activity) === "" && activity.value ? pressedIn(activity, home) : messageOf(activity, home);
    case "conversationUpdate":
      return activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ? openedOf(activity, home) : null;
    case "installationUpdate":
      return activity.action?.startsWith("add") ? openedOf(activity, home) : null;
    default:
      return null;
  }
}

/**
 * Teams may send a press again with another id, so the key is what was pressed by whom on which card, at which version of
 * the record. An action without a version changes nothing that a version counts: each press of it counts.
 */
export function pressOf(activity: Activity, home: Home, action: unknown): EventOf<"press"> {
  const about = aboutOf(activity, home);
  const { identity, place } = about;
  const card = activity.replyToId ?? null;
  const once = versionSchema.safeParse(action).success ? null : idOf(activity);
  return {
    ...about,
    kind: "press",
    key: keyOf("press", [place.conversation, card, identity.tenant, identity.user, action, once]),
    action,
    message:
      card === null
        ? null
        : { place: { ...place, thread: place.thread === card ? null : place.thread }, message: card },
  };
}

export function formOf(
  activity: Activity,
  home: Home,
  form: Pick<EventOf<"form">, "action" | "formKey" | "values">,
): EventOf<"form"> {
  const about = aboutOf(activity, home);
  return { ...about, kind: "form", key: keyOf("form", [about.identity.user, form.formKey]), ...form };
}

/** Who, where and when. */
export function aboutOf(activity: Activity, home: Home): Pick<ChatEvent, "identity" | "place" | "at"> {
  const at = Date.parse(activity.timestamp ?? "");
  return {
    identity: identityOf(home, activity.from, tenantOf(activity)),
    place: placeOf(activity),
    at: Number.isNaN(at) ? Date.now() : at,
  };
}

function messageOf(activity: Activity, home: Home): ChatEvent {
  const about = aboutOf(activity, home);
  const key = keyOf("message", [activity.conversation.id, idOf(activity)]);
  const text = plainText(activity);
  const addressed = about.place.kind === "dm" || isMentioned(activity);
  const [, command, words = ""] = (addressed && COMMAND.exec(text)) || [];
  if (command) {
    const name = command.toLowerCase() as (typeof COMMANDS)[number];
    return { ...about, kind: "command", key, command: name, text: cut(words, COMMAND_TEXT), secret: false };
  }
  return {
    ...about,
    kind: "message",
    key,
    text: cut(text, MESSAGE_TEXT),
    files: activity.attachments.flatMap(fileOf),
    secret: false,
    addressed,
    outsiders: false,
    message: idOf(activity),
  };
}

/** Clients that know no dialogs send the button that would open one as a message without words. */
function pressedIn(activity: Activity, home: Home): ChatEvent {
  return pressOf(activity, home, read(buttonSchema, activity.value).action);
}

/** Teams tells of an installation in several ways at once; the hello is said once in a conversation. */
function openedOf(activity: Activity, home: Home): ChatEvent {
  const about = aboutOf(activity, home);
  return { ...about, kind: "opened", key: keyOf("opened", [about.place.tenant, about.place.conversation]) };
}

/** Files that were sent in a personal chat. Teams does not say their size. */
function fileOf({ contentType, name, content }: Activity["attachments"][number]): ChatFile[] {
  if (contentType !== DOWNLOAD) return [];
  const { data } = downloadSchema.safeParse(content);
  if (!data) return [];
  const { downloadUrl: url, uniqueId: id = url } = data;
  return [{ id, name: clean(name ?? "file"), type: "application/octet-stream", size: 0, url }];
}

function idOf({ id }: Activity): string {
  if (id === undefined) throw new UnreadableActivity(["id: missing"]);
  return id;
}

/** Ids of Teams are long and come in any form, so a key is a digest of them. */
function keyOf(kind: ChatEvent["kind"], parts: readonly unknown[]): string {
  return `teams:${kind}:${createHash("sha256").update(JSON.stringify(parts)).digest("base64url")}`;
}
