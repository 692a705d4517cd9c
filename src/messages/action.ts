// What a button or a form means. Encoded into the card, decoded with zod when it comes back; never trusted further.
import { z } from "zod";

const id = z.string().min(1).max(64);
/**
 * The record's version when the card was made, so that the same press sent twice can be told from a second press. A
 * button that only looks carries none: each press of it counts.
 */
const v = z.int().optional();
const onProposal = { proposal: id, v };
const onCase = { case: id, v };
const onApproval = { case: id, approval: id, v };
const onTask = { case: id, task: id, v };
const onAnswer = { answer: id };
const onDraft = { draft: id, v };

export const actionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("submit"), ...onProposal }),
  z.strictObject({ do: z.literal("edit"), ...onProposal }),
  z.strictObject({ do: z.literal("something_else"), ...onProposal }),
  z.strictObject({ do: z.literal("choose"), ...onProposal, item: id }),
  z.strictObject({ do: z.literal("fill"), ...onProposal, field: id, value: z.string().max(200) }),
  z.strictObject({ do: z.literal("approve"), ...onApproval }),
  z.strictObject({ do: z.literal("decline"), ...onApproval }),
  z.strictObject({ do: z.literal("need_info"), ...onApproval }),
  z.strictObject({ do: z.literal("give_info"), ...onApproval }),
  z.strictObject({ do: z.literal("override"), ...onApproval }),
  z.strictObject({ do: z.literal("take"), ...onCase }),
  z.strictObject({ do: z.literal("assign"), ...onCase }),
  z.strictObject({ do: z.literal("reply"), ...onCase }),
  z.strictObject({ do: z.literal("note"), ...onCase }),
  z.strictObject({ do: z.literal("hold"), ...onCase }),
  z.strictObject({ do: z.literal("resume"), ...onCase }),
  z.strictObject({ do: z.literal("resolve"), ...onCase }),
  z.strictObject({ do: z.literal("undo"), ...onCase }),
  z.strictObject({ do: z.literal("confirm"), ...onCase }),
  z.strictObject({ do: z.literal("reopen"), ...onCase }),
  z.strictObject({ do: z.literal("cancel"), ...onCase }),
  z.strictObject({ do: z.literal("ask_again"), ...onCase }),
  z.strictObject({ do: z.literal("follow_up"), ...onCase }),
  z.strictObject({ do: z.literal("add_me"), ...onCase }),
  z.strictObject({ do: z.literal("show"), ...onCase }),
  z.strictObject({ do: z.literal("details"), ...onCase }),
  z.strictObject({ do: z.literal("explain"), ...onCase }),
  z.strictObject({ do: z.literal("change_answers"), ...onCase }),
  z.strictObject({ do: z.literal("change_priority"), ...onCase }),
  z.strictObject({ do: z.literal("change_item"), ...onCase }),
  z.strictObject({ do: z.literal("transfer"), ...onCase }),
  z.strictObject({ do: z.literal("merge"), ...onCase }),
  z.strictObject({ do: z.literal("known_issue"), ...onCase }),
  z.strictObject({ do: z.literal("new_time"), ...onCase }),
  z.strictObject({ do: z.literal("more"), ...onCase }),
  z.strictObject({ do: z.literal("task_start"), ...onTask }),
  z.strictObject({ do: z.literal("task_done"), ...onTask }),
  z.strictObject({ do: z.literal("task_hold"), ...onTask }),
  z.strictObject({ do: z.literal("task_resume"), ...onTask }),
  z.strictObject({ do: z.literal("add_to_case"), ...onCase, event: id }),
  z.strictObject({ do: z.literal("new_request"), event: id }),
  z.strictObject({ do: z.literal("helped"), ...onAnswer }),
  z.strictObject({ do: z.literal("not_quite"), ...onAnswer }),
  z.strictObject({ do: z.literal("ask_person"), ...onAnswer }),
  z.strictObject({ do: z.literal("ask_department"), department: id, event: id }),
  z.strictObject({ do: z.literal("make_article"), ...onCase }),
  /** `gap` is the answer that it is known by. */
  z.strictObject({ do: z.literal("draft_article"), gap: id }),
  z.strictObject({ do: z.literal("show_draft"), ...onDraft }),
  z.strictObject({ do: z.literal("edit_draft"), ...onDraft }),
  z.strictObject({ do: z.literal("publish_draft"), ...onDraft }),
  z.strictObject({ do: z.literal("discard_draft"), ...onDraft }),
  z.strictObject({ do: z.literal("browse"), department: id.optional() }),
  z.strictObject({ do: z.literal("start_item"), item: id }),
  z.strictObject({ do: z.literal("delegate"), to: id, from: z.iso.date().nullable(), until: z.iso.date() }),
  z.strictObject({ do: z.literal("stop_delegation") }),
  z.strictObject({ do: z.literal("my_cases") }),
  z.strictObject({ do: z.literal("my_approvals") }),
]);
export type Action = z.output<typeof actionSchema>;
export type Verb = Action["do"];

/** The text that goes into a button's value. At most 1,000 characters for every action there is. */
export const encodeAction = (action: Action): string => JSON.stringify(action);

/** The action in a button's value, or null for anything Deskbell did not write. */
export function decodeAction(value: unknown): Action | null {
  const parsed = actionSchema.safeParse(typeof value === "string" ? parseJson(value) : value);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
