// What a rule may look at besides the record: the content, the people, who stands in for whom, and the time.
import type { Content } from "./catalog/content.ts";
import type { Directory, PersonId } from "./person.ts";

/** Somebody decides for somebody else, from and to (milliseconds, half-open). */
export type Delegation = {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly startsAt: number;
  readonly endsAt: number;
};

export type World = {
  readonly content: Content;
  readonly directory: Directory;
  readonly delegations: readonly Delegation[];
  /** Milliseconds since the epoch, UTC. */
  readonly now: number;
};
