// Things said once. They are kept as data and worded at delivery, for the person who reads them, from the record as it
// is then: nobody is sent what they may no longer see.
import { z } from "zod";

const id = z.string();

export const sayingSchema = z.discriminatedUnion("say", [
  z.object({ say: z.literal("refusal"), code: z.string() }),
  z.object({ say: z.literal("trouble"), reference: z.string() }),
  z.object({ say: z.literal("hello") }),
  z.object({
    say: z.literal("small_talk"),
    kind: z.enum(["help", "thanks", "complaint", "yes", "no", "greeting", "received", "masked"]),
  }),
  z.object({ say: z.literal("out_of_scope") }),
  /** To words that should answer a question and do not. */
  z.object({ say: z.literal("not_an_answer"), name: z.boolean() }),
  /** To words in a language that Deskbell does not understand. */
  z.object({ say: z.literal("other_language") }),
  z.object({ say: z.literal("notice"), caseId: id, seq: z.int() }),
  /** Several notices that waited for somebody's working hours. */
  z.object({ say: z.literal("digest"), notices: z.array(z.object({ caseId: id, seq: z.int() })) }),
  z.object({ say: z.literal("case"), caseId: id }),
  z.object({ say: z.literal("case_actions"), caseId: id }),
  z.object({ say: z.literal("explanation"), caseId: id }),
  z.object({ say: z.literal("cases"), caseIds: z.array(id), about: z.enum(["mine", "found", "queue"]) }),
  z.object({ say: z.literal("approvals") }),
  z.object({ say: z.literal("catalog"), department: z.string().nullable() }),
  z.object({ say: z.literal("person"), departments: z.array(z.string()) }),
  z.object({ say: z.literal("answer"), answerId: id }),
  z.object({ say: z.literal("not_quite"), answerId: id }),
  z.object({ say: z.literal("gaps") }),
  z.object({ say: z.literal("articles") }),
  /** Made for somebody else, who decides. */
  z.object({ say: z.literal("drafted"), owner: id }),
  z.object({ say: z.literal("not_published"), draftId: id }),
  z.object({ say: z.literal("danger"), caseId: id.nullable(), place: z.string().nullable() }),
  z.object({ say: z.literal("despair") }),
  z.object({ say: z.literal("which_case"), caseId: id, event: z.string() }),
  z.object({ say: z.literal("added"), caseId: id }),
  z.object({ say: z.literal("joined"), caseId: id }),
  z.object({ say: z.literal("linked"), department: z.string() }),
  z.object({ say: z.literal("usage"), of: z.enum(["link", "desk", "kb"]) }),
  z.object({
    say: z.literal("delegation"),
    to: id.nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
  }),
  z.object({ say: z.literal("delegated"), to: id, until: z.number() }),
  z.object({ say: z.literal("undelegated") }),
  z.object({ say: z.literal("answered_privately") }),
]);
export type Saying = z.output<typeof sayingSchema>;
