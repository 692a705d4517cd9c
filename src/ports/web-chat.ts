// The browser chat has no platform behind it: its conversations are kept here.
import type { PersonId } from "../domain/person.ts";
import type { Card } from "../messages/card.ts";

export type WebMessage = {
  readonly id: string;
  /** "dm:<person id>" or "desk:<department>". */
  readonly conversation: string;
  /** The message it hangs from. */
  readonly thread: string | null;
  readonly from: { readonly person: PersonId } | "deskbell";
  readonly content: { readonly text: string } | { readonly card: Card };
  /** Only this person sees it. */
  readonly onlyFor: PersonId | null;
  readonly at: number;
  /** The delivery or event it came from: the same one is kept once. */
  readonly source: string;
  /** Grows with every change in the database; a reader asks for what came after the last one it has. */
  readonly revision: number;
};

export interface WebChatReads {
  /**
   * Changed after this revision in any of the conversations, by revision, at most `limit`. One read of one moment: what
   * it leaves out below its last revision will never come.
   */
  since(conversations: readonly string[], revision: number, limit: number): Promise<WebMessage[]>;
  bySource(source: string): Promise<WebMessage | null>;
}

export interface WebChatWrites extends WebChatReads {
  /** Returns the stored message; one of the same source is returned unchanged. */
  add(message: Omit<WebMessage, "revision">): Promise<WebMessage>;
  update(id: string, card: Card): Promise<WebMessage>;
}
