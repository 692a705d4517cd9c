// Slack's double, our adapter on a real HTTP server, and a desk that only writes down what it is asked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { connectSlack } from "../../src/adapters/slack/connect.ts";
import { recordingDesk } from "../doubles/recording-desk.ts";
import { startSlackDouble } from "../doubles/slack-api.ts";

type LogLine = { readonly level: string; readonly message: string; readonly fields: unknown };

const lumen = [
  { email: "maya@lumen.example", name: "Maya Lind" },
  { email: "ethan@lumen.example", name: "Ethan Park" },
  { email: "gus@partner.example", name: "Gus Guest", guest: true },
  { email: "stella@elsewhere.example", name: "Stella Strange", stranger: true },
  { email: "robo@lumen.example", name: "Robo", bot: true },
  { email: "left@lumen.example", name: "Lea Left", deleted: true },
];

const channels = [
  {
    name: "it-desk",
    members: ["maya@lumen.example", "ethan@lumen.example", "gus@partner.example", "stella@elsewhere.example"],
  },
  { name: "hr-private", private: true, members: ["ethan@lumen.example"] },
  { name: "random", bot: false },
  { name: "old-desk", archived: true },
];

type Setup = Parameters<typeof startSlackDouble>[0] & {
  readonly socket?: (slack: Awaited<ReturnType<typeof startSlackDouble>>) => Promise<unknown>;
};

export type SlackRig = Awaited<ReturnType<typeof startSlackRig>>;

export async function startSlackRig({ socket, ...setup }: Setup = {}) {
  const slack = await startSlackDouble({ people: lumen, channels, ...setup });
  const desk = recordingDesk();
  const logged: LogLine[] = [];
  const write = (level: string) => (message: string, fields?: unknown) => void logged.push({ level, message, fields });
  const log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  const app = express();
  await socket?.(slack);
  const settings = { ...slack.settings, appToken: socket ? slack.appToken : undefined };
  const channel = await connectSlack({ settings, desk, log, express: app });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  await channel.start();
  return {
    slack,
    desk,
    logged: logged as readonly LogLine[],
    channel,
    gateway: channel.gateway,
    async stop(): Promise<void> {
      await channel.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await slack.stop();
    },
  };
}
