// The web channel on a loopback port with a desk of the test's choosing behind it, and a client that speaks its API.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { WebStore } from "../../src/adapters/web/chat-log.ts";
import { connectWeb } from "../../src/adapters/web/connect.ts";

import type { ChatGateway } from "../../src/ports/gateway.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Desk } from "../../src/usecases/desk.ts";
import { smallCompany, smallContent } from "./small-company.ts";
import { webStore } from "./web-store.ts";

export type WebApp = {
  readonly url: string;
  readonly gateway: ChatGateway;
  readonly store: WebStore;
  readonly logged: { message: string; fields?: Readonly<Record<string, unknown>> }[];
  stop(): Promise<void>;
};

type Options = { readonly portal?: string; readonly port?: number; readonly store?: WebStore };

export async function startWebApp(
  deskFor: (gateway: () => ChatGateway) => Desk,
  { portal, port = 0, store = webStore(smallCompany) }: Options = {},
): Promise<WebApp> {
  const app = express();
  const logged: WebApp["logged"] = [];
  const note = (message: string, fields?: Readonly<Record<string, unknown>>) => void logged.push({ message, fields });
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const desk = deskFor(() => channel.gateway);
  const clock = { now: () => Date.now() };
  const channel = connectWeb({ express: app, desk, store, content: () => smallContent, clock, log, portal });
  const server = createServer(app).listen(port, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gateway: channel.gateway,
    store,
    logged,
    async stop() {
      await channel.stop();
      server.close();
      await once(server, "close");
    },
  };
}
