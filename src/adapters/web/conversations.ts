// The conversations of the browser chat: each person's own with Deskbell, and one for each department's new work.
import type { Content } from "../../domain/catalog/content.ts";
import type { Department } from "../../domain/catalog/department.ts";
import { fulfilsFor } from "../../domain/membership.ts";
import type { Person } from "../../domain/person.ts";
import type { ConversationView } from "../../messages/web-api.ts";
import type { Identity, Place } from "../../ports/chat.ts";

const tenant = "local";

export const directConversation = (person: string): string => `dm:${person}`;
const deskConversation = (department: string): string => `desk:${department}`;

/** A person's own chat first, then the desks they work for. */
export function conversationsOf(content: Content, person: Person): ConversationView[] {
  const direct: ConversationView = {
    id: directConversation(person.id),
    kind: "dm",
    name: "Deskbell",
    about: "Ask for anything, report a problem, or look something up.",
  };
  return [direct, ...fulfilsFor(content, person).map((key) => viewOf(content.departments.get(key) as Department))];
}

function viewOf(department: Department): ConversationView {
  return {
    id: deskConversation(department.key),
    kind: "channel",
    name: department.triage.slack,
    about: `New requests for ${department.name}, one post each. Everything else is in its thread.`,
  };
}

export function mayRead(content: Content, person: Person, conversation: string): boolean {
  return conversationsOf(content, person).some(({ id }) => id === conversation);
}

/** The department's conversation by the name of its triage channel. */
export function conversationNamed(content: Content, name: string): string | null {
  const wanted = name.replace(/^#/, "").toLowerCase();
  for (const { key, triage } of content.departments.values()) {
    if (triage.slack.toLowerCase() === wanted) return deskConversation(key);
  }
  return null;
}

export function identityOf(person: Pick<Person, "id">): Identity {
  return { platform: "web", tenant, user: person.id, member: true };
}

export function placeOf(conversation: string, thread: string | null): Place {
  const kind = conversation.startsWith("dm:") ? "dm" : "channel";
  return { platform: "web", tenant, conversation, thread, kind, service: null };
}
