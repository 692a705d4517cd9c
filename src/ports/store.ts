// The desk's memory. State changes only inside Store.transaction, and only `tx` is awaited there.
import type { ArticleDraft } from "../domain/article-draft.ts";
import type { Case, CaseId } from "../domain/case.ts";
import type { CaseEvent } from "../domain/case-event.ts";
import type { Answers } from "../domain/catalog/field.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Directory, Person, PersonId } from "../domain/person.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import type { Scope } from "../domain/visibility.ts";
import type { Delegation } from "../domain/world.ts";
import type { ChatEvent, Identity, MessageRef, Place } from "./chat.ts";
import type { JobRequest } from "./jobs.ts";
import type { OutgoingMessage, Subject, Surface, SurfaceId } from "./outgoing.ts";
import type { WebChatReads, WebChatWrites } from "./web-chat.ts";

export type Cause = {
  /** What the transaction is the effect of: an event's key, a job's id. It is consumed with the effect. */
  readonly cause: string;
};

export interface Store {
  /**
   * All or nothing. Returns undefined, without running `work`, when the cause had its effect before. A conflict with
   * another writer runs `work` again from the start.
   */
  transaction<T>(cause: Cause, work: (tx: Tx) => Promise<T>): Promise<T | undefined>;
  /** A view for reading; sees only what is committed. */
  readonly read: Reads;
  /** Forgets consumed causes, handled events and finished deliveries from before (milliseconds); how many rows. */
  sweep(before: number): Promise<number>;
  close(): Promise<void>;
}

export type CaseFilter = {
  readonly status?: readonly Case["state"]["status"][];
  readonly department?: string;
  readonly item?: string;
  readonly requester?: PersonId;
  readonly author?: PersonId;
  readonly assignee?: PersonId | null;
  /** Has an open approval that waits for this person. */
  readonly awaits?: PersonId;
  readonly text?: string;
  readonly createdAfter?: number;
};

export interface CaseReads {
  /** Refuses: not-found. */
  get(id: CaseId): Promise<Case>;
  find(id: CaseId): Promise<Case | null>;
  /** By any number it ever had; upper or lower case. */
  byNumber(number: string): Promise<Case | null>;
  /** Newest first, at most `limit`, filtered by what the viewer may see inside the query. */
  list(scope: Scope, filter: CaseFilter, limit: number): Promise<Case[]>;
  count(scope: Scope, filter: CaseFilter): Promise<number>;
  childrenOf(id: CaseId): Promise<Case[]>;
  /** Cases with one of the items, not ended: for matching the same trouble. No scope: never shown as they are. */
  openOf(items: readonly string[]): Promise<Case[]>;
  sensitiveAnswers(id: CaseId): Promise<Answers>;
}

export interface CaseWrites extends CaseReads {
  /** A free number with this prefix: "HR-1042". */
  nextNumber(prefix: string): Promise<string>;
  /** Returns it as stored, with version 1. */
  add(record: Case): Promise<Case>;
  /**
   * Returns it as stored, one version on; a second save in the same transaction goes on from that. Refuses nothing; a
   * version other than the stored one is a conflict and the transaction runs again.
   */
  save(record: Case): Promise<Case>;
  /** Replaces the sensitive answers, for the eyes of this department. */
  saveSensitive(id: CaseId, department: string, answers: Answers): Promise<void>;
}

export interface TimelineReads {
  of(id: CaseId): Promise<TimelineEntry[]>;
}

export interface ProposalReads {
  get(id: string): Promise<Proposal>;
  find(id: string): Promise<Proposal | null>;
  /** The person's proposal still open that was touched last, in one conversation or (null) anywhere. */
  latestOpen(person: PersonId, conversation: string | null): Promise<Proposal | null>;
}

export type KnownIdentity = { readonly identity: Identity; readonly dm: Place | null; readonly seenAt: number };

export interface PeopleReads {
  directory(): Promise<Directory>;
  personOf(identity: Identity): Promise<PersonId | null>;
  /** Most recently used first. */
  identitiesOf(person: PersonId): Promise<KnownIdentity[]>;
  delegations(): Promise<Delegation[]>;
}

export interface SurfaceReads {
  find(id: SurfaceId): Promise<Surface | null>;
  of(subject: Subject): Promise<Surface[]>;
  /** The surface a message on a platform is, if it is one. */
  at(message: MessageRef): Promise<Surface | null>;
}

