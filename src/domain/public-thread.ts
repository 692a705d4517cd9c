// What was said on a case for its requester and by them: neither notes nor what passed between approvers.
import type { CaseEvent } from "./case-event.ts";
import type { TimelineEntry } from "./timeline.ts";

export type PublicWord = { readonly from: "requester" | "department"; readonly text: string };

/** In the order in which it was said; what was erased is left out. */
export function publicThread(entries: readonly TimelineEntry[]): PublicWord[] {
  return entries.flatMap(({ event }) => (event ? wordIn(event) : [])).filter(({ text }) => text.trim() !== "");
}

function wordIn(event: CaseEvent): PublicWord[] {
  switch (event.kind) {
    case "raised":
      return [{ from: "requester", text: event.words ?? "" }];
    case "commented":
    case "reopened":
      return [{ from: "requester", text: event.text ?? "" }];
    case "replied":
      return [{ from: "department", text: event.text }];
    case "held":
      return event.reason === "requester" ? [{ from: "department", text: event.text ?? "" }] : [];
    case "resolved":
      return ["done", "workaround"].includes(event.outcome) ? [{ from: "department", text: event.sentence }] : [];
    default:
      return [];
  }
}
