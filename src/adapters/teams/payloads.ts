// What Teams sends, as far as Deskbell reads it: Bot Framework activities, checked before anything uses them.
import { z } from "zod";

const id = z.string().min(1).max(500);
const named = z.object({ id, name: z.string().nullish() });

/** Somebody in a conversation, in an activity or a roster; the roster alone says all of it. */
export const accountSchema = z.object({
  id,
  name: z.string().nullish(),
  /** The person's id in Entra; rosters of Teams call it objectId. */
  aadObjectId: z.string().min(1).max(100).nullish(),
  objectId: z.string().min(1).max(100).nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
export type Account = z.output<typeof accountSchema>;

/** Enough to verify who sent it. */
export const envelopeSchema = z.object({ channelId: z.string().max(100), serviceUrl: z.url().max(500) });
export type Envelope = z.output<typeof envelopeSchema>;

export const activitySchema = envelopeSchema.extend({
  type: z.string(),
  id: id.optional(),
  name: z.string().nullish(),
  timestamp: z.string().nullish(),
  locale: z.string().nullish(),
  from: accountSchema,
  recipient: named,
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  replyToId: id.nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish(),
  membersAdded: z.array(z.object({ id })).nullish(),
  membersRemoved: z.array(z.object({ id })).nullish(),
  entities: z
    .array(z.object({ type: z.string(), text: z.string().nullish(), mentioned: z.object({ id }).nullish() }))
    .catch([]),
  attachments: z
    .array(
      z.object({
        contentType: z.string().nullish(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
        content: z.unknown().optional(),
      }),
    )
    .catch([]),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().min(1) }).nullish(),
      team: z.object({ id }).nullish(),
    })
    .nullish(),
});
export type Activity = z.output<typeof activitySchema>;

/** The value of adaptiveCard/action. */
export const executeSchema = z.object({ action: z.object({ data: z.object({ action: z.unknown() }) }) });

/** The value of task/fetch, and of a card's button in clients that send it as a message. */
export const buttonSchema = z.object({ action: z.unknown() });

/** The value of application/search. */
export const searchSchema = z.object({ queryText: z.string().max(500).default(""), dataset: z.string() });

export class UnreadableActivity extends Error {
  readonly faults: readonly string[];
  readonly status: number;

  constructor(faults: readonly string[], status = 400) {
    super("an activity was not readable");
    this.faults = faults;
    this.status = status;
  }
}

/** Throws UnreadableActivity, which names what is wrong and never what was sent. */
export function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new UnreadableActivity(parsed.error.issues.map(({ path, code }) => `${path.join(".") || "it"}: ${code}`));
}
