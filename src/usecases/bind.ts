// The desk: the use cases that channels call, bound to what they need.
import { acceptChatEvent } from "./accept-chat-event.ts";
import { checkForm } from "./check-form.ts";
import type { Desk } from "./desk.ts";
import { openForm } from "./open-form.ts";
import type { Ports } from "./ports.ts";
import { readArticle } from "./read-article.ts";
import { searchKnowledge } from "./search-knowledge.ts";
import { suggest } from "./suggest.ts";

export function bind(ports: Ports): Desk {
  return {
    acceptChatEvent: (event) => acceptChatEvent(ports, event),
    openForm: (request) => openForm(ports, request),
    checkForm: (submission) => checkForm(ports, submission),
    searchKnowledge: (query) => searchKnowledge(ports, query),
    readArticle: (query) => readArticle(ports, query),
    suggest: (query) => suggest(ports, query),
  };
}
