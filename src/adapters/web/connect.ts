// The browser as a chat platform: its page on GET /, its API below /api/chat, and the gateway that the desk posts through.
import { fileURLToPath } from "node:url";
import type { Express } from "express";
import type { Content } from "../../domain/catalog/content.ts";
import type { ChatGateway } from "../../ports/gateway.ts";
import type { Log } from "../../ports/log.ts";
import type { Desk } from "../../usecases/desk.ts";
import { chatLogOf, type WebStore } from "./chat-log.ts";
import { webGateway } from "./gateway.ts";
import { liveUpdates } from "./live.ts";
import { portalPage } from "./page.ts";
import { chatRoutes } from "./routes.ts";

export type WebSetup = {
  readonly express: Express;
  readonly desk: Desk;
  readonly store: WebStore;
  /** The content as it is now. */
  readonly content: () => Content;
  readonly clock: { now(): number };
  readonly log: Log;
  /** Does everybody look at the browser chat, or only who did before, as the company's chat is elsewhere? */
  readonly isEverybodysChat?: boolean;
  /** Where the built page lies, if not in dist/portal. */
  readonly portal?: string;
};

export type WebChannel = {
  readonly gateway: ChatGateway;
  /** Ends the open live updates, so that the server can close. */
  stop(): Promise<void>;
};

const builtPortal = fileURLToPath(new URL("../../../dist/portal", import.meta.url));

export function connectWeb({ express, portal = builtPortal, isEverybodysChat = true, ...parts }: WebSetup): WebChannel {
  const chatLog = chatLogOf(parts.store, parts.content);
  const live = liveUpdates(chatLog);
  express.use("/api/chat", chatRoutes({ ...parts, chatLog, live }));
  express.use(portalPage(portal));
  return {
    gateway: webGateway({ ...parts, isEverybodysChat, log: chatLog }),
    stop: live.stop,
  };
}
