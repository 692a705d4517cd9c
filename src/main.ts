// Start and stop; nothing else.
import { existsSync } from "node:fs";
import { startApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

try {
  const app = await startApp(readConfig(process.env));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
} catch (error) {
  const text = error instanceof ConfigError || (error instanceof Error && error.name === "StartError") ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Deskbell cannot start.\n${text}\n`);
  process.exit(1);
}
