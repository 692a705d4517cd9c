// The parts of Slack's payloads that Deskbell reads. What does not fit them is refused as unreadable.
import { z } from "zod";

export class UnreadablePayload extends Error {
  /** Where it does not fit and how, without what it holds. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super("This is no payload of Slack's that Deskbell knows");
    this.name = "UnreadablePayload";
    this.faults = faults;
  }
}

/** Throws UnreadablePayload. */
export function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const { success, data, error } = schema.safeParse(payload);
  if (success) return data;
  throw new UnreadablePayload(error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`));
}

/** Throws UnreadablePayload; the words of a syntax error would quote the text. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadablePayload(["not JSON"]);
  }
}

const id = z.string().regex(/^[A-Z0-9]{1,32}$/);
const timestamp = z.string().regex(/^\d{1,12}\.\d{1,8}$/);
const team = z.string().nullish();
const trigger = z.string().min(1).max(200);
const userSchema = z.object({ id, team_id: team });

export const eventCallbackSchema = z.object({
  type: z.literal("event_callback"),
  event: z.looseObject({ type: z.string(), subtype: z.string().optional() }),
  event_time: z.number(),
  /** The channel is shared with another organisation. */
  is_ext_shared_channel: z.boolean().nullish(),
});

export const messageSchema = z.object({
  user: id.optional(),
  bot_id: z.string().nullish(),
  channel: id,
  text: z.string().nullish(),
  ts: timestamp,
  thread_ts: timestamp.optional(),
  /** In a channel shared between organisations: the author's. */
  user_team: team,
  source_team: team,
  team,
  user_profile: z
    .object({ is_restricted: z.boolean().nullish(), is_ultra_restricted: z.boolean().nullish() })
    .nullish(),
  files: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().nullish(),
        mimetype: z.string().nullish(),
        size: z.number().nullish(),
        url_private: z.string().nullish(),
      }),
    )
    .nullish(),
});
export type SlackMessageEvent = z.output<typeof messageSchema>;

export const homeOpenedSchema = z.object({ user: id, channel: id });

/** What somebody did to the app's buttons, forms and shortcuts. Bolt reads who it was before anything of ours runs. */
export const interactionSchema = z.looseObject({ type: z.string(), user: z.looseObject({ id }) });

export const pressSchema = z.object({
  type: z.literal("block_actions"),
  user: userSchema,
  trigger_id: trigger,
  container: z.object({
    type: z.literal("message"),
    channel_id: id,
    message_ts: timestamp,
    thread_ts: timestamp.nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  message: z.object({ thread_ts: timestamp.nullish() }).nullish(),
  actions: z
    .array(z.object({ action_id: z.string().max(100), value: z.string().max(2000), action_ts: timestamp }))
    .length(1),
});

export const COMMANDS = { "/kb": "kb", "/desk": "desk" } as const;

export const commandSchema = z.object({
  command: z.enum(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]),
  text: z.string().default(""),
  user_id: id,
  team_id: team,
  channel_id: id,
  trigger_id: trigger,
});

/** The message shortcut "Ask Deskbell". */
export const ASK = "ask_deskbell";

export const messageActionSchema = z.object({
  type: z.literal("message_action"),
  callback_id: z.literal(ASK),
  user: userSchema,
  message: z.object({ text: z.string().nullish() }),
  trigger_id: trigger,
});

const optionSchema = z.object({ value: z.string() });

/** What an input holds, by its kind: one of these, and nothing when it was left empty. */
const inputSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish(),
});
export type SlackInput = z.output<typeof inputSchema>;

export const submissionSchema = z.object({
  type: z.literal("view_submission"),
  user: userSchema,
  view: z.object({
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), inputSchema)) }),
  }),
});

export const suggestionSchema = z.object({
  type: z.literal("block_suggestion"),
  user: userSchema,
  action_id: z.string(),
  value: z.string().max(3000),
});
