// A desk that only writes down what a channel asks of it. A test sets what it answers, or makes it fail.
import type { ArticlePage } from "../../src/messages/article-page.ts";
import type { Card } from "../../src/messages/card.ts";
import type { FieldErrors, FormView, Option } from "../../src/messages/form-view.ts";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Desk } from "../../src/usecases/desk.ts";
import type { SearchResult } from "../../src/usecases/search-knowledge.ts";

export function recordingDesk() {
  const accepted: ChatEvent[] = [];
  const asked: { readonly about: "form" | "check" | "suggest" | "search" | "article"; readonly request: unknown }[] =
    [];
  const answers = {
    form: null as FormView | Card | null,
    errors: {} as FieldErrors,
    options: [] as Option[],
    found: { card: { headline: "I do not know that.", blocks: [], buttons: [] }, passages: [] } as SearchResult,
    article: null as ArticlePage | null,
    failures: 0,
  };
  const desk: Desk = {
    async acceptChatEvent(event) {
      if (answers.failures > 0) {
        answers.failures -= 1;
        throw new Error(`the database is locked while keeping: ${JSON.stringify(event)}`);
      }
      accepted.push(event);
    },
    async openForm(request) {
      asked.push({ about: "form", request });
      if (!answers.form) throw new Error("no form");
      return answers.form;
    },
    async checkForm(request) {
      asked.push({ about: "check", request });
      return answers.errors;
    },
    async suggest(request) {
      asked.push({ about: "suggest", request });
      return answers.options;
    },
    async searchKnowledge(request) {
      asked.push({ about: "search", request });
      return answers.found;
    },
    async readArticle(request) {
      asked.push({ about: "article", request });
      return answers.article;
    },
  };
  return {
    ...desk,
    accepted: accepted as readonly ChatEvent[],
    asked: asked as readonly (typeof asked)[number][],
    answers,
  };
}
