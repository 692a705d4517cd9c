// What the page in the browser and the server say to each other, below /api/chat. Types alone, so that the page stays
// small; the server reads requests with schemas of these types.
import type { Action } from "./action.ts";
import type { ArticlePage } from "./article-page.ts";
import type { Card } from "./card.ts";
import type { FieldErrors, FormView, LookupSource, Option, RawValues } from "./form-view.ts";

/** The header that says who one is, for as long as there is no sign-in. */
export const personHeader = "x-deskbell-person";

/** A conversation, or the thread that hangs from one of its messages. */
export type Where = { readonly conversation: string; readonly thread: string | null };

/** `id` is made by the page, one per thing said or pressed: sent again, it is the same thing. */
export type Send = Where & { readonly id: string; readonly text: string };
export type Press = Where & { readonly id: string; readonly message: string; readonly action: Action };
export type OpenForm = Where & { readonly action: Action };
export type SubmitForm = Where & { readonly action: Action; readonly formKey: string; readonly values: RawValues };
export type Suggest = { readonly source: LookupSource; readonly text: string };

/** `id` becomes the answer's: its buttons name it. */
export type Search = { readonly id: string; readonly text: string };

export type ConversationView = {
  readonly id: string;
  readonly kind: "dm" | "channel";
  readonly name: string;
  /** One sentence: what it is for. */
  readonly about: string;
};

export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly timeZone: string;
  readonly language: string;
  /** Their chat with Deskbell, then the desks they work for. */
  readonly conversations: readonly ConversationView[];
};

export type Company = { readonly organization: string; readonly people: readonly PersonView[] };

export type ChatMessage = Where & {
  readonly id: string;
  readonly from: { readonly person: string; readonly name: string } | "deskbell";
  readonly content: { readonly text: string } | { readonly card: Card };
  /** Only its reader sees it. */
  readonly private: boolean;
  /** Milliseconds. */
  readonly at: number;
  /** Grows with every change: of two copies of a message the higher one is newer. */
  readonly revision: number;
};

/** All that changed after a revision; `more` says that there is more to fetch after `revision`. */
export type MessagePage = {
  readonly messages: readonly ChatMessage[];
  readonly revision: number;
  readonly more: boolean;
};

/** The form, or a card that says why there is none. */
export type FormAnswer = { readonly form: FormView } | { readonly card: Card };
export type SubmitAnswer = { readonly errors: FieldErrors };
export type SuggestAnswer = { readonly options: readonly Option[] };
export type SearchAnswer = { readonly card: Card };
export type ArticleAnswer = ArticlePage;
/** What every request that fails answers with: a sentence for people. */
export type ErrorAnswer = { readonly error: string };
