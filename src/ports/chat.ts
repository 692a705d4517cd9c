// The chat platforms: what comes in as one ChatEvent, and what Deskbell asks of a platform in return.
import { z } from "zod";

export const platformSchema = z.enum(["slack", "teams", "web"]);
export type Platform = z.output<typeof platformSchema>;

/** Somebody as a platform knows them. `member` is a full member of the home workspace or tenant; all others are guests. */
export const identitySchema = z.object({
  platform: platformSchema,
  tenant: z.string().min(1),
  user: z.string().min(1),
  member: z.boolean(),
});
export type Identity = z.output<typeof identitySchema>;

/** Where something is said. `thread` is the platform's id of the message it hangs from. */
export const placeSchema = z.object({
  platform: platformSchema,
  tenant: z.string().min(1),
  conversation: z.string().min(1),
  thread: z.string().nullable(),
  kind: z.enum(["dm", "channel"]),
  /** The address of the platform's service for this conversation, where it has one (Teams). */
  service: z.string().nullable(),
});
export type Place = z.output<typeof placeSchema>;

/** A message on a platform. */
export const messageRefSchema = z.object({ place: placeSchema, message: z.string().min(1) });
export type MessageRef = z.output<typeof messageRefSchema>;

export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  url: z.string(),
});
export type ChatFile = z.output<typeof fileSchema>;

const common = {
  /** Unique and the same when the platform sends it again: design.md section 4 lists how each is made. */
  key: z.string().min(1).max(300),
  identity: identitySchema,
  place: placeSchema,
  /** When the platform says it happened (milliseconds). */
  at: z.number(),
};

export const chatEventSchema = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("message"),
    text: z.string().max(12_000),
    files: z.array(fileSchema).default([]),
    /** Something like a password was masked in it before it was kept. */
    secret: z.boolean().default(false),
    /** The bot was addressed: a DM, or by name in a channel. */
    addressed: z.boolean(),
    /** People from outside the company read there, too. */
    outsiders: z.boolean().default(false),
    /** The platform's id of this message, to hang an answer from. */
    message: z.string(),
  }),
  /** A button; `action` is whatever its value held. `message` is the card it sits on. */
  z.object({ ...common, kind: z.literal("press"), action: z.unknown(), message: messageRefSchema.nullable() }),
  z.object({
    ...common,
    kind: z.literal("form"),
    action: z.unknown(),
    formKey: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
  }),
  z.object({
    ...common,
    kind: z.literal("command"),
    /** "ask" is somebody's message, taken to Deskbell by whoever read it. */
    command: z.enum(["kb", "desk", "ask"]),
    text: z.string().max(4_000),
    secret: z.boolean().default(false),
  }),
  /** Somebody searched the knowledge base on a page, where they see what was found; `search` becomes the answer's id. */
  z.object({
    ...common,
    kind: z.literal("searched"),
    search: z.string().min(1).max(64),
    text: z.string().max(4_000),
    secret: z.boolean().default(false),
  }),
  /** Deskbell was opened or added: a first hello. */
  z.object({ ...common, kind: z.literal("opened") }),
]);
export type ChatEvent = z.output<typeof chatEventSchema>;

export type Profile = { readonly email: string | null; readonly name: string; readonly member: boolean };

/** Thrown by a gateway; anything else it throws is a fault to be tried again. */
export class DeliveryError extends Error {
  readonly kind: "retry-later" | "gone";
  /** How long to wait, for retry-later (milliseconds). */
  readonly retryAfter: number;

  constructor(kind: "retry-later" | "gone", message: string, retryAfter = 0) {
    super(message);
    this.name = "DeliveryError";
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
