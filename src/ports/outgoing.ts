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

export type Subject = { readonly of: "case"; readonly id: CaseId } | { readonly of: "proposal"; readonly id: string };

export type Surface = {
  readonly id: SurfaceId;
  readonly subject: Subject;
  readonly audience: Audience;
  readonly place: Place;
  /** Null until it is posted. */
  readonly message: MessageRef | null;
  /** Hash of the card as last shown; an equal one is not sent again. */
  readonly shown: string | null;
};

/** In order of preference where it goes: a person's own conversation, a place, or under a card. */
export type Recipient =
  | { readonly to: "person"; readonly person: PersonId }
  | { readonly to: "place"; readonly place: Place; readonly onlyFor: PersonId | null }
  | { readonly to: "thread"; readonly surface: SurfaceId; readonly onlyFor: PersonId | null };

export type OutgoingMessage = {
  readonly id: string;
  readonly recipient: Recipient;
  readonly saying: Saying;
  /** Not worth saying after this (milliseconds). */
  readonly expiresAt: number | null;
};
