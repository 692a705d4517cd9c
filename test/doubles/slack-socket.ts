// Slack's side of Socket Mode: the app dials in, gets envelopes, and acknowledges each by its id.
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { SlackDouble } from "./slack-api.ts";
import type { Envelope, Reply } from "./slack-client.ts";

/** From here on the double speaks to the app over the socket. Stop it after the app. */
export async function startSlackSocket(slack: SlackDouble) {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const waiting = new Map<string, (reply: Reply) => void>();
  let line: WebSocket | null = null;

  server.on("connection", (socket) => {
    line = socket;
    socket.on("message", (data) => {
      const { envelope_id, payload = null } = JSON.parse(String(data));
      waiting.get(envelope_id)?.({ status: 200, body: payload });
      waiting.delete(envelope_id);
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0DESKBELL" } }));
  });

  const push = ({ type, payload, retry = 0 }: Envelope): { id: string; reply: Promise<Reply> } => {
    if (!line) throw new Error("The app has not dialled in.");
    const id = slack.world.newId("envelope");
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const accepts_response_payload = type !== "events_api";
    line.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload, retry_attempt: retry }));
    return { id, reply };
  };

  slack.deliverBy(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`, (envelope) => push(envelope).reply);

  return {
    push,
    /** Whether an envelope is still without its acknowledgement. */
    isUnanswered: (id: string) => waiting.has(id),
    async stop(): Promise<void> {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
