// The only reader of the environment. Every setting is checked at the start; a wrong one is named with its fix.
import { existsSync } from "node:fs";
import { z } from "zod";

const text = z.string().trim().min(1).optional();
const loopback = ["127.0.0.1", "localhost", "::1"];

const settingsSchema = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a number: the port to listen on, 3000 by default" })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .startsWith("file:", "DATABASE_URL must name a file, like file:./data/deskbell.db")
    .default("file:./data/deskbell.db"),
  KNOWLEDGE_DIR: z.string().default("./knowledge"),
  PUBLIC_URL: z.url("PUBLIC_URL must be a whole address, like https://deskbell.example.com").optional(),
  SLACK_BOT_TOKEN: text.refine(
    (token) => !token || token.startsWith("xoxb-"),
    "SLACK_BOT_TOKEN begins with xoxb-: see OAuth & Permissions in your Slack app",
  ),
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text.refine(
    (token) => !token || token.startsWith("xapp-"),
    "SLACK_APP_TOKEN begins with xapp-: see Basic Information in your Slack app",
  ),
  SLACK_API_URL: z.url("SLACK_API_URL must be a whole address").optional(),
  MicrosoftAppId: z
    .guid("MicrosoftAppId must be the application's id, like 00000000-0000-0000-0000-000000000000")
    .optional(),
  MicrosoftAppPassword: text,
  MicrosoftAppType: z
    .enum(
      ["MultiTenant", "SingleTenant", "UserAssignedMSI"],
      "MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI",
    )
    .optional(),
  MicrosoftAppTenantId: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.url("OPENAI_BASE_URL must be a whole address, like https://api.openai.com/v1").optional(),
  OPENAI_MODEL: text,
  OPENAI_EMBEDDING_MODEL: text,
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      "LOG_LEVEL must be one of trace, debug, info, warn, error, silent",
    )
    .default("info"),
});

export type Config = z.output<typeof settingsSchema>;

/** Names each wrong setting and what to do, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Of this process, with what `.env` adds. @throws ConfigError */
export function ownConfig(): Config {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readConfig(process.env);
}

/** @throws ConfigError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues
        .map(({ path, message }) => (message.includes(String(path[0])) ? message : `${String(path[0])}: ${message}`))
        .join("\n"),
    );
  }
  const config = parsed.data;
  const faults = [
    config.SLACK_BOT_TOKEN &&
      !config.SLACK_SIGNING_SECRET &&
      "SLACK_SIGNING_SECRET is missing: copy it from Basic Information in your Slack app, or remove SLACK_BOT_TOKEN",
    !config.SLACK_BOT_TOKEN &&
      (config.SLACK_SIGNING_SECRET || config.SLACK_APP_TOKEN) &&
      "SLACK_BOT_TOKEN is missing: copy it from OAuth & Permissions in your Slack app, or remove the other SLACK_ settings",
    config.MicrosoftAppPassword &&
      !config.MicrosoftAppId &&
      "MicrosoftAppId is missing: copy it from your bot's registration, or remove MicrosoftAppPassword",
    config.MicrosoftAppId &&
      !config.MicrosoftAppTenantId &&
      "MicrosoftAppTenantId is missing: without your tenant's id everybody in Teams would be a stranger",
    config.MicrosoftAppId &&
      config.MicrosoftAppType !== "UserAssignedMSI" &&
      !config.MicrosoftAppPassword &&
      "MicrosoftAppPassword is missing: create a client secret for your bot's registration",
    config.OPENAI_MODEL &&
      !config.OPENAI_API_KEY &&
      !config.OPENAI_BASE_URL &&
      "OPENAI_API_KEY is missing: set it, or OPENAI_BASE_URL for a server without keys, or remove OPENAI_MODEL",
    !loopback.includes(config.HOST) &&
      "HOST: the browser chat has no sign-in yet, so Deskbell listens on this machine only (127.0.0.1); put Slack and Teams traffic through a reverse proxy",
  ].filter((fault): fault is string => Boolean(fault));
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
  return config;
}
