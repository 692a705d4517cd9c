// Why a page of the knowledge base shows nothing, and where to ask instead.
import { Trouble } from "../api.ts";

/** A link to an article may be opened by somebody whom this page cannot know yet; Deskbell in their chat does. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Trouble)) return "Deskbell could not be loaded.";
  return error.status === 403
    ? `${error.message} Ask Deskbell in your chat instead: it answers you there.`
    : error.message;
}
