// Slack's Block Kit as its reference describes it, for the block types Deskbell sends: anything else, and anything too
// long, is refused with the kind of message Slack gives.
import { z } from "zod";

const filled = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== "", "must not be blank");
const plain = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: filled(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: filled(max), verbatim: z.boolean().optional() });
const text = (max: number) => z.union([plain(max), mrkdwn(max)]);
const id = z.string().min(1).max(255);
const address = z.url({ protocol: /^https?$/ }).max(3000);

const confirm = z.strictObject({
  title: plain(100),
  text: plain(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(["primary", "danger"]).optional(),
});

const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plain(75),
  value: z.string().min(1).max(2000),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: confirm.optional(),
});

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
const options = z.array(option).min(1).max(100);
const menu = {
  options: options.optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options }))
    .min(1)
    .max(100)
    .optional(),
};
const hasOneMenu = (element: { options?: unknown; option_groups?: unknown }) =>
  (element.options === undefined) !== (element.option_groups === undefined);

const input = z.union([
  z
    .strictObject({
      type: z.literal("plain_text_input"),
      action_id: id,
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000).optional(),
      initial_value: z.string().min(1).max(3000).optional(),
    })
    .refine(
      ({ max_length = 3000, initial_value = "" }) => initial_value.length <= max_length,
      "initial_value too long",
    ),
  z.strictObject({
    type: z.literal("number_input"),
    action_id: id,
    is_decimal_allowed: z.boolean(),
    initial_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal("email_text_input"),
    action_id: id,
    initial_value: z
      .string()
      .regex(/^\S+@\S+\.\S+$/)
      .optional(),
  }),
  z.strictObject({ type: z.literal("datepicker"), action_id: id, initial_date: z.iso.date().optional() }),
  z
    .strictObject({ type: z.literal("static_select"), action_id: id, ...menu, initial_option: option.optional() })
    .refine(hasOneMenu, "either options or option_groups")
    .refine((element) => isOffered(element, element.initial_option), "initial_option is not among the options"),
  z
    .strictObject({
      type: z.literal("multi_static_select"),
      action_id: id,
      ...menu,
      initial_options: options.optional(),
    })
    .refine(hasOneMenu, "either options or option_groups")
    .refine(
      (element) => (element.initial_options ?? []).every((one) => isOffered(element, one)),
      "initial_options are not among the options",
    ),
  z.strictObject({
    type: z.literal("external_select"),
    action_id: id,
    min_query_length: z.int().min(0).optional(),
    initial_option: option.optional(),
  }),
]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const richElement = z.union([
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal("link"), url: address, text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal("user"), user_id: z.string(), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string(), style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string(), style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), style }),
  z.strictObject({ type: z.literal("emoji"), name: z.string(), style }),
]);
const rich = z.strictObject({
  type: z.enum(["rich_text_section", "rich_text_quote", "rich_text_preformatted"]),
  elements: z.array(richElement).min(1),
});

const block_id = id.optional();
const shared = [
  z.strictObject({ type: z.literal("header"), block_id, text: plain(150) }),
  z
    .strictObject({
      type: z.literal("section"),
      block_id,
      text: text(3000).optional(),
      fields: z.array(text(2000)).min(1).max(10).optional(),
      accessory: button.optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, "no text and no fields"),
  z.strictObject({ type: z.literal("context"), block_id, elements: z.array(text(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal("divider"), block_id }),
  z.strictObject({ type: z.literal("rich_text"), block_id, elements: z.array(rich).min(1) }),
] as const;

const messageBlock = z.union([
  ...shared,
  z.strictObject({ type: z.literal("actions"), block_id, elements: z.array(button).min(1).max(25) }),
]);
const viewBlock = z.union([
  ...shared,
  z.strictObject({
    type: z.literal("input"),
    block_id,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    element: input,
  }),
]);
export type MessageBlock = z.output<typeof messageBlock>;

const view = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: z.string().max(255).optional(),
    private_metadata: z.string().max(3000).optional(),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    blocks: z.array(viewBlock).max(100),
  })
  .refine(
    ({ submit, blocks }) => submit !== undefined || !blocks.some(({ type }) => type === "input"),
    "submit is required when there are inputs",
  );
export type View = z.output<typeof view>;

const metadata = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z0-9_]{1,255}$/),
  event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Metadata = z.output<typeof metadata>;

/** All text of a message together; Slack does not say how much it takes, but this much it does. */
const MESSAGE_TEXT = 11_000;

type Read<T> = { readonly data: T } | { readonly faults: string[] };

export function readBlocks(blocks: unknown): Read<MessageBlock[]> {
  const read = readAs(z.array(messageBlock).max(50), blocks);
  if ("faults" in read) return read;
  const elements = read.data.flatMap((block) => (block.type === "actions" ? block.elements : []));
  const doubled = [
    ...repeated(elements.map(({ action_id }) => action_id)),
    ...repeated(read.data.flatMap(({ block_id }) => block_id ?? [])),
  ];
  if (doubled.length > 0) return { faults: doubled.map((name) => `[ERROR] \`${name}\` already exists`) };
  return read;
}

export function isTooLong(blocks: readonly MessageBlock[]): boolean {
  return textsIn(blocks).join("").length > MESSAGE_TEXT;
}

export function readView(given: unknown): Read<View> {
  const read = readAs(view, given);
  if ("faults" in read) return read;
  const doubled = repeated(read.data.blocks.flatMap(({ block_id }) => block_id ?? []));
  return doubled.length > 0 ? { faults: doubled.map((name) => `[ERROR] \`${name}\` already exists`) } : read;
}

export function readMetadata(given: unknown): Read<Metadata> {
  return readAs(metadata, given);
}

/** All that is to be read on a message, in order; what its buttons ask when pressed is not on it. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "confirm") return [];
    return key === "text" && typeof inner === "string" ? [inner] : textsIn(inner);
  });
}

function readAs<T>(schema: z.ZodType<T>, given: unknown): Read<T> {
  const { success, data, error } = schema.safeParse(given);
  if (success) return { data };
  return { faults: error.issues.map(({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.join("/")}]`) };
}

function isOffered(
  {
    options = [],
    option_groups = [],
  }: { options?: readonly Option[] | undefined; option_groups?: readonly { options: readonly Option[] }[] | undefined },
  chosen: Option | undefined,
): boolean {
  const offered = [...options, ...option_groups.flatMap((group) => group.options)];
  return chosen === undefined || offered.some((one) => JSON.stringify(one) === JSON.stringify(chosen));
}
type Option = z.output<typeof option>;

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
