// What a channel may ask of the desk: the three lanes of design.md section 4, and lookups for its forms.
import type { ArticlePage } from "../messages/article-page.ts";
import type { Card } from "../messages/card.ts";
import type { FieldErrors, FormView, LookupSource, Option, RawValues } from "../messages/form-view.ts";
import type { ChatEvent, Identity, Place } from "../ports/chat.ts";
import type { SearchResult } from "./search-knowledge.ts";

export type Desk = {
  /** Durable lane. When it resolves, the event is committed and will have its effect once: only then acknowledge. */
  acceptChatEvent(event: ChatEvent): Promise<void>;
  /**
   * Instant lane: the form for a button with `opensForm`, from reads alone. A card instead says why there is none;
   * show it to this person only. `action` is what the button's value held.
   */
  openForm(request: { identity: Identity; place: Place; action: unknown }): Promise<FormView | Card>;
  /** Answer lane: a sentence for each field to mend; none means: accept the event, then close the form. */
  checkForm(submission: { identity: Identity; action: unknown; values: RawValues }): Promise<FieldErrors>;
  /** Answer lane: at most 20 options for what was typed into a lookup field. */
  suggest(query: { identity: Identity; source: LookupSource; text: string }): Promise<Option[]>;
  /** Answer lane: what the knowledge base says. Nothing is kept: for that, accept a "searched" event of the same id. */
  searchKnowledge(query: { identity: Identity; place: Place; text: string; search: string }): Promise<SearchResult>;
  /** Answer lane: null for an article that is not there, or not for them. */
  readArticle(query: { identity: Identity; id: string }): Promise<ArticlePage | null>;
};
