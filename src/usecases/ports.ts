// What the use cases are given. Everything they know of the outside is here.
import type { Content } from "../domain/catalog/content.ts";
import type { World } from "../domain/world.ts";
import type { ArticleShelf } from "../ports/articles.ts";
import type { Platform } from "../ports/chat.ts";
import type { ChatGateway } from "../ports/gateway.ts";
import type { Knowledge } from "../ports/knowledge.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Reads, Store } from "../ports/store.ts";
import type { Understander } from "../understanding/understander.ts";
import type { Figures } from "./figures.ts";

export type Ports = {
  readonly store: Store;
  readonly clock: { now(): number };
  /** A new immutable id. */
  readonly newId: () => string;
  /** The content as of now: one immutable snapshot. */
  readonly content: () => Content;
  readonly gateways: ReadonlyMap<Platform, ChatGateway>;
  readonly understander: Understander;
  readonly knowledge: Knowledge;
  /** The same without a model: for whoever waits for an answer within a request. */
  readonly quickKnowledge: Knowledge;
  /** Null where none is configured. */
  readonly model: Model | null;
  readonly articles: ArticleShelf;
  /** The address of a page of the portal, by its path; null where people could not open it. */
  readonly pageAt: (path: string) => string | null;
  readonly figures: Figures;
  readonly log: Log;
  /** Milliseconds between two posts in one conversation, by platform. */
  readonly pace: Readonly<Record<Platform, number>>;
};

/** The world as this transaction, or this read, sees it. */
export async function worldOf({ content, clock }: Pick<Ports, "content" | "clock">, reads: Reads): Promise<World> {
  return {
    content: content(),
    directory: await reads.people.directory(),
    delegations: await reads.people.delegations(),
    now: clock.now(),
  };
}
