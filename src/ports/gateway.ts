// What Deskbell asks of a chat platform. Cards go out as the neutral model; the gateway renders them.
import type { Card } from "../messages/card.ts";
import type { Identity, MessageRef, Place, Platform, Profile } from "./chat.ts";

export type Posting = {
  readonly place: Place;
  readonly card: Card;
  /** Unique per message: after a crash the gateway looks for it before posting again. */
  readonly delivery: string;
  /** Only this person sees it, where the platform can do that (Slack's ephemeral messages). */
  readonly onlyFor?: Identity;
};

/** Every call may throw DeliveryError; any other error is a fault, tried again later. */
export interface ChatGateway {
  readonly platform: Platform;
  post(posting: Posting): Promise<MessageRef>;
  update(message: MessageRef, card: Card): Promise<void>;
  /** The message of an earlier try; null when there is none, undefined when the platform cannot be asked. */
  find(place: Place, delivery: string): Promise<MessageRef | null | undefined>;
  /** What the platform knows of a user. */
  profileOf(identity: Identity): Promise<Profile | null>;
  /** The direct conversation with somebody, by identity or e-mail; null when the platform cannot reach them. */
  directPlace(who: {
    readonly identity: Identity | null;
    readonly email: string;
  }): Promise<{ place: Place; identity: Identity } | null>;
  /** The channel of that name, if Deskbell is in it. */
  channelNamed(name: string): Promise<Place | null>;
  isIn(place: Place, identity: Identity): Promise<boolean>;
  /** Whether nobody reads there but full members of the company. False, too, where that cannot be told. */
  isAmongMembers(place: Place): Promise<boolean>;
}
