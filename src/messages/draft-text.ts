// The first text of a draft, without a model: what is known stands there, what is missing is asked for.
import { TO_WRITE } from "../domain/article-draft.ts";
import type { Words } from "./wording/en.ts";

export type DraftText = { readonly title: string; readonly body: string };

const TITLE = 100;
/** What a form takes, less a little. */
const BODY = 2_900;

/**
 * A question that nobody answered: the answer is still to be written. `contact` is how to reach the department; null in a
 * section, whose article says that already.
 */
export function textFromQuestion(question: string, contact: string | null, { knowledge }: Words): DraftText {
  const toWrite = `${TO_WRITE} ${knowledge.toWrite}`;
  const parts = contact === null ? [toWrite] : [toWrite, `## ${knowledge.whoToAsk}`, contact];
  return { title: titleFrom(question), body: parts.join("\n\n") };
}

/** What was said in public to solve it, in its order. */
export function textFromReplies(about: string, replies: readonly string[]): DraftText {
  const body = replies.map((reply) => reply.trim()).join("\n\n");
  return { title: titleFrom(about), body: body.length <= BODY ? body : `${body.slice(0, BODY)}…` };
}

/** The first sentence, with a capital letter. */
function titleFrom(text: string): string {
  const [first = ""] = text.trim().split(/(?<=[.!?])\s|\n/, 1);
  const title = first.replace(/[.!\s]+$/, "");
  const short = title.length <= TITLE ? title : `${title.slice(0, TITLE).replace(/\s+\S*$/, "")}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
