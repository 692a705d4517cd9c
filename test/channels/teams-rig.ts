// Teams' double, our adapter on a real HTTP server, and a desk that only writes down what it is asked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { connectTeams, type TeamsSettings } from "../../src/adapters/teams/connect.ts";
import { recordingDesk } from "../doubles/recording-desk.ts";
import { startTeamsDouble } from "../doubles/teams-client.ts";
import type { TenantSetup } from "../doubles/teams-people.ts";

type LogLine = { readonly level: string; readonly message: string; readonly fields: unknown };
export type TeamsRig = Awaited<ReturnType<typeof startTeamsRig>>;

export const APP_ID = "5f0c0000-0000-4000-8000-0000000000b1";

const lumen = [
  { email: "maya@lumen.example", name: "Maya Lind" },
  { email: "ethan@lumen.example", name: "Ethan Park", upn: "epark@lumen.example" },
  { email: "gus@partner.example", name: "Gus Guest", role: "guest" as const },
  { email: "fred@federated.example", name: "Fred Federated", tenant: "0f0f0f0f-0000-4000-8000-00000000beef" },
  { email: "ann@nowhere.example", name: "Ann Onymous", role: "anonymous" as const },
];

type Setup = Partial<TenantSetup> & { readonly appId?: string; readonly settings?: TeamsSettings };

export async function startTeamsRig({ settings, ...setup }: Setup = {}) {
  const teams = await startTeamsDouble({
    people: lumen,
    teams: { Lumen: ["IT Desk", "HR Desk"] },
    groupChats: { "Moving office": ["maya@lumen.example", "ethan@lumen.example"] },
    ...setup,
  });
  const desk = recordingDesk();
  const logged: LogLine[] = [];
  const write = (level: string) => (message: string, fields?: unknown) => void logged.push({ level, message, fields });
  const log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  const app = express();
  const channel = await connectTeams({ settings: { ...teams.settings, ...settings }, desk, log, express: app });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  teams.deliverTo(botUrl);
  return {
    botUrl,
    teams,
    desk,
    log,
    channel,
    logged: logged as readonly LogLine[],
    gateway: channel.gateway,
    async stop(): Promise<void> {
      await channel.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await teams.stop();
    },
  };
}