export interface MessageReads {
  /** Null too once it is in the ledger: nothing is said twice. */
  find(id: string): Promise<OutgoingMessage | null>;
  /** Not sent yet, waiting for this person's working hours, oldest first. */
  waitingFor(person: PersonId): Promise<OutgoingMessage[]>;
}

export interface TriageReads {
  placesOf(department: string): Promise<Place[]>;
  departmentAt(place: Place): Promise<string | null>;
}

/** What became of the answers that quoted an article. */
export type ArticleUsage = {
  readonly article: string;
  readonly answers: number;
  readonly helped: number;
  readonly notQuite: number;
  /** Nobody said that it helped, but no request followed. */
  readonly potential: number;
};

export interface AnswerReads {
  find(id: string): Promise<KnowledgeAnswer | null>;
  /** What isGap holds for (domain/knowledge-gap.ts), given since (milliseconds); newest first, at most `limit`. */
  gaps(since: number, limit: number): Promise<KnowledgeAnswer[]>;
  /** Of answers given since (milliseconds); articles that none quoted are left out. */
  usage(since: number): Promise<ArticleUsage[]>;
}

export interface DraftReads {
  /** Refuses: not-found. */
  get(id: string): Promise<ArticleDraft>;
  find(id: string): Promise<ArticleDraft | null>;
  /** Open or being published, newest first. */
  openIn(departments: readonly string[]): Promise<ArticleDraft[]>;
}

export interface Reads {
  readonly cases: CaseReads;
  readonly timeline: TimelineReads;
  readonly proposals: ProposalReads;
  readonly people: PeopleReads;
  readonly surfaces: SurfaceReads;
  readonly triage: TriageReads;
  readonly messages: MessageReads;
  readonly answers: AnswerReads;
  readonly drafts: DraftReads;
  readonly inbox: { find(key: string): Promise<ChatEvent | null> };
  readonly webChat: WebChatReads;
}

export interface Tx extends Reads {
  readonly cases: CaseWrites;
  readonly timeline: TimelineReads & { append(id: CaseId, events: readonly CaseEvent[]): Promise<TimelineEntry[]> };
  readonly proposals: ProposalReads & {
    add(proposal: Proposal): Promise<void>;
    save(proposal: Proposal): Promise<void>;
  };
  readonly people: PeopleReads & {
    /** Adds or updates by e-mail; ids of known people stay, and so does what they write. */
    save(people: readonly Omit<Person, "id">[]): Promise<void>;
    link(identity: Identity, person: PersonId, dm: Place | null, at: number): Promise<void>;
    /** Keeps which language they wrote last. */
    writes(person: PersonId, language: string): Promise<void>;
    addDelegation(delegation: Delegation): Promise<void>;
    removeDelegation(id: string): Promise<void>;
  };
  readonly surfaces: SurfaceReads & {
    /** Does nothing when a surface of this id is there. */
    add(surface: Surface): Promise<void>;
    /** Gives a card another record to follow: a proposal's card becomes its case's. */
    follow(id: SurfaceId, subject: Subject, view: Surface["view"]): Promise<void>;
    shown(id: SurfaceId, message: MessageRef, hash: string): Promise<void>;
    remove(id: SurfaceId): Promise<void>;
  };
  readonly triage: TriageReads & { link(department: string, place: Place): Promise<void> };
  readonly messages: MessageReads & {
    add(message: OutgoingMessage): Promise<void>;
    /** Notes in the ledger that it was said, or, without a message, that it was not worth saying any more. */
    sent(ids: readonly string[], message: MessageRef | null, at: number): Promise<void>;
  };
  readonly answers: AnswerReads & { save(answer: KnowledgeAnswer): Promise<void> };
  readonly drafts: DraftReads & {
    /** Both count the version up; a version other than the stored one is a conflict and the transaction runs again. */
    add(draft: ArticleDraft): Promise<void>;
    save(draft: ArticleDraft): Promise<void>;
  };
  readonly inbox: Reads["inbox"] & {
    /** False when the key is already there. */
    add(event: ChatEvent, at: number): Promise<boolean>;
    /** It may come again under the same key. */
    forget(key: string): Promise<void>;
  };
  readonly webChat: WebChatWrites;
  readonly jobs: { schedule(...jobs: readonly JobRequest[]): Promise<void>; cancel(key: string): Promise<void> };
}
