// The two kinds of outgoing things. A surface is a card that follows its record; a message is said once.
import type { CaseId } from "../domain/case.ts";
import type { PersonId } from "../domain/person.ts";
import type { Saying } from "../messages/saying.ts";
import type { MessageRef, Place } from "./chat.ts";

export type SurfaceId = string;

/** Whose eyes a card is rendered for: a person's, a department's channel, or everybody in another channel. */
export type Audience =
  | { readonly to: "person"; readonly person: PersonId }
  | { readonly to: "desk"; readonly department: string }
  | { readonly to: "place" };

export type Subject =
  | { readonly of: "case"; readonly id: CaseId }
  | { readonly of: "proposal"; readonly id: string }
  | { readonly of: "draft"; readonly id: string };

/** Which card of the record it is. */
export type View = "proposal" | "requester" | "worker" | "tasks" | "approver" | "draft";

export type Surface = {
  /** The same for the same card in the same place, so that it is added once. */
  readonly id: SurfaceId;
  readonly subject: Subject;
  readonly view: View;
  /** For the view of an approver: which approval. */
  readonly approval: string | null;
  readonly audience: Audience;
  /** Null: the person's own conversation, wherever they are reached best at delivery. */
  readonly place: Place | null;
  /** Null until it is posted. */
  readonly message: MessageRef | null;
  /** Hash of the card as last shown; an equal one is not sent again. */
  readonly shown: string | null;
};

/** Where it goes: a person's own conversation, a place, or under a card. */
export type Recipient =
  | { readonly to: "person"; readonly person: PersonId }
  | { readonly to: "place"; readonly place: Place; readonly onlyFor: PersonId | null }
  | {
      readonly to: "thread";
      readonly surface: SurfaceId;
      readonly onlyFor: PersonId | null;
      /** Who reads it in their own conversation when it can no longer be said there. */
      readonly orElse?: PersonId;
    };

export type OutgoingMessage = {
  readonly id: string;
  readonly recipient: Recipient;
  readonly saying: Saying;
  /** Waits for the person's working hours and goes out together with others that wait. */
  readonly waits: boolean;
  /** Not worth saying after this (milliseconds). */
  readonly expiresAt: number | null;
};
