// Microsoft's own Teams client for developers, without its page: started as a program, and driven over the HTTP and
// websocket that its page uses. Both are undocumented, so its version is the one that this was written for.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { WebSocket } from "ws";
import type { TeamsCard } from "./teams-connector.ts";

export type ShownMessage = { readonly id: string; readonly card: TeamsCard; readonly updated: boolean };
export type Playground = Awaited<ReturnType<typeof startPlayground>>;

type Shown = {
  actionConversationId: string;
  action: string;
  message: { messageId: string; attachments?: { content: TeamsCard }[] };
};

const person = (name: string, index: number) => {
  const [givenName = "", surname = ""] = name.split(" ");
  const email = `${givenName.toLowerCase()}@lumen.example`;
  const aadObjectId = `5f0c0000-0000-4000-8000-00000000000${index}`;
  return { id: `29:1user-${index}`, name, givenName, surname, email, userPrincipleName: email, aadObjectId };
};
const [maya, ...others] = ["Maya Lind", "Ethan Park", "Tom Becker", "Omar Haddad", "Grace Okafor", "Priya Nair"].map(
  person,
);

/** Who and what there is; the first person is the one at the keyboard. It demands at least five others. */
export const world = {
  version: "0.1.1",
  tenantId: "8f1c5d0e-0000-4000-8000-00000000c0de",
  bot: { id: "28:5f0c0000-0000-4000-8000-0000000000b1", name: "Deskbell" },
  currentUser: maya as ReturnType<typeof person>,
  users: others,
  personalChat: { id: "a:1personal-chat" },
  groupChat: { id: "19:moving@thread.v2", name: "Moving office" },
  team: {
    id: "19:lumen@thread.tacv2",
    name: "Lumen",
    aadGroupId: "5f0c0000-0000-4000-8000-0000000000a1",
    channels: [{ id: "19:it-desk@thread.tacv2", name: "IT Desk" }],
  },
};

const PATIENCE = 30_000;

export async function startPlayground(botUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "teams-playground-"));
  writeFileSync(join(folder, ".m365agentsplayground.yml"), JSON.stringify(world));
  const require = createRequire(import.meta.url);
  const program = require.resolve("@microsoft/m365agentsplayground/cli.js");
  const preload = require.resolve("./loopback-only.cjs");
  const child = spawn(
    process.execPath,
    ["--require", preload, program, "start", "-e", botUrl, "-c", "msteams", "-p", "0", "--dt"],
    { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const shown: Shown[] = [];
  const { origin, socket } = await opened(child, (data) => void shown.push(JSON.parse(data))).catch(
    (error: unknown) => {
      child.kill();
      throw error;
    },
  );

  const ask = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`http://${origin}/_conversation/v1/${path}`, {
      ...{ method: "POST", headers, body: JSON.stringify(body) },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the playground answers ${response.status}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const from = { id: world.currentUser.id };

  return {
    origin,
    says: (conversation: string, text: string) => {
      const at = `<at>${world.bot.name}</at>`;
      const mentioned = conversation !== world.personalChat.id;
      return ask(`conversations/${encodeURIComponent(conversation)}/messages`, {
        ...{ from, text: mentioned ? `${at} ${text}` : text, textFormat: "plain" },
        ...(mentioned && { mentions: [{ mentioned: { id: world.bot.id }, text: at }] }),
      });
    },
    /** Presses an Action.Execute of a card as it is shown. */
    presses: (conversation: string, { id, card }: ShownMessage, title: string) => {
      const action = (card.actions as TeamsCard[]).find((each) => each.title === title);
      const value = { action, trigger: "manual" };
      return ask("invoke", {
        name: "adaptiveCard/action",
        value,
        from,
        conversation: { id: conversation },
        replyToId: id,
      });
    },
    /** Waits for a card in a conversation with these words on it. */
    async sees(conversation: string, words: string): Promise<ShownMessage> {
      const given = AbortSignal.timeout(PATIENCE);
      for (;;) {
        const found = shown.find(
          ({ actionConversationId, message }) =>
            actionConversationId.split(";")[0] === conversation &&
            JSON.stringify(message.attachments ?? "").includes(words),
        );
        const card = found?.message.attachments?.[0]?.content;
        if (found && card) return { id: found.message.messageId, card, updated: found.action === "updateMessage" };
        await once(socket, "message", { signal: given });
      }
    },
    async stop() {
      socket.terminate();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function opened(child: ChildProcess, hear: (data: string) => void) {
  const origin = `127.0.0.1:${await portOf(child)}`;
  await ready(origin);
  const socket = new WebSocket(`ws://${origin}/_ws_conversation/v1/conversations/stream`);
  socket.on("message", (data) => hear(String(data)));
  await once(socket, "open");
  return { origin, socket };
}

/** It listens before it can answer. */
async function ready(origin: string): Promise<void> {
  const given = AbortSignal.timeout(PATIENCE);
  while (!given.aborted) {
    const answer = await fetch(`http://${origin}/_debug/ping`, { signal: given }).catch(() => null);
    if (answer?.ok) return;
    await setTimeout(50, undefined, { signal: given });
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface(stream).on("line", (line) => lines.push(line));
  const given = AbortSignal.timeout(PATIENCE);
  const ended = once(child, "exit", { signal: given }).then(() => {
    throw new Error(`the playground ended: ${lines.join("\n")}`);
  });
  for (;;) {
    const port = lines.map((line) => /Listening on (\d+)/.exec(line)?.[1]).find(Boolean);
    if (port) {
      ended.catch(() => {});
      return Number(port);
    }
    await Promise.race([ended, once(child.stdout as NodeJS.ReadableStream, "data", { signal: given })]);
  }
}
